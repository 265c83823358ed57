using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LstmGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class TwoFrameworksTests(PackedPackage package)
{
    [Fact]
    public void Each_framework_built_in_parallel_has_its_own_import()
    {
        var program = new FreshProgram(package, "two frameworks", "net8.0;net10.0");

        // The framework's reference assemblies for net8.0 come from where the restore of this repository, whose runtime has that framework too, put them.
        program.UseSources(("packed", package.Feed, "LstmGen"), ("framework", Repository.RestoredPackages, "Microsoft.*"));
        program.Copy("lstm_u64_f16_t25", "big.keras");
        program.Write("Program.cs", """
            using LstmGen;

            System.Console.WriteLine(Big.ParameterCount);

            [Weights("big.keras")]
            public sealed partial class Big;
            """);

        // There is no executable for net8.0 among what an SDK of net10.0 ships.
        program.Build("-m", "-p:UseAppHost=false").Succeeds().Says("0 Warning(s)");

        foreach (var framework in (string[])["net8.0", "net10.0"])
        {
            Assert.Equal(["big.keras.lstm", "lstmgen.files.lstm"], program.Imported(framework));
            Assert.Equal(["LstmGen/big.keras"], Resources(program.Full(Path.Combine("bin", "Debug", framework, "App.dll"))));
        }
    }

    [Fact]
    public void A_framework_before_net8_is_refused_by_the_restore()
    {
        var program = new FreshProgram(package, "an old framework", "netstandard2.0", body: "<PropertyGroup><OutputType>Library</OutputType></PropertyGroup>");
        program.UseSources(("packed", package.Feed, "LstmGen"), ("framework", Repository.RestoredPackages, "*"));

        program.Run("restore", "-nologo", "--disable-build-servers").Fails()
            .Says("error NU1202").Says("is not compatible with netstandard2.0").Says("net8.0 (.NETCoreApp,Version=v8.0)");
    }

    private static string[] Resources(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.ManifestResources.Select(handle => metadata.GetString(metadata.GetManifestResource(handle).Name))];
    }
}
