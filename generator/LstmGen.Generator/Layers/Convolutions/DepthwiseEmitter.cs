using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What the convolutions have in common that keep the features apart: windows whose samples are read by whole vectors.</summary>
internal abstract class DepthwiseEmitter(EmitterContext context, Node node) : WindowEmitter(context, node)
{
    protected override int NextTap => Context.Padded(InputWidth);

    protected int Multiplier => Layer.Options.Int(ConvolutionLayer.DepthMultiplier);

    protected Activation Activation => Layer.Options.Activation(ConvolutionLayer.ActivationOption);

    protected override Activation? Whole => Activation.IsElementwise ? null : Activation;

    /// <summary>The most lanes that features can fill.</summary>
    protected int FeatureLanes => Math.Min(Context.MostLanes, Numbers.LanesFor(InputWidth));

    protected StreamValue Planes(Streams streams) => new(Local + "Planes", streams.AreMany ? CSharp.Int(Multiplier * NextTap) : "0");

    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch => Multiplier == 1 ? base.Scratch :
        [.. base.Scratch, (Local + "Planes", Multiplier * NextTap, $"what each kernel of '{Layer.Name}' gives for all features")];

    protected DepthwiseKernel KernelOf(Activation activation) => new(Numbers, InputWidth, Window.Taps, NextTap, Multiplier, activation);

    protected string DepthwisePacking(string kernel, string bias) =>
        $"{Numbers.Runtime}.Packer.Depthwise({kernel}, {bias}, {CSharp.Int(InputWidth)}, {CSharp.Int(Multiplier)}, {LanesUpTo(FeatureLanes)})";

    /// <summary>Writes the call of a kernel for each stream.</summary>
    protected void WriteDepthwise(CodeWriter code, string name, StreamValue window, StreamValue output, Streams streams) => streams.WriteForEach(code, stream =>
        $"{name}{CSharp.Generic}(ref {window.At(stream)}, ref {output.At(stream)}, ref packed.{name}.First{(Multiplier > 1 ? $", ref {Planes(streams).At(stream)}" : "")});");

    protected CodeWriter.Scope WriteHead(CodeWriter code, string name, string result)
    {
        code.Line($"/// <summary>{Title}, each feature by itself: a window x ({CSharp.Int(Window.Taps)}, {InputWidth}) becomes {result}.</summary>");
        code.Line($"/// <remarks>w has a row of biases and a row for each sample, one block of features after the other{(Multiplier > 1 ? $"; all that {CSharp.Int(Multiplier)} times, once for each kernel of a feature" : "")}.</remarks>");
        return KernelMethod.Write(code, Numbers, name, FeatureLanes < Context.MostLanes ? FeatureLanes : null, KernelOf(Activation).Parameters, KernelOf(Activation).Arguments);
    }
}
