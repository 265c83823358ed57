namespace LstmGen.Generator;

/// <summary>Statements that stand under a condition: neighbours under the same one share a block.</summary>
internal sealed class ConditionalBlock
{
    private readonly CodeWriter _code;
    private readonly string? _known;
    private string? _condition;
    private CodeWriter.Scope? _block;

    /// <param name="code">The run.</param>
    /// <param name="known">The condition under which all stand already; null if there is none.</param>
    public ConditionalBlock(CodeWriter code, string? known)
    {
        _code = code;
        _known = _condition = known;
    }

    /// <summary>What follows stands under that condition; null for none but what is known.</summary>
    public void Enter(string? condition)
    {
        if (condition == _condition)
            return;

        _block?.Dispose();
        _condition = condition;
        _block = condition is null || condition == _known ? null : _code.Block($"if ({condition})");
    }
}
