using System.IO.Compression;
using System.Xml.Linq;

namespace LstmGen.Package.Tests;

[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void It_holds_the_runtime_the_generator_the_importer_and_the_targets_and_nothing_else()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        var names = zip.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("tools/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "LstmGen.nuspec", "README.md", "THIRD-PARTY-NOTICES.txt", "[Content_Types].xml", "_rels/.rels",
                "analyzers/dotnet/cs/LstmGen.Generator.dll",
                "build/net8.0/LstmGen.props", "build/net8.0/LstmGen.targets",
                "lib/net10.0/LstmGen.dll", "lib/net10.0/LstmGen.xml", "lib/net8.0/LstmGen.dll", "lib/net8.0/LstmGen.xml",
                "package/services/metadata/core-properties/nuget.psmdcp",
            ],
            names);
    }

    [Fact]
    public void The_importer_runs_on_any_later_dotnet_and_is_of_no_platform()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        var tools = zip.Entries.Where(entry => entry.FullName.StartsWith("tools/", StringComparison.Ordinal)).ToArray();

        // Another library that comes with it belongs into THIRD-PARTY-NOTICES.txt.
        Assert.Equal(["LstmGen.Importer.dll", "PureHDF.dll"], tools.Select(entry => entry.Name).Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(tools, entry => Assert.Equal("tools/net8.0/" + entry.Name, entry.FullName));
        Assert.All(tools, entry => Assert.True(Path.GetExtension(entry.Name) is ".dll" or ".json", entry.FullName));
        using var config = new StreamReader(tools.Single(entry => entry.Name == "LstmGen.Importer.runtimeconfig.json").Open());
        Assert.Contains("\"rollForward\": \"Major\"", config.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_depends_on_no_other_package_and_says_so_for_each_framework()
    {
        using var zip = ZipFile.OpenRead(package.PackageFile);
        using var nuspec = zip.GetEntry("LstmGen.nuspec")!.Open();
        var elements = XDocument.Load(nuspec).Descendants().ToArray();

        Assert.Equal("LstmGen", elements.Single(element => element.Name.LocalName == "id").Value);
        Assert.Equal("MIT", elements.Single(element => element.Name.LocalName == "license").Value);
        Assert.Equal(
            ["net10.0", "net8.0"],
            elements.Where(element => element.Name.LocalName == "group").Select(element => element.Attribute("targetFramework")!.Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(elements, element => element.Name.LocalName == "dependency");
    }

    [Fact]
    public void Packed_again_it_is_the_same_to_the_byte()
    {
        var again = Path.Combine(package.Root, "again");
        PackedPackage.Pack(again);

        Assert.Equal(File.ReadAllBytes(package.PackageFile), File.ReadAllBytes(Assert.Single(Directory.GetFiles(again))));
    }
}
