using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A vector of sums in the emitted code: of one gate of a block, or of several gates that share it.</summary>
/// <param name="Name">Its local.</param>
/// <param name="OfInput">Whether a row of x has weights for it.</param>
/// <param name="OfHidden">Whether a row of h has weights for it.</param>
/// <param name="IsLate">Whether nothing waits for it while the other gates are computed.</param>
internal sealed record SumVector(string Name, bool OfInput = true, bool OfHidden = true, bool IsLate = false);

/// <summary>
/// Writes the sums of a recurrent layer's gates over a row of biases, a row a feature and a row a unit. Each sum runs in chains that do not wait for each other,
/// equally many at every width: the bias and every second (or fourth) feature and unit in the first, the next ones in the next, and all added at the end.
/// </summary>
/// <param name="Vectors">The vectors of a row, in order: i, f, g, o.</param>
/// <param name="Features">How many numbers x has.</param>
/// <param name="Hidden">How many numbers h has.</param>
/// <param name="Chains">In how many chains a sum runs: 2, or 4 where there are too few sums to keep the arithmetic busy.</param>
internal sealed record GateSums(Numbers Numbers, EquatableArray<SumVector> Vectors, int Features, int Hidden, int Chains)
{
    /// <summary>Up to this many numbers every multiply-add stands on a line of its own.</summary>
    private const int MostUnrolled = 4;

    /// <summary>Up to this many numbers of h late sums come last, every multiply-add on a line of its own: in loops they gain nothing, and from 32 on they lose.</summary>
    private const int MostInTurn = 16;

    private static readonly EquatableArray<string> ChainMarks = EquatableArray.Of("", "Odd", "Third", "Fourth");

    private static readonly EquatableArray<string> Streams = EquatableArray.Of("A", "B", "C", "D");

    /// <summary>Where h stands in the emitted code.</summary>
    public string Source { get; init; } = "h";

    /// <summary>What a row of x, and one of h, does, as comments.</summary>
    public string InputComment { get; init; } = "";

    public string HiddenComment { get; init; } = "";

    /// <summary>What the names of the sums and of their weights end in, where the sums of several blocks run side by side: each block has its own weights.</summary>
    public EquatableArray<string> Marks { get; init; } = EquatableArray.Of("");

    /// <summary>Whether the sums that nothing waits for come last: while they run, what waits for the others is computed.</summary>
    public bool PutsLateLast { get; init; }

    /// <summary>A number of a source, in every lane. What comes from outside may be so small that arithmetic with it is slow.</summary>
    private string Read(string source, string name, string index) =>
        !IsInput(source) ? $"TLanes.Broadcast(ref {name}, {index})" :
        Numbers.ReadsPairs ? $"TLanes.FlushTiny(TLanes.Broadcast(ref {name}, {index}))" :
        $"TLanes.BroadcastFlushed(ref {name}, {index})";

    /// <summary>The same for a pair of numbers, one after the other in the lanes.</summary>
    private static string ReadPair(string source, string index) =>
        IsInput(source) ? $"TLanes.FlushTiny(TLanes.BroadcastPair(ref {source}, {index}))" : $"TLanes.BroadcastPair(ref {source}, {index})";

    private static bool IsInput(string source) => source == "x";

    /// <summary>How many vectors of weights there are in all.</summary>
    public long Length => Vectors.Count + (long)Features * OfInput.Count + (long)Hidden * OfHidden.Count;

    private List<SumVector> OfInput => Vectors.Where(vector => vector.OfInput).ToList();

    private List<SumVector> OfHidden => Vectors.Where(vector => vector.OfHidden).ToList();

    /// <summary>Writes those of one stream, all chains side by side, into locals of the vectors' names.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="weights">The local at which the bias row begins, before the block's mark.</param>
    public void Write(CodeWriter code, string weights)
    {
        code.Line($"// Each sum begins with its bias and runs in {(Chains == 2 ? "two chains side by side, over even and over odd rows" : "four chains side by side, over every fourth row")}.");
        foreach (var block in Marks)
        {
            for (var vector = 0; vector < Vectors.Count; vector++)
                code.Line($"TVector {Vectors[vector].Name}{block} = TLanes.Load(ref {weights}{block}, {vector}), {string.Join(", ", ChainMarks.Skip(1).Take(Chains - 1).Select(mark => $"{Vectors[vector].Name}{block}{mark} = TLanes.Broadcast({Numbers.Literal(0)})"))};");
            code.Line($"ref var row{block} = ref {CSharp.At(weights + block, Rows(1, Vectors.Count))};");
        }

        if (Features > 0)
        {
            code.Line();
            code.Line(InputComment);
            var left = WriteRows(code, "x", "feature", Features, OfInput);
            if (left > 0)
                WriteNextRow(code, left, OfInput);
        }

        code.Line();
        code.Line(HiddenComment);
        if (PutsLateLast && Numbers.ReadsPairs && Hidden is > MostUnrolled and <= MostInTurn && OfHidden.Any(vector => vector.IsLate))
            WriteInTurn(code);
        else
            WriteRows(code, Source, "unit", Hidden, OfHidden);
        code.Line();
        code.Line(Chains == 2 ? "// Both chains of each sum together." : "// The chains of each sum together.");
        foreach (var name in Marks.SelectMany(block => Vectors.Select(vector => vector.Name + block)))
        {
            code.Line(Chains == 2
                ? $"{name} = TLanes.Add({name}, {name}{ChainMarks[1]});"
                : $"{name} = TLanes.Add(TLanes.Add({name}, {name}{ChainMarks[1]}), TLanes.Add({name}{ChainMarks[2]}, {name}{ChainMarks[3]}));");
        }
    }

    /// <summary>
    /// Writes those of four streams, one of two chains after the other, since there are no registers for both, into memory: stream by stream, vector by vector.
    /// </summary>
    /// <param name="code">The kernel.</param>
    /// <param name="weights">The local at which the bias row begins.</param>
    /// <param name="sums">The local at which the sums begin.</param>
    public void WriteChainByChain(CodeWriter code, string weights, string sums)
    {
        foreach (var (source, next) in new[] { ("x", "nextX"), ("h", "nextState") })
            code.Line($"ref {Numbers.Keyword} {string.Join(", ", Streams.Select((stream, number) => $"{source}{stream} = ref {(number == 0 ? source : CSharp.At(source, CSharp.Times(next, number)))}"))};");
        code.Line();
        code.Line("// Each sum runs in two chains, over even and over odd rows: here one after the other.");
        using (code.Block("for (var odd = 0; odd < 2; odd++)"))
        {
            for (var vector = 0; vector < Vectors.Count; vector++)
            {
                var name = Vectors[vector].Name;
                code.Line($"var {name}A = odd == 0 ? TLanes.Load(ref {weights}, {vector}) : TLanes.Broadcast({Numbers.Literal(0)});");
                code.Line($"TVector {string.Join(", ", Streams.Skip(1).Select(stream => $"{name}{stream} = {name}A"))};");
            }

            code.Line();
            code.Line(InputComment);
            code.Line($"ref var row = ref {CSharp.At(weights, $"{Rows(1, Vectors.Count)} + odd * ({Rows(1, OfInput.Count)})")};");
            WriteEverySecondRow(code, "x", "feature", Features, OfInput);
            code.Line();
            code.Line(HiddenComment);
            code.Line($"row = ref {CSharp.At(weights, $"{Rows(1, Vectors.Count + Features * OfInput.Count)} + odd * ({Rows(1, OfHidden.Count)})")};");
            WriteEverySecondRow(code, "h", "unit", Hidden, OfHidden);
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
            for (var vector = 0; vector < Vectors.Count; vector++)
            {
                var index = stream * Vectors.Count + vector;
                code.Line($"TLanes.Store({value(Vectors[vector].Name + Streams[stream], index)}, ref {sums}, {index});");
            }
        }
    }

    private void WriteEverySecondRow(CodeWriter code, string source, string index, int count, List<SumVector> vectors)
    {
        using (code.Block($"for (var {index} = odd; {index} < {count}; {index} += 2)"))
        {
            code.Line($"TVector {string.Join(", ", vectors.Select((vector, number) => $"{vector.Name}W = TLanes.Load(ref row, {number})"))};");
            foreach (var stream in Streams)
            {
                code.Line($"var {source}{stream}0 = {Read(source, source + stream, index)};");
                foreach (var name in vectors.Select(vector => vector.Name))
                    code.Line($"{name}{stream} = TLanes.MultiplyAdd({source}{stream}0, {name}W, {name}{stream});");
            }

            code.Line($"row = ref {CSharp.At("row", Rows(2, vectors.Count))};");
        }
    }

    /// <summary>Writes the rows of one source, and says how many rows lie between the local <c>row</c> and their end.</summary>
    private int WriteRows(CodeWriter code, string source, string index, int count, List<SumVector> vectors)
    {
        if (count <= MostUnrolled)
        {
            for (var number = 0; number < count; number++)
                WriteRow(code, Read(source, source, NumberText.Of(number)), $"{source}{number}", number, vectors, number);
            return count;
        }

        using (code.Block($"for (var {index} = 0; {index} < {count / Chains * Chains}; {index} += {Chains})"))
        {
            for (var pair = 0; pair < Chains; pair += 2)
            {
                string name = pair == 0 ? "pair" : "next", even = pair == 0 ? "even" : "evenNext", odd = pair == 0 ? "odd" : "oddNext";
                var place = pair == 0 ? index : $"{index} + {pair}";
                if (Numbers.ReadsPairs)
                    code.Line($"var {name} = {ReadPair(source, place)};");
                WriteRow(code, Numbers.ReadsPairs ? $"TLanes.Even({name})" : Read(source, source, place), even, pair, vectors, pair);
                WriteRow(code, Numbers.ReadsPairs ? $"TLanes.Odd({name})" : Read(source, source, $"{index} + {pair + 1}"), odd, pair + 1, vectors, pair + 1);
            }

            WriteNextRow(code, Chains, vectors);
        }

        var left = count % Chains;
        for (var number = 0; number < left; number++)
            WriteRow(code, Read(source, source, NumberText.Of(count - left + number)), $"{source}{count - left + number}", number, vectors, number);
        return left;
    }

    /// <summary>Writes the rows of h for the sums that others wait for, and then for those that nothing waits for.</summary>
    private void WriteInTurn(CodeWriter code)
    {
        foreach (var isLate in new[] { false, true })
        {
            using (code.Block(isLate ? "// Then the others: meanwhile the activations of the first begin." : "// The sums that most waits for come first."))
            {
                for (var number = 0; number < Hidden; number++)
                {
                    var isOdd = number % 2 == 1;
                    if (!isOdd && number + 1 < Hidden)
                        code.Line($"var pair{number} = {ReadPair(Source, NumberText.Of(number))};");
                    var factor = isOdd ? $"TLanes.Odd(pair{number - 1})" : number + 1 < Hidden ? $"TLanes.Even(pair{number})" : Read(Source, Source, NumberText.Of(number));
                    WriteRow(code, factor, $"{Source}{number}", number, OfHidden, number, vector => vector.IsLate == isLate);
                }
            }
        }
    }

    private void WriteRow(CodeWriter code, string factor, string name, int number, List<SumVector> vectors, int chain, Func<SumVector, bool>? isWanted = null)
    {
        code.Line($"var {name} = {factor};");
        foreach (var block in Marks)
        {
            for (var vector = 0; vector < vectors.Count; vector++)
            {
                if (isWanted?.Invoke(vectors[vector]) == false)
                    continue;

                var sum = vectors[vector].Name + block + ChainMarks[chain % Chains];
                code.Line($"{sum} = TLanes.MultiplyAdd({name}, TLanes.Load(ref row{block}, {vectors.Count * number + vector}), {sum});");
            }
        }
    }

    private void WriteNextRow(CodeWriter code, int rows, List<SumVector> vectors)
    {
        foreach (var block in Marks)
            code.Line($"row{block} = ref {CSharp.At("row" + block, Rows(rows, vectors.Count))};");
    }

    /// <summary>How many floats that many rows of so many vectors take.</summary>
    private static string Rows(int rows, int vectors) => rows * vectors == 1 ? "TLanes.Count" : $"{CSharp.Int((long)rows * vectors)} * TLanes.Count";
}
