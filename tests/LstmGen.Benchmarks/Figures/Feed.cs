using System.Reflection;
using System.Security;

namespace LstmGen.Benchmarks.Figures;

/// <summary>The package, packed into a folder that is the only source of the projects beside it.</summary>
internal sealed class Feed : IDisposable
{
    public Feed()
    {
        Root = Directory.CreateTempSubdirectory("lstmgen-figures-").FullName;

        // Nothing above the projects has a say in their build.
        foreach (var file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            File.WriteAllText(Path.Combine(Root, file), "<Project />\n");
        var packed = Path.Combine(Root, "feed");
        File.WriteAllText(Path.Combine(Root, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{SecurityElement.Escape(packed)}" />
              </packageSources>
            </configuration>
            """);

        // What lies beside the package's project stays as it is: someone else may pack it at the same time.
        Dotnet(
            Root, "pack", Metadata("Package"), "--no-build", "-c", Metadata("Configuration"), "-o", packed, "-nologo", "--disable-build-servers",
            $"-p:ImporterDirectory={Path.Combine(Root, "importer")}/", $"-p:NuspecOutputPath={Path.Combine(Root, "nuspec")}/");
    }

    public string Root { get; }

    public string Dotnet(string directory, params string[] arguments) => Processes.Dotnet.Run(directory,
    [
        .. arguments[0] == "pack" ? [] : new[] { ("NUGET_PACKAGES", Path.Combine(Root, "cache")) },
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("MSBUILDTERMINALLOGGER", "off"),
    ], arguments);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string Metadata(string key) =>
        typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
