using System.Runtime.InteropServices;

namespace LstmGen.Samples.Tests;

/// <summary>What the Weather sample says when its answers are not those of Keras: here it is Keras' answers that are changed.</summary>
public sealed class WeatherVerdictTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("weather ");

    [Theory]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void Another_answer_is_an_error(float change)
    {
        var program = CopyOfTheSample();
        ChangeAnswer(Path.Combine(_folder.FullName, "data", "io.safetensors"), day: 200, change);

        var ended = SampleProgram.Run(program, _folder.FullName);
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("The forecasts differ from Keras' by up to ", ended.Errors, StringComparison.Ordinal);
    }

    private string CopyOfTheSample()
    {
        var program = SampleProgram.PathOf("Weather");
        var source = Path.GetDirectoryName(program)!;
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.FullName, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.WriteAllBytes(copy, File.ReadAllBytes(file));
        }

        return Path.Combine(_folder.FullName, Path.GetFileName(program));
    }

    /// <summary>The file ends with 365 answers and 365 temperatures, four bytes each.</summary>
    private static void ChangeAnswer(string path, int day, float change)
    {
        var file = File.ReadAllBytes(path);
        MemoryMarshal.Cast<byte, float>(file.AsSpan(file.Length - 2 * 365 * sizeof(float)))[day] += change;
        File.WriteAllBytes(path, file);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
