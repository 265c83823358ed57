using System.Diagnostics;

namespace LstmGen.Conformance;

/// <summary>The conformance program in a process of its own, under other settings of the runtime.</summary>
/// <param name="Width">How many floats the vectors in use have; 0 for none.</param>
/// <param name="HasFma">Whether the process can fuse a multiplication and an addition.</param>
/// <param name="Lines">What it printed after that.</param>
public sealed record Child(int Width, bool HasFma, IReadOnlyList<string> Lines)
{
    /// <summary>Runs it, and makes sure that it takes the path that is meant.</summary>
    /// <param name="setting">A setting of the runtime by environment variable, NAME=VALUE, or several with semicolons between them; empty for none.</param>
    /// <param name="bits">The program's own setting; empty for none.</param>
    /// <param name="width">The width that must then be in use; -1 for whatever the machine has.</param>
    /// <param name="withoutFma">Whether the path must be without FMA.</param>
    /// <param name="arguments">The program's other arguments.</param>
    public static Child At(string setting, string bits, int width, bool withoutFma, params string[] arguments)
    {
        var child = Of(typeof(Case).Assembly.Location, setting, [.. bits.Length > 0 ? new[] { "--bits", bits } : [], .. arguments]);
        if (width >= 0)
            Assert.Equal(width, child.Width);
        Assert.False(withoutFma && child.HasFma, "the path without FMA was asked for, but the process has it");
        return child;
    }

    /// <summary>Runs a program whose first line says what the process can do; one that fails fails the test with what it printed.</summary>
    /// <param name="program">The program.</param>
    /// <param name="setting">A setting of the runtime by environment variable, NAME=VALUE, or several with semicolons between them; empty for none.</param>
    /// <param name="arguments">The program's arguments.</param>
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
