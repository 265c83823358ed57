using LstmGen.Testing;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator.Tests;

/// <summary>While somebody is typing, the compiler says what is unfinished, and the generator adds nothing to it.</summary>
public sealed class HalfTypedTests
{
    private const string Tail = " partial class Model { }";

    [Theory]
    [InlineData("[Lstm(Units = , Features = 1, Timesteps = 1)]" + Tail)]
    [InlineData("[Lstm(Units = units, Features = 1, Timesteps = 1)]" + Tail)]
    [InlineData("[Lstm(Units = \"4\", Features = 1, Timesteps = 1)]" + Tail)]
    [InlineData("[Lstm(Units = 4L, Features = 1, Timesteps = 1)]" + Tail)]
    [InlineData("[Lstm(Units = 4, Features = 1, Timesteps = 1, Activation = Activation.Tan)]" + Tail)]
    [InlineData("[Lstm(Units = 4, Features = 1, Timesteps = 1, Unit = 3)]" + Tail)]
    [InlineData("[Normalization(Mean = new[] { 1.0, x }, Variance = new[] { 1.0 }, Features = 1, Timesteps = 1)]" + Tail)]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] [SharedLayer]" + Tail)]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] [SharedLayer(]" + Tail)]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] [SharedLayer(lstm)]" + Tail)]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] [SharedLayer(\"lstm\", Units = 1)]" + Tail)]
    [InlineData("[Weights]" + Tail)]
    [InlineData("[Weights(]" + Tail)]
    [InlineData("[Weights(name)]" + Tail)]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] partial class Model { [Kernel] static float[] K = { 1, 2, };  [Kernel(Layer = x)] static float[] L = ; }")]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] partial class Model { [Kernel] static float[] K = { 1, 2, x, 4 }; }")]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] partial class Model { [Kernel] static Flaot[] K = { 1, 2, 3, 4 }; }")]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] partial class Model { [Kernel] static ReadOnlySpan<float> K => [1, 2")]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] interface IModel { }")]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] enum Model { }")]
    [InlineData("[Lstm(Units = 1, Features = 1, Timesteps = 1)] delegate void Model();")]
    [InlineData("[Lstm")]
    public void What_is_unfinished_is_the_compilers_to_tell(string source)
    {
        var run = GeneratorRun.Of("using System;\nusing LstmGen;\n" + source);
        Assert.All(run.Result.Results, result => Assert.Null(result.Exception));
        Assert.Empty(run.Diagnostics);
        Assert.Contains(run.CompilerDiagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.All(run.CompilerDiagnostics, diagnostic => Assert.Equal("Model.cs", diagnostic.Location.GetLineSpan().Path));
    }
}
