using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes how cells go through a sequence: at each timestep one after the other, each with slots of its own. Where their state is depends on the schedule.
/// </summary>
/// <param name="context">What all parts of the emission agree on.</param>
/// <param name="layer">The recurrent layer.</param>
/// <param name="use">Which use of it.</param>
/// <param name="cells">Its cells.</param>
/// <param name="masked">What it shows at timesteps that do not count.</param>
internal sealed class RecurrentPass(EmitterContext context, Layer layer, int use, IReadOnlyList<CellEmitter> cells, MaskedTimesteps masked)
{
    private string Local => context.LocalOf(layer, use);

    public bool WalksBothWays => cells.Any(cell => cell.WalksBothWays);

    /// <summary>Whether the last kernel can write the output a second time.</summary>
    public bool CanShow => masked == MaskedTimesteps.None && cells[cells.Count - 1].CanShow;

    /// <summary>Whether what it shows stands apart from its state.</summary>
    private bool ShowsApart => masked is MaskedTimesteps.ShowLast or MaskedTimesteps.ShowZeros;

    /// <summary>The buffers that it needs for each stream, of one stream or of many.</summary>
    public IReadOnlyList<(string Name, int Length, string Purpose)> ScratchOf(bool many)
    {
        var scratch = cells.SelectMany(cell => cell.Scratch).ToList();
        if (many && masked != MaskedTimesteps.None)
            scratch.Add((Kept, StateLength, $"the state of '{layer.Name}' while a timestep goes by that does not count"));
        if (masked == MaskedTimesteps.ShowZeros || (masked == MaskedTimesteps.ShowLast && !context.Streams))
            scratch.Add((Shown, context.Padded(OutputWidth), $"({OutputWidth}), what '{layer.Name}' shows"));
        return scratch;
    }

    public IReadOnlyList<KernelPart> Kernels => [.. cells.SelectMany(cell => StoredState.Parts(context, cell.Layer).Prepend(
        new KernelPart(cell.Name, cell.Layer, cell.Packing, cell.WriteKernel)))];

    private LayerOptions Options => layer.Options;

    private string Kept => Local + "Kept";

    private string Shown => Local + StateLayout.Shown.ToUpperInvariant();

    /// <summary>How many numbers the whole state takes up: its slots stand one after the other.</summary>
    private int StateLength => layer.StateSlots.Sum(slot => context.Padded(slot.Size));

    private StateSlot OutputSlot => layer.StateSlots[FirstSlot(cells.Count - 1)];

    private int OutputWidth => OutputSlot.Size;

    /// <summary>The output after a timestep: h of the last cell, or what is shown where that stands apart.</summary>
    /// <param name="stride">How many floats it is from one stream's state to the next one's.</param>
    public StreamValue OutputOf(string stride) =>
        !ShowsApart ? new(LocalOf(OutputSlot), stride) :
        masked == MaskedTimesteps.ShowLast && context.Streams ? new(Shown, stride) :
        new(Shown, CSharp.Int(context.Padded(OutputWidth)));

    /// <summary>The state, slot by slot.</summary>
    /// <param name="stride">How many floats it is from one stream's state to the next one's.</param>
    public IReadOnlyList<StreamValue> Slots(string stride) => [.. layer.StateSlots.Select(slot => new StreamValue(LocalOf(slot), stride))];

    /// <summary>Writes one timestep.</summary>
    public void WriteTimestep(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards, StreamValue? shown)
    {
        if (masked == MaskedTimesteps.None)
            WriteCells(code, input, slots, streams, backwards, shown);
        else if (streams.AreMany)
            WriteWhereMany(code, input, slots, streams, backwards);
        else
            WriteWhereOne(code, input, slots, streams, backwards);
    }

    /// <summary>The kernels do not run at a timestep that does not count.</summary>
    private void WriteWhereOne(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards)
    {
        code.Line("// Over a timestep that does not count the state stays as it is.");
        using (code.Block($"if ({MaskText.Counts(context.Numbers, input, null)})"))
        {
            WriteCells(code, input, slots, streams, backwards, null);
            if (ShowsApart)
                code.Line(Copy(slots[FirstSlot(cells.Count - 1)].Name, OutputOf(slots[0].Stride).Name, OutputWidth));
        }

        if (masked != MaskedTimesteps.ShowZeros)
            return;
        using (code.Block("else"))
            code.Line(Clear(OutputOf(slots[0].Stride).Name));
    }

    /// <summary>The kernels run for all streams; where the timestep does not count the state from before comes back.</summary>
    private void WriteWhereMany(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards)
    {
        var (state, kept) = (slots[0].At("stream"), CSharp.At(Kept, CSharp.Times("stream", StateLength)));
        var counts = MaskText.Counts(context.Numbers, input, "stream");
        code.Line("// The state of a stream whose timestep does not count stands aside until the others have theirs, and comes back.");
        using (code.Block($"for (var stream = 0; stream < {streams.Count}; stream++)"))
            code.Single($"if (!({counts}))", Copy(state, kept, StateLength));
        WriteCells(code, input, slots, streams, backwards, null);
        using (code.Block($"for (var stream = 0; stream < {streams.Count}; stream++)"))
        {
            using (code.Block($"if (!({counts}))"))
            {
                code.Line(Copy(kept, state, StateLength));
                if (masked == MaskedTimesteps.ShowZeros)
                    code.Line(Clear(OutputOf(slots[0].Stride).At("stream")));
            }

            if (ShowsApart)
                code.Single("else", Copy(slots[FirstSlot(cells.Count - 1)].At("stream"), OutputOf(slots[0].Stride).At("stream"), OutputWidth));
        }
    }

    private string Copy(string source, string destination, int count) => $"{context.Numbers.Runtime}.Floats.Copy{CSharp.Generic}(ref {source}, ref {destination}, {CSharp.Int(count)});";

    private string Clear(string place) => $"{CSharp.Marshal}.CreateSpan(ref {place}, {CSharp.Int(OutputWidth)}).Clear();";

    private void WriteCells(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards, StreamValue? shown)
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
    /// <returns>What is shown at the last timestep, and the state after it, slot by slot.</returns>
    public (SequenceValue Last, IReadOnlyList<SequenceValue> State) WriteSequence(SequenceRun run, SequenceValue input, IReadOnlyList<SequenceValue> initial, SequenceValue? target, bool inTime)
    {
        var isBackwards = Options.Bool(RecurrentLayer.GoBackwards);
        run.Begin($"{layer.Type.ClassName} '{SafeText.Comment(layer.Name)}'{(isBackwards ? ", from the last timestep to the first" : ", timestep by timestep")}.");
        foreach (var (name, length, purpose) in ScratchOf(run.Streams.AreMany))
            run.Buffer(name, length, purpose);

        var slots = WriteBeginning(run, initial);
        var output = OutputOf(slots[0].NextStream);
        if (masked == MaskedTimesteps.ShowLast)
            run.Code.Line($"{CSharp.Marshal}.CreateSpan(ref {Shown}, {CSharp.Int((long)run.Streams.Most * context.Padded(OutputWidth))}).Clear();");
        run.ForEachTimestep(input.Timesteps, timestep =>
        {
            var sample = masked == MaskedTimesteps.None ? run.At(input, timestep, "sample") : run.WithMask(input, timestep, "sample", "mask");
            WriteTimestep(run.Code, sample, [.. slots.Select(slot => slot.First)], run.Streams, "timestep % 2 == 1", null);
            if (target is not null)
                run.Copy(output, run.At(target, isBackwards && !inTime ? $"{SequenceRun.Before(input.Timesteps!)} - timestep" : timestep, "result"), target.Features);
        }, isBackwards);
        return (new SequenceValue(output.Name, OutputWidth, null, 0, run.Streams.AreMany ? output.Stride : "0", HoldsVectors: true), slots);
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
