namespace LstmGen;

/// <summary>What the model computes in; by default what its weights file was trained in, or else float.</summary>
/// <param name="precision">Single or double precision.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PrecisionAttribute(Precision precision) : Attribute
{
    /// <summary>Single or double precision.</summary>
    public Precision Precision { get; } = precision;
}
