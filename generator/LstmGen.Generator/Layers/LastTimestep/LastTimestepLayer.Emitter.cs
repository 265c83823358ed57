using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class LastTimestepLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new ViewEmitter(context, node, static (layer, run, sequence) =>
    {
        run.Begin($"The last sample, '{SafeText.Comment(layer.Layer.Name)}'.");
        var last = run.At(sequence, SequenceRun.Before(sequence.Timesteps!), layer.Output);
        return new SequenceValue(last.Name, sequence.Features, null, 0, sequence.NextStream, sequence.HoldsVectors);
    });
}
