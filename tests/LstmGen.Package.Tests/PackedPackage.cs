namespace LstmGen.Package.Tests;

/// <summary>The package, packed once into a folder that is the only source of the programs built here, and a package cache that begins empty.</summary>
public sealed class PackedPackage : IDisposable
{
    public PackedPackage()
    {
        Root = Directory.CreateTempSubdirectory("lstmgen-package-").FullName;

        // Nothing above the programs has a say in their build.
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(Root, file), "<Project />\n");

        Pack(Feed);
    }

    public string Root { get; }

    public string Feed => Path.Combine(Root, "feed");

    public string Cache => Path.Combine(Root, "cache");

    public string PackageFile => Assert.Single(Directory.GetFiles(Feed));

    /// <summary>Packs what the build of this test project has built.</summary>
    public static void Pack(string directory) =>
        Dotnet.Run(
            Repository.Root, packages: null,
            "pack", "generator/LstmGen.Package", "--no-build", "-c", Repository.Configuration, "-o", directory, "-nologo", "--disable-build-servers").Succeeds();

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
