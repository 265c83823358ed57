using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the run of the network over timesteps, and the kernels that it calls. Layers up to the last timestep run once a timestep; what follows the last
/// timestep runs once, after the loop. Step is a run of one timestep, so every way to the same numbers gives the same bits.
/// </summary>
internal sealed class RunEmitter(CodeWriter code, EmitterContext context, IReadOnlyList<LayerEmitter> layers)
{
    /// <summary>Past this many floats the buffers come from the shared pool rather than from the stack.</summary>
    private const int MostStackFloats = 16_384;

    private const string SpanParameters = CSharp.ReadOnlyFloats + " input, int timesteps, ref " + EmittedNames.State + " state, " + CSharp.Floats + " output";

    // References rather than spans: a span that is passed on by a copy would have to wait for its halves to be stored.
    private const string Parameters = "ref float input, int timesteps, ref " + EmittedNames.State + " state, ref float output, bool gives";

    /// <summary>Whether the buffers are too large for the stack.</summary>
    public bool UsesPool => Floats(Buffers()) > MostStackFloats;

    /// <summary>The layers that see each timestep, and those after the last.</summary>
    private IEnumerable<LayerEmitter> EachTimestep => layers.Where(layer => layer.Node.InputValues[0].Shape.IsSequence);

    private IEnumerable<LayerEmitter> AfterLast => layers.Where(layer => !layer.Node.InputValues[0].Shape.IsSequence);

    private bool CopiesSample => layers.Count == 0 || layers[0].ReadsVectors;

    private string LastValue => layers.Count > 0 ? layers[layers.Count - 1].Output : "sample";

    public void Write()
    {
        code.Line("/// <summary>How the network computes. Everything here is generic over the width of a vector: what is right at one width is right, to the bit, at all.</summary>");
        using (code.Block($"private static class {EmittedNames.Kernels}"))
        {
            WriteDispatch();
            WriteRun();
            foreach (var layer in layers)
            {
                code.Line();
                layer.WriteKernel(code);
            }

            WriteScratch();
        }

        code.Line();
    }

    private void WriteDispatch()
    {
        code.Line("/// <summary>Runs the timesteps at the width for which the weights were packed.</summary>");
        code.Line(CSharp.Inlined);
        using (code.Block($"public static void Run({EmittedNames.Packed} packed, {SpanParameters})"))
        {
            code.Line($"ref var firstInput = ref {CSharp.Marshal}.GetReference(input);");
            code.Line($"ref var firstOutput = ref {CSharp.Marshal}.GetReference(output);");
            using (code.Block("switch (packed.Width)"))
            {
                for (var width = context.MostLanes; width >= 4; width /= 2)
                    Case($"case {width}:", $"Run<{CSharp.Runtime}.Lanes{32 * width}, global::System.Runtime.Intrinsics.Vector{32 * width}<float>>");
                Case("default:", $"Run<{CSharp.Runtime}.ScalarLanes, {CSharp.Runtime}.Quad>");
            }
        }

        code.Line();

        void Case(string label, string call)
        {
            code.Line(label);
            code.Line($"    {call}(packed, ref firstInput, timesteps, ref state, ref firstOutput, output.Length > 0);");
            code.Line("    break;");
        }
    }

    private void WriteRun()
    {
        var sequence = context.GivesSequence ? "an output at each" : "one output after the last";
        code.Line($"/// <summary>Any number of timesteps, one sample ({context.Features}) after the other; {sequence}, ({context.OutputFeatures}), if it is asked for.</summary>");
        code.Line(CSharp.Optimized);
        using (code.Block($"private static void Run{CSharp.Generic}({EmittedNames.Packed} packed, {Parameters})\n    {CSharp.Constraints}"))
        {
            WriteState();
            WriteBuffers();
            using (code.Block("for (var timestep = 0; timestep < timesteps; timestep++)"))
                WriteTimestep();
            if (!context.GivesSequence)
                WriteHead();
            if (UsesPool)
                code.Line("global::System.Buffers.ArrayPool<float>.Shared.Return(rented);");
        }
    }

    private void WriteState()
    {
        var fields = StateLayout.Of(context);
        if (fields.Count == 0)
            return;

        code.Line("// What the layers carry from one timestep to the next.");
        code.Line($"ref var carried = ref {EmittedNames.State}.First(ref state);");
        foreach (var field in fields)
            code.Line($"ref var {context.LocalOf(field.Layer)}{field.Slot.Name.ToUpperInvariant()} = ref {CSharp.At("carried", field.Offset)}; // ({field.Slot.Size})");
        code.Line();
    }

    private void WriteScratch()
    {
        var floats = Floats(Buffers());
        if (floats == 0 || UsesPool)
            return;

        code.Line();
        code.Line("/// <summary>The buffers of a run, on its stack.</summary>");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({floats})]");
        using (code.Block("private struct Scratch"))
            code.Line("private float _first;");
    }

    private static long Floats(List<(string Name, int Length, string Purpose)> buffers) => buffers.Sum(buffer => (long)buffer.Length);

    private List<(string Name, int Length, string Purpose)> Buffers()
    {
        var buffers = new List<(string Name, int Length, string Purpose)>();
        if (CopiesSample)
            buffers.Add(("sample", context.Padded(context.Features), $"({context.Features}), the sample, with room for whole vectors"));
        foreach (var layer in layers)
        {
            if (layer.NeedsOutputBuffer)
                buffers.Add((layer.Output, layer.OutputLength, $"({layer.OutputWidth})"));
            if (layer.Scratch is { } scratch)
                buffers.Add((scratch.Name, scratch.Length, SafeText.Comment(scratch.Purpose)));
        }

        return buffers;
    }

    private void WriteBuffers()
    {
        var buffers = Buffers();
        if (buffers.Count == 0)
            return;

        var floats = Floats(buffers);
        code.Line("// What flows between the layers at one timestep, and their scratch: whole vectors, and what stands past the numbers counts nowhere.");
        if (UsesPool)
        {
            code.Line($"var rented = global::System.Buffers.ArrayPool<float>.Shared.Rent({floats});");
            code.Line($"ref var buffers = ref {CSharp.Marshal}.GetArrayDataReference(rented);");
        }
        else
        {
            code.Line($"{CSharp.Unsafe}.SkipInit(out Scratch scratch);");
            code.Line($"ref var buffers = ref {CSharp.Unsafe}.As<Scratch, float>(ref scratch);");
        }

        long offset = 0;
        foreach (var (name, length, purpose) in buffers)
        {
            code.Line($"ref var {name} = ref {CSharp.At("buffers", (int)offset)}; // {purpose}");
            offset += length;
        }

        code.Line();
    }

    private void WriteTimestep()
    {
        var row = CSharp.At("input", CSharp.Times("timestep", context.Features));
        if (CopiesSample)
            code.Line($"{CSharp.Runtime}.Floats.Copy(ref {row}, ref sample, {context.Features});");
        else
            code.Line($"ref var sample = ref {row}; // ({context.Features})");

        var source = "sample";
        var steps = EachTimestep.ToList();
        var lastCarrying = steps.FindLastIndex(layer => layer.Layer.StateSlots.Count > 0);
        for (var index = 0; index <= (context.GivesSequence ? lastCarrying : steps.Count - 1); index++)
        {
            code.Line(steps[index].Call(source));
            source = steps[index].Output;
        }

        if (!context.GivesSequence)
            return;

        using (code.Block("if (gives)"))
        {
            foreach (var layer in steps.Skip(lastCarrying + 1))
            {
                code.Line(layer.Call(source));
                source = layer.Output;
            }

            code.Line($"{CSharp.Runtime}.Floats.Copy(ref {LastValue}, ref {CSharp.At("output", CSharp.Times("timestep", context.OutputFeatures))}, {context.OutputFeatures});");
        }
    }

    private void WriteHead()
    {
        code.Line();
        code.Line(AfterLast.Any() ? "// What follows the last timestep sees its output alone." : "// What was shown last is the output.");
        var source = EachTimestep.Any() ? EachTimestep.Last().Output : "sample";
        if (!AfterLast.Any())
        {
            code.Single("if (gives)", CopyOf(source));
            return;
        }

        using (code.Block("if (gives)"))
        {
            foreach (var layer in AfterLast)
            {
                code.Line(layer.Call(source));
                source = layer.Output;
            }

            code.Line(CopyOf(source));
        }

        string CopyOf(string value) => $"{CSharp.Runtime}.Floats.Copy(ref {value}, ref output, {context.OutputFeatures});";
    }
}
