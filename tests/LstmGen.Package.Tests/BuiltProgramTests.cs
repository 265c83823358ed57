using System.Globalization;

namespace LstmGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class BuiltProgramTests(BuiltProgram built) : IClassFixture<BuiltProgram>
{
    private const string ImportSkipped = "Skipping target \"LstmGenImport\" because all output files are up-to-date";
    private const string CompilerSkipped = "Skipping target \"CoreCompile\" because all output files are up-to-date";

    [Fact]
    public void It_builds_without_a_warning() => built.FirstBuild.Succeeds().Says("0 Warning(s)");

    [Fact]
    public void It_prints_what_Keras_answered()
    {
        var lines = built.FirstRun.Succeeds().Output.Split('\n', StringSplitOptions.TrimEntries);

        foreach (var (fixture, line) in new[] { BuiltProgram.Little, BuiltProgram.Big, BuiltProgram.Outside }.Zip(lines))
        {
            var expected = Tensors.FirstSequence(fixture, "output0");
            var found = line.Split(' ').Select(value => float.Parse(value, CultureInfo.InvariantCulture)).ToArray();
            Assert.Equal(expected.Length, found.Length);
            Assert.All(expected.Zip(found), pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
        }
    }

    [Fact]
    public void Only_weights_past_a_few_thousand_stand_in_the_assembly_as_a_resource() =>
        Assert.Equal("LstmGen/models/big.keras notes.txt", built.FirstRun.Succeeds().Output.Split('\n', StringSplitOptions.TrimEntries)[3]);

    [Fact]
    public void Only_what_a_source_names_is_imported_and_all_files_are_listed()
    {
        Assert.Equal(["linked/outside.keras.lstm", "lstmgen.files.lstm", "models/big.keras.lstm", "models/the little one.keras.lstm"], built.Imported);

        var lines = built.FilesList.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("lstmgen-files\t1", lines[0]);
        Assert.Equal(["linked/outside.keras", "models/big.keras", "models/the little one.keras", "unnamed.keras"], lines.Skip(1).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_build_does_what_has_changed_and_no_more()
    {
        var program = built.Program;
        var big = File.GetLastWriteTimeUtc(program.ManifestPath("models/big.keras"));

        program.Build("--no-restore").Succeeds().Says(ImportSkipped).Says(CompilerSkipped);

        // One file of three.
        File.SetLastWriteTimeUtc(program.Full("models/the little one.keras"), DateTime.UtcNow);
        program.Build("--no-restore").Succeeds().NeverSays(ImportSkipped).NeverSays(CompilerSkipped);
        Assert.Equal(big, File.GetLastWriteTimeUtc(program.ManifestPath("models/big.keras")));

        // A file that no source names any more.
        program.Write("Program.cs", File.ReadAllText(program.Full("Program.cs")).Replace("\"big.keras\"", "\"outside.keras\"", StringComparison.Ordinal));
        program.Build("--no-restore").Succeeds().Says(ImportSkipped).NeverSays(CompilerSkipped);
        Assert.Equal(["linked/outside.keras.lstm", "lstmgen.files.lstm", "models/the little one.keras.lstm"], program.Imported());
        Assert.Empty(program.Imported(pattern: "*.bin"));

        program.Run("clean", "-nologo", "--disable-build-servers").Succeeds();
        Assert.Empty(program.Imported(pattern: "*"));
    }
}
