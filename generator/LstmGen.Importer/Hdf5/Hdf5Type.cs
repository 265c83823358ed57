namespace LstmGen.Importer.Hdf5;

/// <summary>What one element of a dataset is.</summary>
/// <param name="Name">In words: float32.</param>
/// <param name="Size">In bytes.</param>
/// <param name="IsBigEndian">Whether the byte that counts most comes first.</param>
/// <param name="IsFloat">Whether it is a float of IEEE 754 of 2, 4 or 8 bytes.</param>
internal sealed record Hdf5Type(string Name, int Size, bool IsBigEndian, bool IsFloat)
{
    private const int FixedPoint = 0, FloatingPoint = 1;
    private const int LargestSize = 1 << 20;

    private static readonly string[] Classes =
        ["integer", "float", "time", "text", "bits", "opaque", "compound", "reference", "enumeration", "variable-length", "array", "complex"];

    /// <summary>Where sign, exponent and mantissa stand in the formats of IEEE 754, in HDF5's terms.</summary>
    private static readonly (int Size, int Sign, int Exponent, int ExponentSize, int MantissaSize, uint Bias)[] Ieee =
        [(2, 15, 10, 5, 10, 15), (4, 31, 23, 8, 23, 127), (8, 63, 52, 11, 52, 1023)];

    public static Hdf5Type Read(Hdf5Bytes bytes, long at)
    {
        int kind = bytes.U8(at) & 15, order = bytes.U8(at + 1);
        var size = bytes.U32(at + 4);
        if (size is 0 or > LargestSize)
            throw bytes.Damaged($"an element of {size:N0} bytes");

        return kind switch
        {
            FloatingPoint when IsIeee(bytes, at, (int)size) => new Hdf5Type($"float{8 * size}", (int)size, (order & 1) != 0, IsFloat: true),
            FloatingPoint => new Hdf5Type($"a float of {size} bytes that is none of IEEE 754", (int)size, false, IsFloat: false),
            FixedPoint => new Hdf5Type($"{((order & 8) != 0 ? "int" : "uint")}{8 * size}", (int)size, (order & 1) != 0, IsFloat: false),
            _ => new Hdf5Type(kind < Classes.Length ? Classes[kind] : $"class {kind}", (int)size, false, IsFloat: false),
        };
    }

    private static bool IsIeee(Hdf5Bytes bytes, long at, int size)
    {
        const int PlainNormalized = 0x20, VaxOrder = 0x40;
        var found = (size, (int)bytes.U8(at + 2), (int)bytes.U8(at + 12), (int)bytes.U8(at + 13), (int)bytes.U8(at + 15), bytes.U32(at + 16));
        return Ieee.Contains(found) && bytes.U8(at + 14) == 0 && bytes.U16(at + 8) == 0 && bytes.U16(at + 10) == 8 * size &&
            (bytes.U8(at + 1) & (0x30 | VaxOrder)) == PlainNormalized;
    }
}
