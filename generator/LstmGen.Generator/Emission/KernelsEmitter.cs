namespace LstmGen.Generator;

/// <summary>Writes the class of the kernels: the runs over timesteps, and each layer's own kernel.</summary>
internal sealed class KernelsEmitter(CodeWriter code, EmitterContext context, Schedule schedule)
{
    private readonly RunEmitter _run = new(code, context, schedule, Streams.One);
    private readonly RunEmitter _runStreams = new(code, context, schedule, schedule.Many);

    /// <summary>Whether a run's buffers are too large for the stack.</summary>
    public bool UsesPool => _run.UsesPool || _runStreams.UsesPool;

    public void Write()
    {
        code.Line("/// <summary>How the network computes. Everything here is generic over the width of a vector: what is right at one width is right, to the bit, at all.</summary>");
        using (code.Block($"private static class {EmittedNames.Kernels}"))
        {
            code.Line("/// <summary>How many streams run side by side at most.</summary>");
            code.Line($"public const int {EmittedNames.StreamsAtOnce} = {schedule.StreamsAtOnce};");
            code.Line();
            _run.Write();
            code.Line();
            _runStreams.Write();
            foreach (var layer in schedule.Layers)
            {
                code.Line();
                layer.WriteKernel(code);
            }

            _run.WriteScratch();
            _runStreams.WriteScratch();
            code.Line();
            code.Line("/// <summary>The states of sequences that run side by side.</summary>");
            code.Line($"[global::System.Runtime.CompilerServices.InlineArray({EmittedNames.StreamsAtOnce})]");
            using (code.Block($"public struct {EmittedNames.States}"))
                code.Line($"private {EmittedNames.State} _first;");
        }

        code.Line();
    }
}
