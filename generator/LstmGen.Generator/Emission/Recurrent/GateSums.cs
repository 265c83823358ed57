using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the sums of a recurrent layer's gates over a row of biases, a row a feature and a row a unit. Each sum runs in two chains that do not wait for
/// each other, equal at every width: the bias, even features and even units in one, odd features and odd units in the other, added at the end.
/// </summary>
/// <param name="Names">The vectors of a row, in order: i, f, g, o.</param>
/// <param name="Features">How many numbers x has.</param>
/// <param name="Units">How many numbers h has.</param>
internal sealed record GateSums(EquatableArray<string> Names, int Features, int Units)
{
    /// <summary>Up to this many numbers every multiply-add stands on a line of its own.</summary>
    private const int MostUnrolled = 4;

    private static readonly EquatableArray<string> Streams = EquatableArray.Of("A", "B", "C", "D");

    /// <summary>How many rows of vectors there are.</summary>
    public int Rows => 1 + Features + Units;

    private int Vectors => Names.Count;

    private string XComment => $"// x·W: {LstmText.FeatureCount(Features)} multiplied in and summed up. Here ({Features}) becomes ({Units}): a unit keeps one sum for each gate, however many features there are.";

    private string HComment => $"// h·U: what {LstmText.UnitCount(Units)} showed at the timestep before, ({Units}), goes into each sum too.";

    /// <summary>Writes those of one stream, both chains side by side, into locals of the vectors' names.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="weights">The local at which the bias row begins.</param>
    public void Write(CodeWriter code, string weights)
    {
        code.Line("// Each sum begins with its bias and runs in two chains side by side, over even and over odd rows.");
        for (var vector = 0; vector < Vectors; vector++)
            code.Line($"TVector {Names[vector]} = TLanes.Load(ref {weights}, {vector}), {Odd(Names[vector])} = TLanes.Broadcast(0f);");
        code.Line($"ref var row = ref {CSharp.At(weights, RowsOn(1))};");
        code.Line();
        code.Line(XComment);
        WriteRows(code, "x", "feature", Features);
        var left = Features <= MostUnrolled ? Features : Features % 2;
        if (left > 0)
            code.Line($"row = ref {CSharp.At("row", RowsOn(left))};");
        code.Line();
        code.Line(HComment);
        WriteRows(code, "h", "unit", Units);
        code.Line();
        code.Line("// Both chains of each sum together.");
        foreach (var name in Names)
            code.Line($"{name} = TLanes.Add({name}, {Odd(name)});");
    }

    /// <summary>Writes those of four streams, one chain after the other, since there are no registers for both, into memory: stream by stream, vector by vector.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="weights">The local at which the bias row begins.</param>
    /// <param name="sums">The local at which the sums begin.</param>
    public void WriteChainByChain(CodeWriter code, string weights, string sums)
    {
        foreach (var (source, next) in new[] { ("x", "nextX"), ("h", "nextState") })
            code.Line($"ref float {string.Join(", ", Streams.Select((stream, number) => $"{source}{stream} = ref {CSharp.At(source, number == 0 ? "0" : CSharp.Times(next, number))}"))};".Replace($"{CSharp.Unsafe}.Add(ref {source}, 0)", source));
        code.Line();
        code.Line("// Each sum runs in two chains, over even and over odd rows: here one after the other.");
        using (code.Block("for (var odd = 0; odd < 2; odd++)"))
        {
            for (var vector = 0; vector < Vectors; vector++)
            {
                code.Line($"var {Names[vector]}A = odd == 0 ? TLanes.Load(ref {weights}, {vector}) : TLanes.Broadcast(0f);");
                code.Line($"TVector {string.Join(", ", Streams.Skip(1).Select(stream => $"{Names[vector]}{stream} = {Names[vector]}A"))};");
            }

            code.Line();
            code.Line(XComment);
            code.Line($"ref var row = ref {CSharp.At(weights, $"(1 + odd) * {RowsOn(1, true)}")};");
            WriteEverySecondRow(code, "x", "feature", Features);
            code.Line();
            code.Line(HComment);
            code.Line($"row = ref {CSharp.At(weights, $"({1 + Features} + odd) * {RowsOn(1, true)}")};");
            WriteEverySecondRow(code, "h", "unit", Units);
            code.Line();
            using (code.Block("if (odd == 0)"))
                WriteStores(code, sums, (sum, _) => sum);
            using (code.Block("else"))
                WriteStores(code, sums, (sum, index) => $"TLanes.Add(TLanes.Load(ref {sums}, {index}), {sum})");
        }
    }

    private void WriteStores(CodeWriter code, string sums, Func<string, int, string> value)
    {
        for (var stream = 0; stream < Streams.Count; stream++)
        {
            for (var vector = 0; vector < Vectors; vector++)
            {
                var index = stream * Vectors + vector;
                code.Line($"TLanes.Store({value(Names[vector] + Streams[stream], index)}, ref {sums}, {index});");
            }
        }
    }

    private void WriteEverySecondRow(CodeWriter code, string source, string index, int count)
    {
        using (code.Block($"for (var {index} = odd; {index} < {count}; {index} += 2)"))
        {
            code.Line($"TVector {string.Join(", ", Names.Select((name, vector) => $"{name}W = TLanes.Load(ref row, {vector})"))};");
            foreach (var stream in Streams)
            {
                code.Line($"var {source}{stream}0 = TLanes.Broadcast(ref {source}{stream}, {index});");
                foreach (var name in Names)
                    code.Line($"{name}{stream} = TLanes.MultiplyAdd({source}{stream}0, {name}W, {name}{stream});");
            }

            code.Line($"row = ref {CSharp.At("row", RowsOn(2))};");
        }
    }

    private void WriteRows(CodeWriter code, string source, string index, int count)
    {
        if (count <= MostUnrolled)
        {
            for (var number = 0; number < count; number++)
                WriteRow(code, $"TLanes.Broadcast(ref {source}, {number})", $"{source}{number}", number, number % 2 == 1);
            return;
        }

        using (code.Block($"for (var {index} = 0; {index} < {count / 2 * 2}; {index} += 2)"))
        {
            code.Line($"var pair = TLanes.BroadcastPair(ref {source}, {index});");
            WriteRow(code, "TLanes.Even(pair)", "even", 0, false);
            WriteRow(code, "TLanes.Odd(pair)", "odd", 1, true);
            code.Line($"row = ref {CSharp.At("row", RowsOn(2))};");
        }

        if (count % 2 == 1)
            WriteRow(code, $"TLanes.Broadcast(ref {source}, {count - 1})", $"{source}{count - 1}", 0, false);
    }

    private void WriteRow(CodeWriter code, string factor, string name, int number, bool odd)
    {
        code.Line($"var {name} = {factor};");
        for (var vector = 0; vector < Vectors; vector++)
        {
            var sum = odd ? Odd(Names[vector]) : Names[vector];
            code.Line($"{sum} = TLanes.MultiplyAdd({name}, TLanes.Load(ref row, {Vectors * number + vector}), {sum});");
        }
    }

    /// <summary>How many floats that many rows take.</summary>
    private string RowsOn(int rows, bool isFactor = false) =>
        rows * Vectors == 1 ? "TLanes.Count" : isFactor ? $"({rows * Vectors} * TLanes.Count)" : $"{rows * Vectors} * TLanes.Count";

    private static string Odd(string sum) => sum + "Odd";
}
