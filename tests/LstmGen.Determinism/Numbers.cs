using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace LstmGen.Determinism;

/// <summary>
/// Numbers by a rule, the same on every machine: x' = 1664525·x + 1013904223 modulo 2³² (Numerical Recipes, "quick and dirty"), of which the upper 24 bits become
/// a float without rounding.
/// </summary>
internal sealed class Numbers(uint seed)
{
    private uint _x = seed;

    /// <summary>Floats from −scale to scale, where scale is a power of two.</summary>
    public float[] Draw(int count, float scale)
    {
        var numbers = new float[count];
        foreach (ref var number in numbers.AsSpan())
        {
            _x = _x * 1664525 + 1013904223;
            number = ((int)(_x >> 8) - (1 << 23)) * (scale / (1 << 23));
        }

        return numbers;
    }

    /// <summary>Weights from −½ to ½ for a class, as the file that it loads.</summary>
    public static byte[] Weights<TModel, TState>()
        where TModel : INetwork<TModel, TState>
        where TState : struct
    {
        var header = new StringBuilder($$$"""{"__metadata__":{"lstmgen.layout":"keras-ifco","lstmgen.architecture":"{{{TModel.Network}}}"}""");
        var numbers = new Numbers(1);
        var data = new List<byte>();
        foreach (var tensor in TModel.Tensors)
        {
            var begin = data.Count;
            data.AddRange(MemoryMarshal.AsBytes(numbers.Draw(tensor.Count, 0.5f).AsSpan()));
            header.Append($$""","{{tensor.Name}}":{"dtype":"F32","shape":[{{string.Join(',', tensor.Shape.ToArray())}}],"data_offsets":[{{begin}},{{data.Count}}]}""");
        }

        var text = Encoding.UTF8.GetBytes(header.Append('}').ToString());
        var length = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)text.Length);
        return [.. length, .. text, .. data];
    }
}
