using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes y = activation(x·W + b). Weights: [block of units][row: bias, inputs][lane]. From eight inputs on each sum runs in four chains, inputs 0, 4, 8, …
/// in the first, 1, 5, 9, … in the second and so on, joined in pairs: a few outputs would else wait for one long chain.
/// </summary>
internal sealed class DenseEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    private const int MostUnrolledInputs = 32, FewestForChains = 8, Chains = 4;

    private int ChainCount => InputWidth >= FewestForChains ? Chains : 1;

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
            Blocks(code, Numbers, Units, "outputs", block => WriteBlock(code, block));
            if (Whole is not null)
            {
                code.Line();
                code.Line(Whole.Name == "softmax" ? "// softmax: each exp(y) over the sum of all of them." : $"// {Whole.Name}: {Whole.Equation.Replace("z", "y")}.");
                code.Line(ActivationText.Whole(Numbers, Whole, "y", OutputWidth));
            }
        }
    }

    private void WriteBlock(CodeWriter code, string block)
    {
        code.Line("// Each output's sum begins with its bias" + (ChainCount > 1 ? "; four chains of it run side by side." : "."));
        code.Line("var sum = TLanes.Load(ref w, 0);");
        for (var chain = 1; chain < ChainCount; chain++)
            code.Line($"var sum{chain} = TLanes.Broadcast({Numbers.Literal(0)});");
        code.Line();
        code.Line($"// x·W: here ({InputWidth}) becomes ({Units}).");
        if (InputWidth <= MostUnrolledInputs)
        {
            for (var input = 0; input < InputWidth; input++)
                code.Line(Sum(input % ChainCount, CSharp.Int(input), "w", CSharp.Int(1 + input)));
        }
        else
        {
            WriteLoop(code);
        }

        if (InputWidth > MostUnrolledInputs || ChainCount > 1)
            code.Line();
        if (ChainCount > 1)
            code.Line("sum = TLanes.Add(TLanes.Add(sum, sum1), TLanes.Add(sum2, sum3));");
        code.Line($"TLanes.Store({(Whole is null ? ActivationText.Precise(Numbers, Activation, "sum") : "sum")}, ref y, {block});");
        if (block != "0")
            code.Line($"w = ref {CSharp.At("w", $"{1 + InputWidth} * TLanes.Count")};");
    }

    private void WriteLoop(CodeWriter code)
    {
        code.Line($"ref var row = ref {CSharp.At("w", "TLanes.Count")};");
        using (code.Block($"for (var input = 0; input < {InputWidth / Chains * Chains}; input += {Chains})"))
        {
            for (var chain = 0; chain < Chains; chain++)
                code.Line(Sum(chain, chain == 0 ? "input" : $"input + {chain}", "row", CSharp.Int(chain)));
            code.Line($"row = ref {CSharp.At("row", $"{Chains} * TLanes.Count")};");
        }

        for (var rest = 0; rest < InputWidth % Chains; rest++)
            code.Line(Sum(rest, CSharp.Int(InputWidth / Chains * Chains + rest), "row", CSharp.Int(rest)));
    }

    private static string Sum(int chain, string input, string weights, string row)
    {
        var sum = chain == 0 ? "sum" : $"sum{chain}";
        return $"{sum} = TLanes.MultiplyAdd(TLanes.Broadcast(ref x, {input}), TLanes.Load(ref {weights}, {row}), {sum});";
    }
}
