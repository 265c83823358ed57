namespace Digits;

/// <summary>What the program was asked for: where the drawing goes. Null if the arguments are not understood.</summary>
internal sealed record CommandLine(string DrawingPath)
{
    public const string Usage = "usage: Digits [--svg PATH]     PATH: where the misread digits are drawn, digits.svg unless stated";

    public static CommandLine? Parse(string[] arguments) => arguments switch
    {
        [] => new CommandLine(Path.GetFullPath("digits.svg")),
        ["--svg", { Length: > 0 } path] => new CommandLine(Path.GetFullPath(path)),
        _ => null,
    };
}
