using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the sums of a recurrent layer's gates over a row of biases, a row a feature and a row a unit. Each sum runs in two chains that do not wait for
/// each other, equal at every width: the bias, even features and even units in one, odd features and odd units in the other, added at the end.
/// </summary>
/// <param name="Names">The vectors of a row, in order: i, f, g, o.</param>
/// <param name="Features">How many numbers x has.</param>
/// <param name="Units">How many numbers h has.</param>
/// <param name="Streams">What tells apart several streams whose sums run side by side: A and B for xA, hA, iA, xB, hB, iB; one empty text for one stream.</param>
internal sealed record GateSums(EquatableArray<string> Names, int Features, int Units, EquatableArray<string> Streams)
{
    /// <summary>Up to this many numbers every multiply-add stands on a line of its own.</summary>
    private const int MostUnrolled = 4;

    /// <summary>How many rows of vectors there are.</summary>
    public int Rows => 1 + Features + Units;

    private int Vectors => Names.Count;

    /// <summary>Writes them from the weights that begin at a reference.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="weights">The local at which the bias row begins.</param>
    public void Write(CodeWriter code, string weights)
    {
        code.Line("// Each sum begins with its bias and runs in two chains side by side, over even and over odd rows.");
        for (var vector = 0; vector < Vectors; vector++)
        {
            foreach (var stream in Streams)
            {
                var name = Names[vector] + stream;
                code.Line($"TVector {name} = TLanes.Load(ref {weights}, {vector}), {Odd(name)} = TLanes.Broadcast(0f);");
            }
        }

        code.Line($"ref var row = ref {CSharp.At(weights, Vectors == 1 ? "TLanes.Count" : $"{Vectors} * TLanes.Count")};");
        code.Line();
        code.Line($"// x·W: {LstmText.FeatureCount(Features)} multiplied in and summed up. Here ({Features}) becomes ({Units}): a unit keeps one sum for each gate, however many features there are.");

        WriteRows(code, "x", "feature", Features);
        var left = Features <= MostUnrolled ? Features : Features % 2;
        if (left > 0)
            code.Line($"row = ref {CSharp.At("row", left * Vectors == 1 ? "TLanes.Count" : $"{left * Vectors} * TLanes.Count")};");
        code.Line();
        code.Line($"// h·U: what {LstmText.UnitCount(Units)} showed at the timestep before, ({Units}), goes into each sum too.");

        WriteRows(code, "h", "unit", Units);
        code.Line();
        code.Line("// Both chains of each sum together.");

        foreach (var name in Names)
        {
            foreach (var stream in Streams)
                code.Line($"{name}{stream} = TLanes.Add({name}{stream}, {Odd(name + stream)});");
        }
    }

    private void WriteRows(CodeWriter code, string source, string index, int count)
    {
        if (count <= MostUnrolled)
        {
            for (var number = 0; number < count; number++)
                WriteRow(code, stream => $"TLanes.Broadcast(ref {source}{stream}, {number})", $"{source}{number}", number, number % 2 == 1);
            return;
        }

        using (code.Block($"for (var {index} = 0; {index} < {count / 2 * 2}; {index} += 2)"))
        {
            foreach (var stream in Streams)
                code.Line($"var pair{stream} = TLanes.BroadcastPair(ref {source}{stream}, {index});");
            WriteRow(code, stream => $"TLanes.Even(pair{stream})", "even", 0, false);
            WriteRow(code, stream => $"TLanes.Odd(pair{stream})", "odd", 1, true);
            code.Line($"row = ref {CSharp.At("row", $"{2 * Vectors} * TLanes.Count")};");
        }

        if (count % 2 == 1)
            WriteRow(code, stream => $"TLanes.Broadcast(ref {source}{stream}, {count - 1})", $"{source}{count - 1}", 0, false);
    }

    private void WriteRow(CodeWriter code, Func<string, string> factor, string name, int number, bool odd)
    {
        foreach (var stream in Streams)
            code.Line($"var {name}{stream} = {factor(stream)};");
        for (var vector = 0; vector < Vectors; vector++)
        {
            var weights = $"TLanes.Load(ref row, {Vectors * number + vector})";
            if (Streams.Count > 1)
            {
                code.Line($"var {name}W{vector} = {weights};");
                weights = $"{name}W{vector}";
            }

            foreach (var stream in Streams)
            {
                var sum = odd ? Odd(Names[vector] + stream) : Names[vector] + stream;
                code.Line($"{sum} = TLanes.MultiplyAdd({name}{stream}, {weights}, {sum});");
            }
        }
    }

    private static string Odd(string sum) => sum + "Odd";
}
