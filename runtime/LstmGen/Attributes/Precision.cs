namespace LstmGen;

/// <summary>The numbers that a model computes with, takes and gives.</summary>
public enum Precision
{
    /// <summary>float.</summary>
    Float32,

    /// <summary>double.</summary>
    Float64,
}
