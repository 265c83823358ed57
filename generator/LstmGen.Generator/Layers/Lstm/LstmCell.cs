using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes what an LSTM does with its sums: the gates' activations, the new cell, and what is shown of it.</summary>
internal sealed class LstmCell(int units, Activation gate, Activation candidate)
{
    /// <summary>The gates in the order of the packed weights.</summary>
    public static readonly EquatableArray<string> Gates = EquatableArray.Of("i", "f", "g", "o");

    /// <summary>
    /// Whether the gates are Keras' own, σ and tanh: then i∘g and o∘tanh(c') are made as one quotient each, and several gates can share a vector.
    /// </summary>
    public bool IsUsual => gate == Activation.Sigmoid && candidate == Activation.Tanh;

    /// <summary>What the columns of each gate are multiplied by while packing.</summary>
    public IEnumerable<string> Scales => Gates.Select(name => ActivationText.GateScale(ActivationOf(name)));

    /// <summary>Says what the gates are, before the first of them.</summary>
    public void WriteComment(CodeWriter code)
    {
        code.Line($"// The gates, ({units}) each: i, how much of the new enters; g, the new itself; f, how much of the old stays; o, how much is shown.");
        if (gate == Activation.Sigmoid || candidate == Activation.Sigmoid)
            code.Line("// The sums for σ come halved, for their columns were packed so: σ(z) = ½ + ½·tanh(z/2).");
    }

    /// <summary>The cell of a block from its sums, whose names may carry a mark: i0, f0, g0, o0. The output gate is needed last and comes last.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="mark">The mark.</param>
    /// <param name="cell">The reference to c.</param>
    /// <param name="shown">The references to which h' is written.</param>
    /// <param name="block">The block's number.</param>
    public void WriteFromSums(CodeWriter code, string mark, string cell, EquatableArray<string> shown, string block)
    {
        string i = "i" + mark, f = "f" + mark, g = "g" + mark, o = "o" + mark;
        if (IsUsual)
        {
            code.Line($"{i} = {Fused("SigmoidTimesTanh", CSharp.Generic, i, g)}; // i∘g, of which each is a quotient: together they need one division");
            WriteActivation(code, "f", mark);
            WriteCell(code, f, i, mark, cell, block, "TLanes");
            WriteShown(code, Fused("SigmoidTimesTanh", CSharp.Generic, o, "cell" + mark), mark, shown, block, "TLanes");
            return;
        }

        WriteActivation(code, "i", mark);
        WriteActivation(code, "g", mark);
        WriteActivation(code, "f", mark);
        code.Line($"{i} = TLanes.Multiply({i}, {g});");
        WriteCell(code, f, i, mark, cell, block, "TLanes");
        WriteActivation(code, "o", mark);

        // The scale belongs to weights; the cell's own sigmoid takes its argument whole.
        WriteShown(
            code,
            candidate == Activation.Tanh ? $"{CSharp.Runtime}.Gate.TanhTimes{CSharp.Generic}(cell{mark}, {o})" :
            candidate == Activation.Sigmoid ? $"TLanes.Multiply({o}, {CSharp.Runtime}.Gate.Sigmoid{CSharp.Generic}(cell{mark}))" :
            $"TLanes.Multiply({o}, {ActivationText.Gate(candidate, "cell" + mark)})",
            mark, shown, block, "TLanes");
    }

    /// <summary>The cell of a block whose gates are the parts of ½·tanh already, at a width of its own.</summary>
    public void WriteFromParts(CodeWriter code, IReadOnlyDictionary<string, string> gates, EquatableArray<string> shown, string block, int lanes)
    {
        string own = CSharp.Lanes(lanes), generic = $"<{own}, {CSharp.Vector(lanes)}>";
        code.Line($"var iRest = {Fused("SigmoidTimesTanhOf", generic, gates["i"], gates["g"])}; // i∘g");
        code.Line($"var fRest = {Fused("SigmoidOf", generic, gates["f"])};");
        WriteCell(code, "fRest", "iRest", "Rest", "c", block, own);
        WriteShown(code, Fused("SigmoidOfTimesTanh", generic, gates["o"], "cellRest"), "Rest", shown, block, own);
    }

    private static string Fused(string function, string generic, params string[] arguments) =>
        $"{CSharp.Runtime}.Gate.{function}{generic}({string.Join(", ", arguments)})";

    private static void WriteCell(CodeWriter code, string f, string added, string mark, string cell, string block, string lanes)
    {
        code.Line($"var cell{mark} = {lanes}.MultiplyAdd({f}, {lanes}.Load(ref {cell}, {block}), {added}); // c' = f∘c + i∘g");
        code.Line($"{lanes}.Store(cell{mark}, ref {cell}, {block});");
    }

    private void WriteShown(CodeWriter code, string value, string mark, EquatableArray<string> shown, string block, string lanes)
    {
        var comment = $"// h' = o∘{LstmText.Function(candidate, "c'")}";
        if (shown.Count == 1)
        {
            code.Line($"{lanes}.Store({value}, ref {shown[0]}, {block}); {comment}");
            return;
        }

        code.Line($"var hidden{mark} = {value}; {comment}");
        foreach (var place in shown)
            code.Line($"{lanes}.Store(hidden{mark}, ref {place}, {block});");
    }

    private void WriteActivation(CodeWriter code, string name, string mark)
    {
        if (ActivationOf(name) != Activation.Linear)
            code.Line($"{name}{mark} = {ActivationText.Gate(ActivationOf(name), name + mark)};");
    }

    private Activation ActivationOf(string name) => name == "g" ? candidate : gate;
}
