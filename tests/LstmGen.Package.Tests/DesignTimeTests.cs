using System.Text.Json;

namespace LstmGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class DesignTimeTests(PackedPackage package)
{
    [Fact]
    public void An_editor_that_only_asks_for_the_compilers_arguments_gets_manifests_and_tensors()
    {
        var program = new FreshProgram(package, "in an editor");
        program.Copy("lstm_u64_f16_t25", "models/big.keras");
        program.Write("Program.cs", """
            using LstmGen;

            [Weights("big.keras")]
            public sealed partial class Big;
            """);
        program.Run("restore", "-nologo", "--disable-build-servers").Succeeds();

        var output = program.Run(
            "msbuild", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true",
            "-getItem:AdditionalFiles", "-getItem:EmbeddedResource", "-getItem:CscCommandLineArgs").Succeeds().Output;

        using var items = JsonDocument.Parse(output);
        string[] Of(string item, string metadata) => [.. items.RootElement.GetProperty("Items").GetProperty(item).EnumerateArray().Select(value => value.GetProperty(metadata).GetString()!)];

        Assert.Equal([program.Full("obj/Debug/net10.0/lstmgen/lstmgen.files.lstm"), program.ManifestPath("models/big.keras")], Of("AdditionalFiles", "FullPath"));
        Assert.Equal(["LstmGen/models/big.keras"], Of("EmbeddedResource", "LogicalName"));
        Assert.Contains(Of("CscCommandLineArgs", "Identity"), argument => argument.StartsWith("/additionalfile:", StringComparison.Ordinal) && argument.Contains("big.keras.lstm", StringComparison.Ordinal));
        Assert.Contains(Of("CscCommandLineArgs", "Identity"), argument => argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.Contains("LstmGen.Generator.dll", StringComparison.Ordinal));
        Assert.False(File.Exists(program.Full("obj/Debug/net10.0/App.dll")));
    }
}
