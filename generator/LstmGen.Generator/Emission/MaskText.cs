namespace LstmGen.Generator;

/// <summary>Masks in the emitted code: one number a stream, 1 where the timestep counts and 0 where it does not.</summary>
internal static class MaskText
{
    /// <summary>The condition that a value counts at a timestep.</summary>
    public static string Counts(Numbers numbers, StreamValue value, string? stream) => value.Mask is { } mask ? $"{mask.At(stream)} != {numbers.Literal(0)}" : "true";

    /// <summary>Writes the mask of what is made of several values: it counts where one of them does.</summary>
    public static void WriteEither(CodeWriter code, Numbers numbers, IReadOnlyList<StreamValue> values, StreamValue mask, Streams streams) => streams.WriteForEach(code, stream =>
    {
        var either = string.Join(" || ", values.Select(value => Counts(numbers, value, stream)).Distinct());
        return $"{mask.At(stream)} = {(values.All(value => value.Mask is not null) ? $"{either} ? {numbers.Literal(1)} : {numbers.Literal(0)}" : numbers.Literal(1))};";
    });
}
