namespace LstmGen;

/// <summary>
/// Names the file with the trained weights, relative to the project; a bare file name may stand for a file in any folder of the project
/// while only one has the name. The file is checked and compiled in by the build.
/// </summary>
/// <param name="path">The file: <c>weather.keras</c> or <c>models/weather.keras</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class WeightsAttribute(string path) : Attribute
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;
}
