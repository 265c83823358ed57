using System.Buffers.Binary;
using System.Numerics;

namespace LstmGen.Runtime;

/// <summary>Makes numbers of a tensor's bytes.</summary>
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

    /// <summary>The values of a tensor, each rounded to the nearest number of the type.</summary>
    /// <typeparam name="T">float or double.</typeparam>
    /// <param name="bytes">As many as the shape and the type need.</param>
    /// <param name="type">One that <see cref="SizeOf"/> knows.</param>
    /// <param name="spec">The tensor.</param>
    /// <param name="problem">For the message.</param>
    /// <exception cref="WeightsException">A value is NaN, infinite, or too large for the type.</exception>
    public static T[] Read<T>(ReadOnlySpan<byte> bytes, string type, TensorSpec spec, WeightsProblem problem)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var values = new T[spec.Count];
        for (var i = 0; i < values.Length; i++)
        {
            // Exact in each but the last, which a float may round.
            values[i] = type switch
            {
                "F32" => T.CreateChecked(BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..])),
                "F16" => T.CreateChecked(BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..])),
                "BF16" => T.CreateChecked(BitConverter.Int32BitsToSingle(BinaryPrimitives.ReadInt16LittleEndian(bytes[(2 * i)..]) << 16)),
                _ => T.CreateChecked(BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * i)..])),
            };

            if (!T.IsFinite(values[i]))
                throw NotFinite(bytes, type, spec, i, T.IsNaN(values[i]), problem);
        }

        return values;
    }

    private static WeightsException NotFinite(ReadOnlySpan<byte> bytes, string type, TensorSpec spec, int place, bool isNaN, WeightsProblem problem)
    {
        var tooLarge = type == "F64" && double.IsFinite(BinaryPrimitives.ReadDoubleLittleEndian(bytes[(8 * place)..]));
        var what = tooLarge ? "a value too large for float32" : isNaN ? "NaN" : "infinity";
        return problem.With($"'{spec.Name}' holds {what} at {ShapeText.Place(spec.Shape, place)}.", spec.Name, "finite values", what);
    }
}
