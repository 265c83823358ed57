using System.Diagnostics;

namespace LstmGen.Package.Tests;

/// <summary>Runs dotnet as a person at a prompt would, whatever process runs the tests.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    public static Result Run(string directory, string? packages, params string[] arguments) => Execute(Host, directory, arguments, packages);

    /// <summary>Runs another program the same way.</summary>
    public static Result Execute(string program, string directory, string[] arguments, string? packages = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test host runs within MSBuild's environment, which would tell the child that it runs there too.
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestHost).ToArray())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        if (packages is not null)
            start.Environment["NUGET_PACKAGES"] = packages;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {Limit}:\n{output.Result}");
        }

        return new Result(process.ExitCode, output.Result + error.Result);
    }

    private static string Host => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath switch
    {
        { } path when Path.GetFileNameWithoutExtension(path) == "dotnet" => path,
        _ => "dotnet",
    };

    private static bool IsOfTheTestHost(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("CORECLR_", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_STARTUP_HOOKS" or "NUGET_PACKAGES";

    /// <summary>What a run gave. All that is asserted of it shows the whole output when it does not hold.</summary>
    internal sealed record Result(int ExitCode, string Output)
    {
        public Result Succeeds()
        {
            Assert.True(ExitCode == 0, Short);
            return this;
        }

        public Result Fails()
        {
            Assert.True(ExitCode != 0, Short);
            return this;
        }

        public Result Says(string text)
        {
            Assert.True(Output.Contains(text, StringComparison.Ordinal), $"Not said: {text}\n{Short}");
            return this;
        }

        public Result NeverSays(string text)
        {
            Assert.False(Output.Contains(text, StringComparison.Ordinal), $"Said: {text}\n{Short}");
            return this;
        }

        // The compiler's command line has ten thousand letters.
        private string Short => string.Join('\n', Output.Split('\n').Select(line => line.Length <= 500 ? line : line[..500] + "…"));
    }
}
