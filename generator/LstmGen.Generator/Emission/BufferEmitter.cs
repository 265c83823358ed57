namespace LstmGen.Generator;

/// <summary>Writes the buffers of a run: on its stack, or rented from the shared pool if they are large or their length is known at the call alone.</summary>
/// <param name="code">The run.</param>
/// <param name="numbers">What they hold.</param>
/// <param name="buffers">The buffers.</param>
/// <param name="streams">For how many streams side by side.</param>
/// <param name="type">The name of the type that stands on the stack.</param>
/// <param name="purpose">What they are for, as a comment.</param>
internal sealed class BufferEmitter(CodeWriter code, Numbers numbers, IReadOnlyList<RunBuffer> buffers, int streams, string type, string purpose)
{
    /// <summary>What flows between the layers where they take turns at each timestep.</summary>
    public const string AtEachTimestep = "// What flows between the layers at one timestep, and their scratch: whole vectors, and what stands past the numbers counts nowhere.";

    /// <summary>What flows between the layers where each runs over its whole sequence.</summary>
    public const string OfSequences = "// What flows between the layers, and their scratch: each sample in whole vectors, and what stands past its numbers counts nowhere.";

    /// <summary>The numbers that do not depend on a number of timesteps.</summary>
    private readonly long _count = streams * buffers.Sum(buffer => buffer.FixedLength ?? 0);

    private bool IsAnyLength => buffers.Any(buffer => buffer.FixedLength is null);

    public bool UsesPool => IsAnyLength || _count > numbers.MostOnStack;

    /// <summary>The attribute of the run.</summary>
    public string Attribute => buffers.Count == 0 || UsesPool ? CSharp.Optimized : CSharp.OptimizedApart;

    /// <summary>How many numbers buffers need for one stream; at least so many where a number of timesteps is not known.</summary>
    public static long CountOf(IReadOnlyList<RunBuffer> buffers) => buffers.Sum(buffer => buffer.FixedLength ?? buffer.Length);

    public void WriteBeginning()
    {
        if (buffers.Count == 0)
            return;

        code.Line(purpose);
        if (UsesPool)
        {
            code.Line($"var rented = global::System.Buffers.ArrayPool<{numbers.Keyword}>.Shared.Rent({Total()});");
            code.Line($"ref var buffers = ref {CSharp.Marshal}.GetArrayDataReference(rented);");
        }
        else
        {
            code.Line($"{CSharp.Unsafe}.SkipInit(out {type} scratch);");
            code.Line($"ref var buffers = ref {CSharp.Unsafe}.As<{type}, {numbers.Keyword}>(ref scratch);");
        }

        long offset = 0;
        foreach (var buffer in buffers.Where(buffer => buffer.FixedLength is not null))
        {
            Place(buffer, CSharp.At("buffers", (int)offset));
            offset += streams * (buffer.FixedLength ?? 0);
        }

        var past = CSharp.Int(offset);
        foreach (var buffer in buffers.Where(buffer => buffer.FixedLength is null))
        {
            Place(buffer, CSharp.At("buffers", past));
            past += " + " + CountOf(buffer, "");
        }

        code.Line();
    }

    public void WriteEnd()
    {
        if (UsesPool)
            code.Line($"global::System.Buffers.ArrayPool<{numbers.Keyword}>.Shared.Return(rented);");
    }

    public void WriteType()
    {
        if (_count == 0 || UsesPool)
            return;

        code.Line();
        code.Line(streams > 1 ? "/// <summary>The buffers of a run of many streams, on its stack.</summary>" : "/// <summary>The buffers of a run, on its stack.</summary>");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({_count})]");
        using (code.Block($"private struct {type}"))
            code.Line($"private {numbers.Keyword} _first;");
    }

    private void Place(RunBuffer buffer, string place) =>
        code.Line($"ref var {buffer.Name} = ref {place}; // {buffer.Purpose}{(streams > 1 ? $", for each of {streams} streams" : "")}");

    private string Total() => IsAnyLength
        ? $"checked((int)({string.Join(" + ", buffers.Where(buffer => buffer.FixedLength is null).Select(buffer => CountOf(buffer, "L")).Prepend(CSharp.Int(_count)))}))"
        : CSharp.Int(_count);

    private string CountOf(RunBuffer buffer, string suffix) => $"{CSharp.Int(streams * buffer.Length)}{suffix} * {buffer.Timesteps}";
}
