using System.Diagnostics;

namespace LstmGen.Conformance;

/// <summary>The conformance program in a process of its own, under other settings of the runtime.</summary>
/// <param name="Width">How many floats the vectors in use have; 0 for none.</param>
/// <param name="HasFma">Whether the process can fuse a multiplication and an addition.</param>
/// <param name="Lines">What it printed after that.</param>
public sealed record Child(int Width, bool HasFma, IReadOnlyList<string> Lines)
{
    /// <summary>Runs it; a process that fails fails the test with what it printed.</summary>
    /// <param name="setting">A setting of the runtime by environment variable, NAME=VALUE, or several with semicolons between them; empty for none.</param>
    /// <param name="arguments">The program's arguments.</param>
    public static Child Run(string setting, params string[] arguments) => Of(typeof(Case).Assembly.Location, setting, arguments);

    /// <summary>Runs another program whose first line is of the same form.</summary>
    public static Child Of(string program, string setting, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var pair in setting.Split(';', StringSplitOptions.RemoveEmptyEntries))
            start.Environment[pair.Split('=')[0]] = pair.Split('=')[1];

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode} under '{setting}' {string.Join(' ', arguments)}:\n{string.Join('\n', lines.TakeLast(20))}\n{errors.Result}");

        var hardware = lines[0].Split(' ');
        Assert.Equal("hardware", hardware[0]);
        return new Child(int.Parse(hardware[1], System.Globalization.CultureInfo.InvariantCulture), bool.Parse(hardware[5]), lines[1..]);
    }
}
