using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes what an LSTM does with its sums: the gates' activations, the new cell, and what is shown of it.</summary>
internal sealed class LstmCell(string name, int units, Activation gate, Activation candidate)
{
    public static readonly EquatableArray<string> Gates = EquatableArray.Of("i", "f", "g", "o");

    private string Method => name + "Cell";

    private Activation ActivationOf(string gateName) => gateName == "g" ? candidate : gate;

    /// <summary>Whether several gates can share a vector: one formula makes both activations.</summary>
    public bool SharesVectors => gate == Activation.Sigmoid && candidate == Activation.Tanh;

    /// <summary>What the columns of each gate are multiplied by while packing.</summary>
    public IEnumerable<string> Scales => Gates.Select(gateName => ActivationText.GateScale(ActivationOf(gateName)));

    /// <summary>The gates of a block, whose names may carry a mark: i0, f0, g0, o0.</summary>
    public void WriteGates(CodeWriter code, string mark)
    {
        foreach (var gateName in Gates)
        {
            if (ActivationOf(gateName) != Activation.Linear)
                code.Line($"{gateName}{mark} = {ActivationText.Gate(ActivationOf(gateName), gateName + mark)};");
        }
    }

    /// <summary>Why the sums look as they do where the gates come.</summary>
    public void WriteGatesComment(CodeWriter code)
    {
        code.Line($"// The gates, ({units}) each: how much of the new enters, how much of the old stays, the new itself, how much is shown.");
        if (gate == Activation.Sigmoid || candidate == Activation.Sigmoid)
            code.Line("// The sums for σ come halved, for their columns were packed so: σ(z) = ½ + ½·tanh(z/2).");
    }

    /// <summary>The call for a block whose gates are there.</summary>
    public string Call(IEnumerable<string> gates, string cell, string shown, string block, string generic = CSharp.Generic) =>
        $"{Method}{generic}({string.Join(", ", gates)}, ref {cell}, ref {shown}, {block}, ref tanh);";

    public void WriteMethod(CodeWriter code)
    {
        // The scale belongs to weights; the cell's own sigmoid takes its argument whole.
        var shown =
            candidate == Activation.Tanh ? $"{CSharp.Runtime}.Gate.TanhTimes{CSharp.Generic}(cell, o, ref tanh)" :
            candidate == Activation.Sigmoid ? $"TLanes.Multiply(o, {CSharp.Runtime}.Gate.Sigmoid{CSharp.Generic}(cell, ref tanh))" :
            $"TLanes.Multiply(o, {ActivationText.Gate(candidate, "cell")})";
        code.Line($"/// <summary>The cells of one block and what they show: c' = f∘c + i∘g, h' = o∘{LstmText.Function(candidate, "c'")}.</summary>");
        code.Line(CSharp.Inlined);
        using (code.Block($"private static void {Method}{CSharp.Generic}(TVector i, TVector f, TVector g, TVector o, ref float c, ref float shown, int block, ref float tanh)\n    {CSharp.Constraints}"))
        {
            code.Line("var cell = TLanes.MultiplyAdd(f, TLanes.Load(ref c, block), TLanes.Multiply(i, g));");
            code.Line("TLanes.Store(cell, ref c, block);");
            code.Line($"TLanes.Store({shown}, ref shown, block);");
        }
    }
}
