using System.Diagnostics;
using System.Text;

namespace LstmGen.Importer.Tests;

/// <summary>The program as it is run: a process of its own.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lstmgen process").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_table_is_UTF8_on_the_standard_output()
    {
        var (code, output, errors) = Run("summary", Cases.Path("dropouts"));
        Assert.Equal((0, File.ReadAllText(Cases.Path("dropouts", "summary.txt")).TrimEnd('\n') + "\n", ""), (code, output, errors));
    }

    [Fact]
    public void A_file_that_claims_memory_does_not_get_it()
    {
        var file = Path.Combine(_folder, "greedy.keras");
        File.WriteAllBytes(file, Small.DenseWithKernel(weights => weights.Object(
            Hdf5Builder.Attribute(2_000_000_000), Hdf5Builder.Dataspace(3, 2), Hdf5Builder.Float32, Hdf5Builder.Contiguous(weights.Append(new byte[24]), 24))));
        var (code, _, errors) = Run("summary", file);
        Assert.Equal(
            (1, "lstmgen: 'greedy.keras': it asks for more memory than a file of its size may. It is damaged, or was made to do that." + Environment.NewLine),
            (code, errors));
    }

    [Fact]
    public void A_wrong_call_exits_with_2() => Assert.Equal(2, Run("train").Code);

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "LstmGen.Importer.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
