using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace LstmGen.Benchmarks.Tests;

/// <summary>The benchmarks as a process of their own.</summary>
internal static class BenchmarkProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public sealed record Ended(int ExitCode, string Output, string Errors);

    public static Ended Run(params string[] arguments)
    {
        var program = typeof(BenchmarkProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Benchmarks").Value!;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{string.Join(' ', arguments)} did not end within {Patience}.");
        }

        return new Ended(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>A quick run that must succeed: what it has for a machine.</summary>
    public static JsonNode Figures(params string[] arguments) => JsonNode.Parse(Quick([.. arguments, "--json", "-"]))!;

    /// <summary>A quick run that must succeed: what it prints.</summary>
    public static string Quick(params string[] arguments)
    {
        var ended = Run(["--quick", .. arguments]);
        Assert.True(ended.ExitCode == 0, $"exit code {ended.ExitCode}\n{ended.Output}\n{ended.Errors}");
        Assert.Equal("", ended.Errors);
        return ended.Output;
    }

    public static string[] Texts(JsonNode list, string name) => [.. list.AsArray().Select(item => (string)item![name]!)];
}
