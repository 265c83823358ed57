namespace LstmGen.Generator;

/// <summary>Statements that stand under a condition: neighbours under the same one share a block.</summary>
/// <param name="code">The run.</param>
/// <param name="known">The condition under which all stand already; null if there is none.</param>
internal sealed class ConditionalBlock(CodeWriter code, string? known)
{
    private string? _condition = known;
    private CodeWriter.Scope? _block;

    /// <summary>What follows stands under that condition; null for none but what is known.</summary>
    public void Enter(string? condition)
    {
        if (condition == _condition)
            return;

        _block?.Dispose();
        _condition = condition;
        _block = condition is null || condition == known ? null : code.Block($"if ({condition})");
    }
}
