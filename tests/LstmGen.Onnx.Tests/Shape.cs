namespace LstmGen.Onnx;

/// <summary>A layer to compare, and the class that states it.</summary>
public sealed record Shape(int Features, int Units, int Timesteps, bool GivesSequence)
{
    /// <summary>How many numbers go in for a sequence.</summary>
    public int InputLength => Timesteps * Features;

    /// <summary>How many numbers come out for a sequence.</summary>
    public int OutputLength => GivesSequence ? Timesteps * Units : Units;

    /// <summary>The name of the class.</summary>
    public string ClassName => $"F{Features}U{Units}T{Timesteps}";

    /// <summary>The class, as a user writes it.</summary>
    public string Declaration =>
        $"""
        [LstmGen.Lstm(Units = {Units}, Features = {Features}, Timesteps = {Timesteps}, ReturnSequences = {(GivesSequence ? "true" : "false")})]
        public sealed partial class {ClassName};
        """;

    public override string ToString() => $"{Features} features, {Units} units, {Timesteps} timesteps{(GivesSequence ? ", a sequence" : "")}";
}
