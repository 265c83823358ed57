using System.Diagnostics;

namespace LstmGen.Benchmarks.Processes;

/// <summary>Runs dotnet.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath switch
    {
        { } path when Path.GetFileNameWithoutExtension(path) == "dotnet" => path,
        _ => "dotnet",
    };

    /// <summary>What it prints.</summary>
    /// <param name="directory">Where it runs.</param>
    /// <param name="settings">Environment variables.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="InvalidOperationException">It failed, or took too long; the message tells what it printed.</exception>
    public static string Run(string directory, IEnumerable<(string Name, string Value)> settings, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Host, arguments) { WorkingDirectory = directory, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

        // Who runs this program from within MSBuild has set variables that would tell the child that it runs there too.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(name);
        foreach (var (name, value) in settings)
            start.Environment[name] = value;

        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{Host} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} did not end within {Limit}.");
        }

        return process.ExitCode == 0 ? output.Result : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed:\n{output.Result}{errors.Result}");
    }
}
