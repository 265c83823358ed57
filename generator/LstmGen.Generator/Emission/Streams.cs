namespace LstmGen.Generator;

/// <summary>For how many streams a run is written: one, or as many as a local of the emitted code says.</summary>
/// <param name="Count">How many, in the emitted code.</param>
/// <param name="NextState">How many floats it is from one stream's state to the next one's.</param>
/// <param name="Most">How many there are at most, for which buffers must do.</param>
internal sealed record Streams(string Count, string NextState, int Most)
{
    public static readonly Streams One = new("1", "0", 1);

    public bool AreMany => Most > 1;

    /// <summary>Writes a statement for each of so many rows of each stream; it is given the stream's number, or null, and the row's.</summary>
    public void WriteForEach(CodeWriter code, int rows, Func<string?, string, string> statement)
    {
        var loop = $"for (var row = 0; row < {CSharp.Int(rows)}; row++)";
        if (!AreMany)
        {
            code.Single(loop, statement(null, "row"));
            return;
        }

        using (code.Block($"for (var stream = 0; stream < {Count}; stream++)"))
            code.Single(loop, statement("stream", "row"));
    }

    /// <summary>Writes a statement for each stream: in a loop, or once. The statement is given the stream's number, or null.</summary>
    public void WriteForEach(CodeWriter code, Func<string?, string> statement)
    {
        if (AreMany)
            code.Single($"for (var stream = 0; stream < {Count}; stream++)", statement("stream"));
        else
            code.Line(statement(null));
    }
}
