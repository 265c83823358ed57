using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace LstmGen.Samples.Tests;

/// <summary>A built sample as a process of its own, its output redirected.</summary>
internal static class SampleProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public sealed record Ended(int ExitCode, string Output, string Errors);

    public static string PathOf(string sample) =>
        typeof(SampleProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == sample).Value!;

    public static Ended Run(string program, string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [program, .. arguments])
        {
            WorkingDirectory = workingDirectory,
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
            throw new TimeoutException($"{program} did not end within {Patience.TotalSeconds} seconds.");
        }

        return new Ended(process.ExitCode, output.Result, errors.Result);
    }
}
