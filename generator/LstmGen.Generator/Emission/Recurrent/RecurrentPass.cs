using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes how cells go through a sequence: at each timestep one after the other, each with slots of its own. Where their state is depends on the schedule.
/// </summary>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="layer">The recurrent layer.</param>
/// <param name="use">Which use of it.</param>
/// <param name="cells">Its cells.</param>
internal sealed class RecurrentPass(EmitterContext context, Layer layer, int use, IReadOnlyList<CellEmitter> cells)
{
    private string Local => context.LocalOf(layer, use);

    public bool WalksBothWays => cells.Any(cell => cell.WalksBothWays);

    /// <summary>Whether the last kernel can write the output a second time.</summary>
    public bool CanShow => cells[cells.Count - 1].CanShow;

    public IReadOnlyList<(string Name, int Length, string Purpose)> Scratch => [.. cells.SelectMany(cell => cell.Scratch)];

    public IReadOnlyList<KernelPart> Kernels => [.. cells.SelectMany(cell => StoredState.Parts(context, cell.Layer).Prepend(
        new KernelPart(cell.Name, cell.Layer, cell.Packing, cell.WriteKernel)))];

    private LayerOptions Options => layer.Options;

    /// <summary>The local that refers to h of the last cell, which is the output.</summary>
    public string OutputLocal => LocalOf(layer.StateSlots[FirstSlot(cells.Count - 1)]);

    /// <summary>The state, slot by slot.</summary>
    /// <param name="stride">How many floats it is from one stream's state to the next one's.</param>
    public IReadOnlyList<StreamValue> Slots(string stride) => [.. layer.StateSlots.Select(slot => new StreamValue(LocalOf(slot), stride))];

    /// <summary>Writes one timestep.</summary>
    public void WriteTimestep(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards, StreamValue? shown)
    {
        for (var index = 0; index < cells.Count; index++)
        {
            var own = slots.Skip(FirstSlot(index)).Take(CountOf(cells[index])).ToList();
            cells[index].WriteStep(code, input, own, streams, backwards, index == cells.Count - 1 ? shown : null);
            input = own[0];
        }
    }

    /// <summary>Writes all timesteps, from the beginning of a state to its end. With a target each timestep's output is written there.</summary>
    /// <param name="run">The run.</param>
    /// <param name="input">The sequence.</param>
    /// <param name="initial">Where the state begins, slot by slot; nothing for zeros or what the weights store.</param>
    /// <param name="target">Where the outputs go; null if only the last counts.</param>
    /// <param name="inTime">Whether an output stands at the place of its timestep even if the sequence is read from its end.</param>
    /// <returns>The state after the last timestep, slot by slot.</returns>
    public IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, SequenceValue input, IReadOnlyList<SequenceValue> initial, SequenceValue? target, bool inTime)
    {
        var isBackwards = Options.Bool(RecurrentLayer.GoBackwards);
        run.Begin($"{layer.Type.ClassName} '{SafeText.Comment(layer.Name)}'{(isBackwards ? ", from the last timestep to the first" : ", timestep by timestep")}.");
        foreach (var (name, length, purpose) in Scratch)
            run.Buffer(name, length, purpose);

        var slots = WriteBeginning(run, initial);
        run.ForEachTimestep(input.Timesteps, timestep =>
        {
            WriteTimestep(run.Code, run.At(input, timestep, "sample"), [.. slots.Select(slot => slot.First)], run.Streams, "timestep % 2 == 1", null);
            if (target is not null)
                run.Copy(slots[FirstSlot(cells.Count - 1)].First, run.At(target, isBackwards && !inTime ? $"{SequenceRun.Before(input.Timesteps!)} - timestep" : timestep, "result"), target.Features);
        }, isBackwards);
        return slots;
    }

    private List<SequenceValue> WriteBeginning(SequenceRun run, IReadOnlyList<SequenceValue> initial)
    {
        var (name, sizes) = (Local + "State", layer.StateSlots.Select(slot => context.Padded(slot.Size)).ToList());
        var stride = run.Streams.AreMany ? CSharp.Int(sizes.Sum()) : "0";
        run.Buffer(name, sizes.Sum(), $"{string.Join(" and ", layer.StateSlots.Select(slot => $"{slot.Name} ({slot.Size})"))} of '{layer.Name}'");

        var slots = new List<SequenceValue>();
        for (var index = 0; index < sizes.Count; index++)
        {
            var slot = layer.StateSlots[index];
            run.Code.Line($"ref var {LocalOf(slot)} = ref {CSharp.At(name, sizes.Take(index).Sum())};");
            slots.Add(new SequenceValue(LocalOf(slot), slot.Size, null, 0, stride, HoldsVectors: true));
        }

        var stored = StoredState.Of(context, layer).ToDictionary(item => item.Slot, item => item.Name);
        if (initial.Count < slots.Count && stored.Count < slots.Count)
            run.Code.Line($"{CSharp.Marshal}.CreateSpan(ref {name}, {CSharp.Int((long)run.Streams.Most * sizes.Sum())}).Clear();");
        for (var index = 0; index < slots.Count; index++)
        {
            if (index < initial.Count)
                run.Copy(initial[index].First, slots[index].First, slots[index].Features);
            else if (stored.TryGetValue(index, out var block))
                run.Copy(new StreamValue($"packed.{block}.First", "0"), slots[index].First, slots[index].Features);
        }

        return slots;
    }

    private string LocalOf(StateSlot slot) => Local + slot.Name.ToUpperInvariant();

    private int FirstSlot(int cell) => cells.Take(cell).Sum(CountOf);

    private static int CountOf(CellEmitter cell) => cell.Layer.StateSlots.Count;
}
