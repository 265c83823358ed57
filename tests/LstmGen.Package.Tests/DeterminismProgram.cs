namespace LstmGen.Package.Tests;

/// <summary>The sources of LstmGen.Determinism as a program that takes LstmGen from the package, published for some processor, and the bits that it must print.</summary>
internal sealed class DeterminismProgram
{
    private static readonly string Sources = Path.Combine(Repository.Root, "tests", "LstmGen.Determinism");

    private readonly FreshProgram _program;

    public DeterminismProgram(PackedPackage package, string name, string properties)
    {
        _program = new FreshProgram(package, name, body: $"""
            <PropertyGroup>
              <ImplicitUsings>enable</ImplicitUsings>
              <InvariantGlobalization>true</InvariantGlobalization>
              {properties}
            </PropertyGroup>
            """);
        _program.UseRestoredPackages();
        foreach (var source in Directory.GetFiles(Sources, "*.cs"))
            _program.Write(Path.GetFileName(source), File.ReadAllText(source));
    }

    public static IEnumerable<string> Golden => File.ReadLines(Path.Combine(Sources, "golden.txt"));

    public string Published => _program.Full(Path.Combine("published", "App"));

    public Dotnet.Result Publish(params string[] arguments) =>
        _program.Run(["publish", "-nologo", "--disable-build-servers", "-o", _program.Full("published"), .. arguments]);

    /// <summary>Runs it: by itself, or by a program that runs programs.</summary>
    public Printed Run(params string[] runner)
    {
        string[] command = [.. runner, Published];
        var lines = Dotnet.Execute(command[0], _program.Directory, command[1..]).Succeeds().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var hardware = lines[0].Split(' ');
        Assert.Equal("hardware", hardware[0]);
        return new Printed(int.Parse(hardware[1], System.Globalization.CultureInfo.InvariantCulture), bool.Parse(hardware[5]), lines[1..]);
    }

    /// <summary>What it printed.</summary>
    /// <param name="Width">How many floats the vectors in use have.</param>
    /// <param name="HasFma">Whether the process can fuse a multiplication and an addition.</param>
    /// <param name="Lines">The lines of the golden file.</param>
    internal sealed record Printed(int Width, bool HasFma, IReadOnlyList<string> Lines);
}
