using System.Buffers.Binary;

namespace LstmGen.Runtime;

/// <summary>Makes float32 of a tensor's bytes.</summary>
internal static class TensorValues
{
    /// <summary>The bytes of a value; 0 for a type that is not read.</summary>
    public static int SizeOf(string type) => type switch
    {
        "F32" => 4,
        "F16" or "BF16" => 2,
        "F64" => 8,
        _ => 0,
    };

    /// <summary>The values of a tensor, each rounded to the nearest float.</summary>
    /// <param name="bytes">As many as the shape and the type need.</param>
    /// <param name="type">One that <see cref="SizeOf"/> knows.</param>
    /// <param name="spec">The tensor.</param>
    /// <param name="problem">For the message.</param>
    /// <exception cref="WeightsException">A value is NaN, infinite, or too large for a float.</exception>
    public static float[] Read(ReadOnlySpan<byte> bytes, string type, TensorSpec spec, WeightsProblem problem)
    {
        var values = new float[spec.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = type switch
            {
                "F32" => BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]),
                "F16" => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]),
                "BF16" => BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) << 16),
                _ => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..]),
            };

            if (!float.IsFinite(values[i]))
                throw NotFinite(bytes, type, spec, i, values[i], problem);
        }

        return values;
    }

    private static WeightsException NotFinite(ReadOnlySpan<byte> bytes, string type, TensorSpec spec, int place, float value, WeightsProblem problem)
    {
        var tooLarge = type == "F64" && double.IsFinite(BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * place)..]));
        var what = tooLarge ? "a value too large for float32" : float.IsNaN(value) ? "NaN" : "infinity";
        return problem.With($"'{spec.Name}' holds {what} at {ShapeText.Place(spec.Shape, place)}.", spec.Name, "finite values", what);
    }
}
