using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the form of a recurrent layer in which one pass over the rows makes the sums of all units.</summary>
internal sealed class CellAtOnce(CellLayout layout, GateSums sums, CellFormula formula, EquatableArray<string> shown)
{
    /// <summary>The vectors that gates of the rest share, two or four in each: their name, and the gates in order.</summary>
    private List<(string Name, EquatableArray<string> Gates)> Shared
    {
        get
        {
            var names = sums.Vectors.Select(vector => vector.Name).ToList();
            var each = layout.Lanes / layout.Slot;
            return layout.Rest == 0 ? [] : [.. Enumerable.Range(0, names.Count / each)
                .Select(number => names.Skip(number * each).Take(each).ToEquatable())
                .Select(gates => (gates.Count == names.Count ? string.Concat(gates) : string.Join("And", gates.Select((gate, slot) => slot == 0 ? gate : gate.ToUpperInvariant())), gates))];
        }
    }

    private IEnumerable<string> Marks => layout.WholeBlocks == 1 && layout.Rest == 0 ? [""] : Enumerable.Range(0, layout.WholeBlocks).Select(block => CSharp.Int(block));

    public void Write(CodeWriter code)
    {
        var vectors = Marks.SelectMany(mark => sums.Vectors.Select(vector => vector with { Name = vector.Name + mark })).Concat(Shared.Select(shared => new SumVector(shared.Name)));
        (sums with { Vectors = vectors.ToEquatable(), PutsLateLast = true }).Write(code, "weights");
        code.Line();
        formula.WriteComment(code);
        formula.WriteFromSums(code, [.. Marks.Select((mark, block) => new CellPlace(mark, CSharp.Int(block), shown))]);
        if (layout.Rest > 0)
            WriteRest(code);
    }

    private void WriteRest(CodeWriter code)
    {
        var shared = Shared;
        if (layout.WholeBlocks > 0)
            code.Line();
        code.Line($"// {(layout.WholeBlocks > 0 ? $"A gate of the last {NumberText.Counted(layout.Rest, "unit")}" : "A gate")} takes {(shared.Count == 1 ? "a quarter of a vector, so that one holds all four" : "half a vector, so that two hold all four")}. All begin as ½·tanh, a quotient not yet divided.");
        foreach (var (name, _) in shared)
            code.Line($"{name} = {sums.Numbers.Runtime}.Gate.HalfTanh{CSharp.Generic}({name}, out var {name}Divisor);");

        var part = layout.Slot == 4 ? "Four" : "Eight";
        var gates = shared
            .SelectMany(vector => vector.Gates.Select((gate, slot) => (Gate: gate, Parts: $"TLanes.{part}({vector.Name}, {slot}), TLanes.{part}({vector.Name}Divisor, {slot})")))
            .ToDictionary(gate => gate.Gate, gate => gate.Parts);
        formula.WriteFromParts(code, gates, new CellPlace("Rest", CSharp.Int(layout.WholeBlocks * layout.Lanes / layout.Slot), shown), layout.Slot);
    }
}
