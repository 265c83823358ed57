using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class ZeroPadding1DLayer
{
    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new ZeroPadding1DEmitter(context, node);

    public override string Timesteps(LayerOptions options, string given)
    {
        var (first, last) = TimeEnds.Of(options, Padding);
        return first + last == 0 ? given : $"{CSharp.Runtime}.SequenceLength.Padded({given}, {NumberText.Of(first + last)})";
    }
}
