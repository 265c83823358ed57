using System.Security;

namespace LstmGen.Runtime;

/// <summary>Reads a weights file into memory, but never more of it than the model's weights can take.</summary>
internal static class WeightsBytes
{
    // The widest type has 8 bytes. The header names each tensor in some hundred bytes, and may hold notes of those who made the file.
    private const int WidestElement = 8, HeaderOfTensor = 1024, HeaderAllowance = 1 << 20, FirstBuffer = 1 << 16;

    public static ReadOnlySpan<byte> Of(string path, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
    {
        try
        {
            // Not File.ReadAllBytes, which believes the length that the system states, and reads a device for ever.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Of(stream, expected, problem);
        }
        catch (FileNotFoundException error)
        {
            throw problem.With("there is no such file.", error);
        }
        catch (DirectoryNotFoundException error)
        {
            throw problem.With("there is no such directory.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or SecurityException or ArgumentException or NotSupportedException)
        {
            throw problem.With(Directory.Exists(path) ? "it is a directory." : $"it cannot be opened. {error.Message}", error);
        }
    }

    public static ReadOnlySpan<byte> Of(Stream stream, ReadOnlySpan<TensorSpec> expected, WeightsProblem problem)
    {
        var most = Most(expected);
        var bytes = new byte[(int)Math.Min(FirstBuffer, most + 1)];
        var length = 0;
        try
        {
            for (int read; (read = stream.Read(bytes.AsSpan(length))) > 0;)
            {
                length += read;
                if (length > most)
                    throw problem.With($"it has more than {most} bytes, more than the {Values(expected)} values of the model and a header can take.");
                if (length == bytes.Length)
                    Array.Resize(ref bytes, (int)Math.Min(2L * length, most + 1));
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            throw problem.With($"it cannot be read. {error.Message}", error);
        }

        return bytes.AsSpan(0, length);
    }

    private static long Most(ReadOnlySpan<TensorSpec> expected)
    {
        long most = HeaderAllowance;
        foreach (var spec in expected)
            most += HeaderOfTensor + WidestElement * (long)spec.Count;

        // One array holds it all.
        return Math.Min(most, Array.MaxLength - 1);
    }

    private static long Values(ReadOnlySpan<TensorSpec> expected)
    {
        var values = 0L;
        foreach (var spec in expected)
            values += spec.Count;
        return values;
    }
}
