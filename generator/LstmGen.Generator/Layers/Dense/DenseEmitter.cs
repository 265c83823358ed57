using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes y = activation(x·W + b).</summary>
internal sealed class DenseEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    private Activation Activation => Layer.Options.Activation("activation");

    protected override Activation? Whole => Activation.IsElementwise ? null : Activation;

    /// <summary>How many sums there are: the outputs, but for a function that makes one of two.</summary>
    private int Units => Layer.Options.Int("units");

    protected override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors) =>
        [(Name, $"{Numbers.Runtime}.Packer.Dense({tensors[0]}, {(tensors.Count > 1 ? tensors[1] : "default")}, {Units}, {Lanes})")];

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y}, {WeightsArgument});");

    protected override void WriteKernel(CodeWriter code)
    {
        var bias = Layer.Options.Bool("use_bias") ? " + b" : "";
        code.Line($"/// <summary>{Title}: x ({InputWidth}) becomes y ({OutputWidth}), y = {ActivationText.Equation(Activation, $"x·W{bias}")}.</summary>");
        code.Line($"/// <remarks>W is the kernel ({InputWidth}, {Units}); its rows follow a row of biases, one block of outputs after the other.</remarks>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y, ref {Numbers.Keyword} w", "ref x, ref y, ref w"))
        {
            new DenseKernel(Numbers, InputWidth, Units, Whole is null ? Activation : Activation.Linear).Write(code);
            ActivationText.WriteWhole(code, Numbers, Whole, "y", OutputWidth);
        }
    }
}
