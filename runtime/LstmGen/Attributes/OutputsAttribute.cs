namespace LstmGen;

/// <summary>
/// The outputs of the network in order, for one that has several: <c>[Outputs("level", "kind")]</c>. Each is the name of a layer, or of one of its further outputs:
/// "lstm:1" is h of an Lstm with ReturnState. By default the first output of the last layer is the output.
/// </summary>
/// <param name="names">The layers.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OutputsAttribute(params string[] names) : Attribute
{
    /// <summary>The layers.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
