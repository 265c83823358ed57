using System.Diagnostics;

namespace LstmGen.Benchmarks.Figures;

/// <summary>A program in a folder of its own that takes LstmGen from the packed package, as a user's does.</summary>
internal sealed class NewProject(Feed feed, string name)
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(feed.Root, name)).FullName;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    public void Write(string file, byte[] bytes) => File.WriteAllBytes(Path.Combine(_folder, file), bytes);

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
        feed.Dotnet(_folder, "restore", "--disable-build-servers");
    }

    /// <summary>As if it had never been built, but restored.</summary>
    public void Clean()
    {
        foreach (var folder in (string[])["bin", Path.Combine("obj", "Release")])
        {
            if (Directory.Exists(Path.Combine(_folder, folder)))
                Directory.Delete(Path.Combine(_folder, folder), recursive: true);
        }
    }

    /// <summary>Builds it, and says how many seconds that took.</summary>
    public double Build()
    {
        var start = Stopwatch.GetTimestamp();
        feed.Dotnet(_folder, "build", "-c", "Release", "--no-restore", "-nologo", "--disable-build-servers");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>What the program prints.</summary>
    public string Run() => feed.Dotnet(_folder, Path.Combine("bin", "Release", "net10.0", "App.dll"));
}
