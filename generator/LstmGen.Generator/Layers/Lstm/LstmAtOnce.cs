using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the form of an LSTM in which one pass over the rows makes the sums of all units.</summary>
internal sealed class LstmAtOnce(LstmLayout layout, int features, LstmCell cell, EquatableArray<string> shown)
{
    /// <summary>The vectors that gates of the rest share, two or four in each: their name, and the gates in order.</summary>
    private IEnumerable<(string Name, EquatableArray<string> Gates)> Shared =>
        layout.Rest == 0 ? [] :
        layout.Lanes / layout.Slot == 4 ? [("ifgo", LstmCell.Gates)] :
        [("iAndF", EquatableArray.Of("i", "f")), ("gAndO", EquatableArray.Of("g", "o"))];

    private IEnumerable<string> Marks => layout.WholeBlocks == 1 && layout.Rest == 0 ? [""] : Enumerable.Range(0, layout.WholeBlocks).Select(block => CSharp.Int(block));

    public void Write(CodeWriter code)
    {
        var vectors = Marks.SelectMany(mark => LstmCell.Gates.Select(gate => gate + mark)).Concat(Shared.Select(shared => shared.Name));
        new GateSums(new EquatableArray<string>(vectors), features, layout.Units).Write(code, "weights");
        code.Line();
        cell.WriteComment(code);
        foreach (var (mark, block) in Marks.Select((mark, block) => (mark, block)))
        {
            if (block > 0)
                code.Line();
            cell.WriteFromSums(code, mark, "c", shown, CSharp.Int(block));
        }

        if (layout.Rest > 0)
            WriteRest(code);
    }

    private void WriteRest(CodeWriter code)
    {
        var shared = Shared.ToList();
        if (layout.WholeBlocks > 0)
            code.Line();
        code.Line($"// {(layout.WholeBlocks > 0 ? $"A gate of the last {NumberText.Counted(layout.Rest, "unit")}" : "A gate")} takes {(shared.Count == 1 ? "a quarter of a vector, so that one holds all four" : "half a vector, so that two hold all four")}. All begin as ½·tanh, a quotient not yet divided.");
        foreach (var (name, _) in shared)
            code.Line($"{name} = {CSharp.Runtime}.Gate.HalfTanh{CSharp.Generic}({name}, out var {name}Divisor);");

        var part = layout.Slot == 4 ? "Four" : "Eight";
        cell.WriteFromParts(
            code,
            shared.SelectMany(vector => vector.Gates.Select((gate, slot) => (gate, $"TLanes.{part}({vector.Name}, {slot}), TLanes.{part}({vector.Name}Divisor, {slot})"))).ToDictionary(gate => gate.gate, gate => gate.Item2),
            shown, CSharp.Int(layout.WholeBlocks * layout.Lanes / layout.Slot), layout.Slot);
    }
}
