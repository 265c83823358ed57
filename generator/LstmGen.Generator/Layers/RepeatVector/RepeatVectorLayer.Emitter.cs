using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class RepeatVectorLayer
{
    /// <summary>Each timestep sees the one vector where it stands.</summary>
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new ViewEmitter(context, node, static (layer, run, vector) =>
        run.Vectors(vector, layer.Node.InputValues[0].Shape) with { Timesteps = layer.Layer.Options.Text(Count), NextTimestep = 0 });
}
