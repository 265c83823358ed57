using System.Reflection;

namespace LstmGen.Package.Tests;

/// <summary>Where this repository lies and how it was built; the build writes it into this assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("Repository");

    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The folder of packages that the repository's own restore has filled.</summary>
    public static string RestoredPackages { get; } = Metadata("RestoredPackages");

    public static string Fixture(string name, string file) => Path.Combine(Root, "tests", "Fixtures", "Keras", name, file);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
