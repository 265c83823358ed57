namespace LstmGen.Generator;

/// <summary>Writes the class of the kernels: the runs over timesteps, and each layer's own kernel.</summary>
/// <param name="code">The class.</param>
/// <param name="layers">The uses of layers.</param>
/// <param name="run">The run of one stream.</param>
/// <param name="runStreams">The run of many.</param>
/// <param name="streamsAtOnce">How many run side by side at most.</param>
/// <param name="steps">What is written beside the runs of states, or of why there are none.</param>
internal sealed class KernelsEmitter(CodeWriter code, IReadOnlyList<LayerUse> layers, IRunEmitter run, IRunEmitter runStreams, int streamsAtOnce, Action? steps)
{
    /// <summary>Whether a run's buffers are too large for the stack.</summary>
    public bool UsesPool => run.UsesPool || runStreams.UsesPool;

    public void Write()
    {
        code.Line("/// <summary>How the network computes. Everything here is generic over the width of a vector: what is right at one width is right, to the bit, at all.</summary>");
        using (code.Block($"private static class {EmittedNames.Kernels}"))
        {
            code.Line("/// <summary>How many streams run side by side at most.</summary>");
            code.Line($"public const int {EmittedNames.StreamsAtOnce} = {streamsAtOnce};");
            code.Line();
            run.Write();
            code.Line();
            runStreams.Write();
            foreach (var write in Parts(layers).Select(part => part.Write).OfType<Action<CodeWriter>>())
            {
                code.Line();
                write(code);
            }

            run.WriteScratch();
            runStreams.WriteScratch();
            steps?.Invoke();
        }

        code.Line();
    }

    /// <summary>The kernels and weights of all layers, each once however often its layer is used.</summary>
    public static IReadOnlyList<KernelPart> Parts(IReadOnlyList<LayerUse> layers) =>
        [.. layers.SelectMany(layer => layer.Emitter.Kernels).GroupBy(part => part.Name).Select(parts => parts.First())];
}
