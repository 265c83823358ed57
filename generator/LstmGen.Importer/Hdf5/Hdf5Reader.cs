using System.Buffers.Binary;
using System.Numerics;
using PureHDF;
using PureHDF.Filters;
using PureHDF.VOL.Native;

namespace LstmGen.Importer.Hdf5;

/// <summary>Reads the datasets of a file that was surveyed.</summary>
internal sealed class Hdf5Reader : IDisposable
{
    private readonly Hdf5Bytes _bytes;
    private readonly NativeFile _file;

    static Hdf5Reader() => H5Filter.Register(new BoundedDeflate());

    /// <param name="content">The whole file.</param>
    /// <param name="name">What it is called in reasons.</param>
    public Hdf5Reader(byte[] content, string name)
    {
        _bytes = new Hdf5Bytes(content, name);
        Datasets = Hdf5Survey.Of(_bytes);
        _file = Guarded(() => H5File.Open(new GuardedStream(content)));
    }

    /// <summary>By their paths: layers/lstm/cell/vars/0.</summary>
    public IReadOnlyDictionary<string, Hdf5Dataset> Datasets { get; }

    /// <summary>The elements as float32 or float64, row by row; what float32 cannot hold becomes infinite.</summary>
    public T[] Read<T>(Hdf5Dataset dataset)
        where T : IBinaryFloatingPointIeee754<T>
    {
        if (!dataset.Type.IsFloat)
            throw new ImportFailure($"dataset {Quote.Name(dataset.Path)} holds {dataset.Type.Name}; weights are float16, float32 or float64. A quantized model is not supported: save the one it was made from.");

        var values = new T[dataset.Count];
        if (values.Length == 0)
            return values;

        var raw = Guarded(() => Dataset(dataset.Path).Read<byte[]>());
        if (raw.LongLength != dataset.ByteCount)
            throw _bytes.Damaged($"dataset {Quote.Name(dataset.Path)} has {raw.LongLength:N0} bytes instead of {dataset.ByteCount:N0}");

        Convert(raw, dataset.Type, values);
        return values;
    }

    public void Dispose() => _file.Dispose();

    private NativeDataset Dataset(string path) => (NativeDataset)_file.Dataset(path);

    private static void Convert<T>(ReadOnlySpan<byte> raw, Hdf5Type type, Span<T> values)
        where T : IBinaryFloatingPointIeee754<T>
    {
        for (var index = 0; index < values.Length; index++)
        {
            var element = raw.Slice(index * type.Size, type.Size);
            values[index] = (type.Size, type.IsBigEndian) switch
            {
                (4, false) => T.CreateSaturating(BinaryPrimitives.ReadSingleLittleEndian(element)),
                (4, true) => T.CreateSaturating(BinaryPrimitives.ReadSingleBigEndian(element)),
                (8, false) => T.CreateSaturating(BinaryPrimitives.ReadDoubleLittleEndian(element)),
                (8, true) => T.CreateSaturating(BinaryPrimitives.ReadDoubleBigEndian(element)),
                (_, false) => T.CreateSaturating(BinaryPrimitives.ReadHalfLittleEndian(element)),
                (_, true) => T.CreateSaturating(BinaryPrimitives.ReadHalfBigEndian(element)),
            };
        }
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is not (ImportFailure or OutOfMemoryException))
        {
            throw _bytes.Damaged($"the reader of HDF5 says \"{exception.GetBaseException().Message.TrimEnd('.')}\"");
        }
    }
}
