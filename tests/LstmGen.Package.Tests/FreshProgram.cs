using System.Security;

namespace LstmGen.Package.Tests;

/// <summary>A program of its own folder that takes LstmGen from the packed package, as a user's would.</summary>
internal sealed class FreshProgram
{
    private readonly PackedPackage _package;

    /// <param name="package">The package.</param>
    /// <param name="name">The folder below the package's root, which may hold spaces and more.</param>
    /// <param name="frameworks">The target frameworks, apart by a semicolon.</param>
    /// <param name="body">What stands in the project file besides.</param>
    public FreshProgram(PackedPackage package, string name, string frameworks = "net10.0", string body = "")
    {
        _package = package;
        Directory = System.IO.Directory.CreateDirectory(Path.Combine(package.Root, name)).FullName;
        var property = frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework";
        Write("App.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <{property}>{frameworks}</{property}>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LstmGen" Version="*" />
              </ItemGroup>
              {body}
            </Project>
            """);
        UseSources(("packed", package.Feed, "LstmGen"));
    }

    public string Directory { get; }

    /// <summary>The only package sources, each with the pattern of what is taken from it.</summary>
    public void UseSources(params (string Name, string Path, string Pattern)[] sources) => Configure("", sources);

    /// <summary>Besides the packed package, those that the restore of this repository has fetched: taken from where they are, for they are large.</summary>
    public void UseRestoredPackages() =>
        Configure($"<add key=\"restored\" value=\"{SecurityElement.Escape(Repository.RestoredPackages)}\" />", ("packed", _package.Feed, "*"));

    public string Full(string path) => Path.Combine(Directory, path);

    public void Write(string path, string text)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    /// <summary>Puts a network that Keras saved into the program's folder.</summary>
    public void Copy(string fixture, string path)
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
        File.WriteAllBytes(Full(path), File.ReadAllBytes(Repository.Fixture(fixture, "model.keras")));
    }

    /// <summary>dotnet build, telling of every target.</summary>
    public Dotnet.Result Build(params string[] arguments) => Run(["build", "-nologo", "-v:n", "--disable-build-servers", .. arguments]);

    public Dotnet.Result Run(params string[] arguments) => Dotnet.Run(Directory, _package.Cache, arguments);

    /// <summary>Runs what the build has built.</summary>
    public Dotnet.Result Execute(params string[] arguments) => Run([Path.Combine("bin", "Debug", "net10.0", "App.dll"), .. arguments]);

    /// <summary>Files that the import has left, relative to their folder, with forward slashes, sorted.</summary>
    public string[] Imported(string framework = "net10.0", string pattern = "*.lstm")
    {
        var folder = Full(Path.Combine("obj", "Debug", framework, "lstmgen"));
        return [.. System.IO.Directory.GetFiles(folder, pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
    }

    public string Manifest(string path) => File.ReadAllText(ManifestPath(path));

    public string ManifestPath(string path) => Full(Path.Combine("obj", "Debug", "net10.0", "lstmgen", path + ".lstm"));

    private void Configure(string fallbackFolders, params (string Name, string Path, string Pattern)[] sources) => Write("nuget.config", $"""
        <configuration>
          <packageSources>
            <clear />
            {string.Concat(sources.Select(source => $"<add key=\"{source.Name}\" value=\"{SecurityElement.Escape(source.Path)}\" />"))}
          </packageSources>
          <packageSourceMapping>
            {string.Concat(sources.Select(source => $"<packageSource key=\"{source.Name}\"><package pattern=\"{source.Pattern}\" /></packageSource>"))}
          </packageSourceMapping>
          <fallbackPackageFolders>
            <clear />
            {fallbackFolders}
          </fallbackPackageFolders>
        </configuration>
        """);
}
