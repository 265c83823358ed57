using System.Collections.ObjectModel;
using System.IO.Compression;

namespace LstmGen.Importer.Formats.Keras;

/// <summary>The three entries of a .keras file. Nothing is ever written to disk, so that an entry's path cannot lead anywhere.</summary>
internal sealed record KerasArchive(byte[] Metadata, byte[] Config, byte[] Weights)
{
    private const string MetadataName = "metadata.json", ConfigName = "config.json", WeightsName = "model.weights.h5";

    /// <summary>A model of a thousand layers has a config of about a megabyte.</summary>
    private const long LargestJson = 16L << 20;

    /// <summary>Keras stores weights without compression. Who packs the archive again gains a few percent, not a hundredfold.</summary>
    private const long WeightsBeyondFile = 256L << 20;

    public static KerasArchive Read(Stream file)
    {
        if (ForeignFile.Reason(file) is { } reason)
            throw new ImportFailure(reason);

        using var zip = Open(file);
        var entries = Entries(zip);
        if (!entries.ContainsKey(ConfigName))
            throw new ImportFailure(ForeignFile.ReasonOfEntries(entries.Keys));

        var largestWeights = Math.Min(Array.MaxLength, file.Length + WeightsBeyondFile);
        return new KerasArchive(
            ReadEntry(entries, MetadataName, LargestJson),
            ReadEntry(entries, ConfigName, LargestJson),
            ReadEntry(entries, WeightsName, largestWeights));
    }

    private static ZipArchive Open(Stream file)
    {
        try
        {
            return new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException)
        {
            throw new ImportFailure("it starts as a zip archive, but its directory is missing or damaged: the file was cut off while it was saved or copied. Copy it again, or save the model again.");
        }
    }

    private static Dictionary<string, ZipArchiveEntry> Entries(ZipArchive zip)
    {
        var entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (var entry in Listed(zip))
        {
            if (!entries.TryAdd(entry.FullName, entry))
                throw new ImportFailure($"it holds {Quote.Name(entry.FullName)} twice, so that which one counts depends on the reader. Save the model again.");
        }

        return entries;
    }

    private static ReadOnlyCollection<ZipArchiveEntry> Listed(ZipArchive zip)
    {
        try
        {
            return zip.Entries;
        }
        catch (InvalidDataException)
        {
            throw new ImportFailure("the directory of its zip archive is damaged. Copy it again, or save the model again.");
        }
    }

    private static byte[] ReadEntry(Dictionary<string, ZipArchiveEntry> entries, string name, long largest)
    {
        if (!entries.TryGetValue(name, out var entry))
            throw new ImportFailure(ForeignFile.ReasonOfMissing(name, entries.Keys));
        if (entry.IsEncrypted)
            throw new ImportFailure($"its {name} is encrypted. Save the model without a password.");
        if (entry.Length > largest || entry.Length < 0)
            throw new ImportFailure($"its {name} claims to have {entry.Length:N0} bytes; at most {largest:N0} are read from a file of this size. It is damaged, or was made to fill the memory.");

        var bytes = new byte[entry.Length];
        using var content = OpenEntry(entry, name);
        var read = Fill(content, bytes, name);
        if (read != bytes.Length || HasMore(content, name))
            throw new ImportFailure($"its {name} is to have {bytes.Length:N0} bytes, but {(read < bytes.Length ? $"only {read:N0} are" : "more are")} there. Copy the file again, or save the model again.");
        if (Crc32.Of(bytes) != entry.Crc32)
            throw new ImportFailure($"its {name} is damaged: the checksum does not match. Copy the file again, or save the model again.");

        return bytes;
    }

    private static Stream OpenEntry(ZipArchiveEntry entry, string name)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException exception)
        {
            throw new ImportFailure($"its {name} cannot be unpacked: {exception.Message} Copy the file again, or save the model again.");
        }
    }

    private static int Fill(Stream content, byte[] bytes, string name) => Unpack(() => content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false), name);

    private static bool HasMore(Stream content, string name) => Unpack(content.ReadByte, name) >= 0;

    private static int Unpack(Func<int> read, string name)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new ImportFailure($"its {name} cannot be unpacked: the compressed bytes are damaged. Copy the file again, or save the model again.");
        }
    }
}
