using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Weather;

/// <summary>What Keras itself answered: the windows that it was given, its forecasts, and the temperatures that came.</summary>
internal sealed record KerasAnswers(float[] Windows, float[] Forecasts, float[] Truth)
{
    /// <summary>Reads a .safetensors file: the length of a JSON header, the header, then the numbers that it describes.</summary>
    public static KerasAnswers Read(string path)
    {
        var file = File.ReadAllBytes(path);
        var headerLength = checked((int)BinaryPrimitives.ReadUInt64LittleEndian(file));
        var data = file.AsMemory(sizeof(ulong) + headerLength);
        using var header = JsonDocument.Parse(file.AsMemory(sizeof(ulong), headerLength));
        return new KerasAnswers(Floats("input0"), Floats("output0"), Floats("truth"));

        float[] Floats(string name)
        {
            var offsets = header.RootElement.GetProperty(name).GetProperty("data_offsets");
            return MemoryMarshal.Cast<byte, float>(data.Span[offsets[0].GetInt32()..offsets[1].GetInt32()]).ToArray();
        }
    }

    /// <summary>The comparison means something only if Keras was asked about the very days that are forecast here.</summary>
    public void CheckWindows(WeatherHistory history, int firstDay)
    {
        var length = WeatherModel.Timesteps * WeatherModel.Features;
        for (var i = 0; i < LastYear.Days; i++)
        {
            if (!Windows.AsSpan(i * length, length).SequenceEqual(history.WindowBefore(firstDay + i)))
                throw new InvalidDataException($"Keras was asked about other days than those before {history.Date(firstDay + i):yyyy-MM-dd}.");
        }
    }
}
