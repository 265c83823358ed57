using System.Diagnostics;
using System.Reflection;
using System.Security;
using LstmGen.Benchmarks.Processes;

namespace LstmGen.Benchmarks.Figures;

/// <summary>A program in a folder of its own that takes LstmGen from the packed package, as a user's does.</summary>
internal sealed class NewProject(Feed feed, string name)
{
    private readonly string _directory = System.IO.Directory.CreateDirectory(Path.Combine(feed.Root, name)).FullName;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_directory, file), text);

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(_directory, file), bytes);

    public void Restore()
    {
        Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="LstmGen" Version="*" />
              </ItemGroup>
            </Project>
            """);
        feed.Dotnet(_directory, "restore", "--disable-build-servers");
    }

    /// <summary>As if it had never been built, but restored.</summary>
    public void Clean()
    {
        foreach (var folder in (string[])["bin", Path.Combine("obj", "Release")])
        {
            if (System.IO.Directory.Exists(Path.Combine(_directory, folder)))
                System.IO.Directory.Delete(Path.Combine(_directory, folder), recursive: true);
        }
    }

    /// <summary>Builds it, and says how many seconds that took.</summary>
    public double Build()
    {
        var start = Stopwatch.GetTimestamp();
        feed.Dotnet(_directory, "build", "-c", "Release", "--no-restore", "-nologo", "--disable-build-servers");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>What the program prints.</summary>
    public string Run() => feed.Dotnet(_directory, Path.Combine("bin", "Release", "net10.0", "App.dll"));
}

/// <summary>The package, packed into a folder that is the only source of the projects beside it.</summary>
internal sealed class Feed : IDisposable
{
    public Feed()
    {
        Root = System.IO.Directory.CreateTempSubdirectory("lstmgen-figures-").FullName;

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
        Dotnet(Root, "pack", Metadata("Package"), "-c", Metadata("Configuration"), "-o", packed, "-nologo", "--disable-build-servers");
    }

    public string Root { get; }

    public string Dotnet(string directory, params string[] arguments) => Processes.Dotnet.Run(directory,
    [
        .. arguments[0] == "pack" ? [] : new[] { ("NUGET_PACKAGES", Path.Combine(Root, "cache")) },
        ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("MSBUILDTERMINALLOGGER", "off"),
    ], arguments);

    public void Dispose() => System.IO.Directory.Delete(Root, recursive: true);

    private static string Metadata(string key) =>
        typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
