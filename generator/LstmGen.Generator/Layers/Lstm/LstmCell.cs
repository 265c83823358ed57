using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes what an LSTM does with its sums: the gates' activations, the new cell, and what is shown of it.</summary>
internal sealed class LstmCell(int units, Activation gate, Activation candidate)
{
    /// <summary>The gates in the order of the packed weights.</summary>
    public static readonly EquatableArray<string> Gates = EquatableArray.Of("i", "f", "g", "o");

    /// <summary>Whether several gates can share a vector: one formula makes both activations.</summary>
    public bool SharesVectors => gate == Activation.Sigmoid && candidate == Activation.Tanh;

    /// <summary>What the columns of each gate are multiplied by while packing.</summary>
    public IEnumerable<string> Scales => Gates.Select(name => ArePrecise ? "1f" : ActivationText.GateScale(ActivationOf(name)));

    /// <summary>A gate's absolute error is multiplied by what the gate lets through: where that is not bounded, the gates are right to the last digits.</summary>
    private bool ArePrecise => !candidate.IsBounded;

    /// <summary>Says what the gates are, before the first of them.</summary>
    public void WriteComment(CodeWriter code)
    {
        code.Line($"// The gates, ({units}) each: i, how much of the new enters; g, the new itself; f, how much of the old stays; o, how much is shown.");
        if (!ArePrecise && (gate == Activation.Sigmoid || candidate == Activation.Sigmoid))
            code.Line("// The sums for σ come halved, for their columns were packed so: σ(z) = ½ + ½·tanh(z/2).");
    }

    /// <summary>The cell of a block from its sums, whose names may carry a mark: i0, f0, g0, o0. The output gate is needed last and comes last.</summary>
    public void WriteFromSums(CodeWriter code, string mark, string cell, string shown, string block)
    {
        WriteActivation(code, "i", mark);
        WriteActivation(code, "g", mark);
        WriteActivation(code, "f", mark);
        WriteCell(code, $"i{mark}", $"f{mark}", $"g{mark}", mark, cell, block, "TLanes");
        WriteActivation(code, "o", mark);
        WriteShown(code, $"o{mark}", mark, shown, block, "TLanes", CSharp.Generic);
    }

    /// <summary>The cell of a block whose gates went through their activations already, at a width of its own.</summary>
    public void WriteFromGates(CodeWriter code, IReadOnlyList<string> gates, string block, int lanes)
    {
        WriteCell(code, gates[0], gates[1], gates[2], "Rest", "c", block, CSharp.Lanes(lanes));
        WriteShown(code, gates[3], "Rest", "h", block, CSharp.Lanes(lanes), $"<{CSharp.Lanes(lanes)}, {CSharp.Vector(lanes)}>");
    }

    private static void WriteCell(CodeWriter code, string i, string f, string g, string mark, string cell, string block, string lanes)
    {
        code.Line($"var cell{mark} = {lanes}.MultiplyAdd({f}, {lanes}.Load(ref {cell}, {block}), {lanes}.Multiply({i}, {g})); // c' = f∘c + i∘g");
        code.Line($"{lanes}.Store(cell{mark}, ref {cell}, {block});");
    }

    private void WriteShown(CodeWriter code, string o, string mark, string shown, string block, string lanes, string generic)
    {
        // The scale belongs to weights; the cell's own sigmoid takes its argument whole.
        var value =
            candidate == Activation.Tanh ? $"{CSharp.Runtime}.Gate.TanhTimes{generic}(cell{mark}, {o})" :
            candidate == Activation.Sigmoid ? $"{lanes}.Multiply({o}, {CSharp.Runtime}.Gate.Sigmoid{generic}(cell{mark}))" :
            $"{lanes}.Multiply({o}, {ActivationText.Gate(candidate, "cell" + mark)})";
        code.Line($"{lanes}.Store({value}, ref {shown}, {block}); // h' = o∘{ActivationText.Equation(candidate, "c'")}");
    }

    private void WriteActivation(CodeWriter code, string name, string mark)
    {
        var activation = ActivationOf(name);
        if (activation != Activation.Linear)
            code.Line($"{name}{mark} = {(ArePrecise ? ActivationText.Precise(activation, name + mark) : ActivationText.Gate(activation, name + mark))};");
    }

    private Activation ActivationOf(string name) => name == "g" ? candidate : gate;
}
