namespace LstmGen.Package.Tests;

/// <summary>Whatever goes wrong with a weights file, the build says it at the attribute that names the file.</summary>
[Collection(PackageCollection.Name)]
public sealed class FailureTests(PackedPackage package)
{
    [Fact]
    public void A_file_that_is_not_there_or_cannot_be_read_is_the_generators_to_report()
    {
        var program = new FreshProgram(package, "bad files");
        program.Copy("lstm_u4_f2_t10", "renamed.keras");
        program.Write("corrupt.keras", "not a zip at all");
        program.Write("Program.cs", """
            using LstmGen;

            System.Console.WriteLine(typeof(Gone));

            [Weights("rename.keras")]
            public sealed partial class Gone;

            [Weights("corrupt.keras")]
            public sealed partial class Corrupt;
            """);

        program.Build().Fails()
            .Says("Program.cs(5,2): error LSTM").Says("'rename.keras'").Says("renamed.keras")
            .Says("Program.cs(8,2): error LSTM").Says("'corrupt.keras'")
            .NeverSays("error CS").NeverSays("error MSB");
        Assert.Equal(["corrupt.keras.lstm", "lstmgen.files.lstm"], program.Imported());

        // A failure is tried again though the file is no newer: it may only have been locked.
        program.Copy("lstm_u4_f2_t10", "rename.keras");
        program.Copy("lstm_u4_f2_t10", "corrupt.keras");
        File.SetLastWriteTimeUtc(program.Full("corrupt.keras"), DateTime.UtcNow.AddDays(-1));
        program.Build("--no-restore").Succeeds().Says("0 Warning(s)");
    }

    [Fact]
    public void A_project_without_any_weights_file_is_no_failure_until_a_class_names_one()
    {
        var program = new FreshProgram(package, "no files");
        program.Write("Program.cs", """
            using LstmGen;

            System.Console.WriteLine(Stated.ParameterCount);

            [Lstm(Units = 2, Features = 1, Timesteps = 3)]
            public sealed partial class Stated;
            """);
        program.Build().Succeeds().Says("0 Warning(s)");
        Assert.Equal(["lstmgen.files.lstm"], program.Imported());

        program.Write("Another.cs", """
            [LstmGen.Weights("weather.keras")]
            public sealed partial class Another;
            """);
        program.Build("--no-restore").Fails()
            .Says("Another.cs(1,2): error LSTM").Says("'weather.keras' is not among the project's weights. The project has no .keras file")
            .NeverSays("error CS").NeverSays("error MSB");
    }

    [Fact]
    public void When_the_importer_dies_or_hangs_what_it_had_read_counts_and_the_rest_has_the_reason()
    {
        var program = new FreshProgram(package, "failing importer");
        program.Write("a.keras", "fine");
        program.Write("b.keras", "die");
        program.Write("Program.cs", """
            using LstmGen;

            System.Console.WriteLine(typeof(Second) + "a.keras");

            [Weights("b.keras")]
            public sealed partial class Second;
            """);

        program.Build("-p:LstmGenImporter=" + FailingImporter.Path).Fails()
            .Says("Program.cs(5,2): error LSTM").Says("'b.keras' cannot be read: LstmGen's importer ended with exit code 3 before it had read the file.")
            .NeverSays("error CS").NeverSays("error MSB").NeverSays("EXEC : error");
        Assert.Equal("lstmgen-manifest\t2\nsource\ta.keras\n", program.Manifest("a.keras"));
        Assert.StartsWith("lstmgen-manifest\t2\nsource\tb.keras\nerror\tLstmGen's importer", program.Manifest("b.keras").ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["a.keras.lstm.done"], program.Imported(pattern: "*.done"));

        program.Write("b.keras", "hang");
        program.Build("--no-restore", "-p:LstmGenImporter=" + FailingImporter.Path, "-p:LstmGenImportTimeout=3000").Fails()
            .Says("Program.cs(5,2): error LSTM").Says("'b.keras' cannot be read: LstmGen's importer was stopped after 3000 ms")
            .NeverSays("error CS");
        Assert.Equal(["a.keras.lstm.done"], program.Imported(pattern: "*.done"));
    }

    [Fact]
    public void Two_files_that_would_have_one_name_are_an_error_that_says_what_to_do()
    {
        var program = new FreshProgram(package, "one name", body: """
            <ItemGroup>
              <LstmWeights Include="../elsewhere/a.keras" />
            </ItemGroup>
            """);
        program.Write("a.keras", "");
        program.Write("../elsewhere/a.keras", "");
        program.Write("Program.cs", "");

        program.Build().Fails().Says("Two LstmWeights items of this project have the same path").Says("a.keras").Says("Link");
    }
}
