namespace Weather;

/// <summary>What the program was asked for: where the chart goes. Null if the arguments are not understood.</summary>
internal sealed record CommandLine(string ChartPath)
{
    public const string Usage = "usage: Weather [--svg PATH]     PATH: where the chart is written, weather.svg unless stated";

    public static CommandLine? Parse(string[] arguments) => arguments switch
    {
        [] => new CommandLine(Path.GetFullPath("weather.svg")),
        ["--svg", { Length: > 0 } path] => new CommandLine(Path.GetFullPath(path)),
        _ => null,
    };
}
