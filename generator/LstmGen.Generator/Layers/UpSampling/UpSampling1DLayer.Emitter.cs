using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class UpSampling1DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new UpSampling1DEmitter(context, node);

    public override string Timesteps(LayerOptions options, string given) =>
        options.Int(Size) == 1 ? given : $"{CSharp.Runtime}.SequenceLength.Repeated({given}, {NumberText.Of(options.Int(Size))})";
}
