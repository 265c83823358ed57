namespace LstmGen.Networks;

internal abstract partial class WindowLayer
{
    public override string Timesteps(LayerOptions options, string given) =>
        Clock(options) is var clock && clock == Networks.Clock.Each ? given : $"{Generator.CSharp.Runtime}.SequenceLength.Windows({given}, {NumberText.Of(clock.First)}, {NumberText.Of(clock.Every)})";
}
