namespace LstmGen.Samples.Tests;

/// <summary>The Weather sample's arguments.</summary>
public sealed class WeatherCommandLineTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("weather ");

    [Fact]
    public void The_chart_goes_where_it_is_told_to()
    {
        var ended = SampleProgram.Run(SampleProgram.PathOf("Weather"), _folder.FullName, "--svg", "last days.svg");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("last days.svg", Assert.Single(_folder.GetFiles()).Name);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var ended = SampleProgram.Run(SampleProgram.PathOf("Weather"), _folder.FullName, "--svg", Path.Combine("nowhere", "weather.svg"));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("nowhere", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--svg")]
    [InlineData("--help")]
    public void What_it_does_not_understand_gives_its_usage(string argument)
    {
        var ended = SampleProgram.Run(SampleProgram.PathOf("Weather"), _folder.FullName, argument);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith("usage: ", ended.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
