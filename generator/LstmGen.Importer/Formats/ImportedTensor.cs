using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using LstmGen.Networks;

namespace LstmGen.Importer.Formats;

/// <summary>A tensor of float32 or float64.</summary>
/// <typeparam name="T">float or double.</typeparam>
internal sealed record ImportedTensor<T>(string Name, EquatableArray<int> Shape, T[] Values) : ImportedTensor(Name, Shape)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A tensor of 2 GB of bytes is more than one span holds.</summary>
    private const int Portion = 1 << 20;

    private static readonly bool IsDouble = typeof(T) == typeof(double);

    public override ElementType Element => IsDouble ? ElementType.Float64 : ElementType.Float32;

    public override int Count => Values.Length;

    public override int? NotFinite => Array.FindIndex(Values, value => !T.IsFinite(value)) is >= 0 and var index ? index : null;

    /// <summary>Each with the fewest digits that read back as the same number.</summary>
    public override string Literals => string.Join(",", Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture) + (IsDouble ? "d" : "f")));

    public override void Write(Stream stream)
    {
        for (var start = 0; start < Values.Length; start += Portion)
            stream.Write(MemoryMarshal.AsBytes(Values.AsSpan(start, Math.Min(Portion, Values.Length - start))));
    }
}
