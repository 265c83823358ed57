using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the form of an LSTM in which one pass over the rows makes the sums of all units.</summary>
internal sealed class LstmAtOnce(LstmLayout layout, int features, LstmCell cell, EquatableArray<string> shown)
{
    private static readonly EquatableArray<string> OneStream = EquatableArray.Of("");

    /// <summary>The vectors that gates of the rest share, two or four in each: their name, and the gates in order.</summary>
    private IEnumerable<(string Name, EquatableArray<string> Gates)> Shared =>
        layout.Rest == 0 ? [] :
        layout.Lanes / layout.Slot == 4 ? [("ifgo", LstmCell.Gates)] :
        [("iAndF", EquatableArray.Of("i", "f")), ("gAndO", EquatableArray.Of("g", "o"))];

    private IEnumerable<string> Marks => layout.WholeBlocks == 1 && layout.Rest == 0 ? [""] : Enumerable.Range(0, layout.WholeBlocks).Select(block => CSharp.Int(block));

    public void Write(CodeWriter code)
    {
        var vectors = Marks.SelectMany(mark => LstmCell.Gates.Select(gate => gate + mark)).Concat(Shared.Select(shared => shared.Name));
        new GateSums(new EquatableArray<string>(vectors), features, layout.Units, OneStream).Write(code, "w");
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
        code.Line($"// {(layout.WholeBlocks > 0 ? $"A gate of the last {NumberText.Counted(layout.Rest, "unit")}" : "A gate")} takes {(shared.Count == 1 ? "a quarter of a vector, so that one holds all four" : "half a vector, so that two hold all four")}: σ and tanh side by side, each a quotient of two parts.");
        foreach (var (name, gates) in shared)
        {
            code.Line(gates.Contains("g")
                ? $"var {name}Up = {CSharp.Runtime}.Gate.UpOfEither{CSharp.Generic}({name}, TLanes.Load(ref weights, 0), out var {name}Down);"
                : $"var {name}Up = {CSharp.Runtime}.Gate.SigmoidUp{CSharp.Generic}({name}, out var {name}Down);");
        }

        var part = layout.Slot == 4 ? "Four" : "Eight";
        foreach (var (name, gates) in shared)
        {
            for (var slot = 0; slot < gates.Count; slot++)
                code.Line($"var {gates[slot]}Up = TLanes.{part}({name}Up, {slot}); var {gates[slot]}Down = TLanes.{part}({name}Down, {slot});");
        }

        cell.WriteFromParts(code, shown, CSharp.Int(layout.WholeBlocks * layout.Lanes / layout.Slot), layout.Slot);
    }
}
