using System.Text;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>
/// Every shape of an LSTM from (1, 1) to (17, 33), some of them in double, and some stacks, compiled once into a file for child processes to load. What is in
/// double gives a vector.
/// </summary>
public sealed class GuardedClasses : IDisposable
{
    private const int MostFeatures = 17, MostUnits = 33;

    /// <summary>One sample's features by themselves, in pairs, and in pairs with one left.</summary>
    private static readonly int[] DoubleFeatures = [1, 4, 6, 9];

    private static readonly string[] Stacks =
    [
        "[Dense(Units = 5, Features = 3, Timesteps = 2, Activation = Activation.Tanh)] [Lstm(Units = 7, ReturnSequences = true)] [Lstm(Units = 3)] [Dense(Units = 1)]",
        "[Normalization(Features = 3, Timesteps = 2, Mean = new[] { 0.1, 0.2, 0.3 }, Variance = new[] { 1.0, 2, 3 })] [Lstm(Units = 17)] [Dense(Units = 9, Activation = Activation.Softmax)]",
        "[Lstm(Units = 6, Features = 1, Timesteps = 3, ReturnSequences = true)] [Dense(Units = 1, Activation = Activation.Sigmoid)] [Rescaling(Scale = 2, Offset = 1)]",
        "[Rescaling(Features = 5, Timesteps = 2, Scale = 2)] [Activation(Activation = Activation.Softmax)] [Lstm(Units = 25)] [Activation(Activation = Activation.Relu)]",
        "[Lstm(Units = 40, Features = 2, Timesteps = 2)] [Dense(Units = 33)] [Dense(Units = 2, Activation = Activation.HardSigmoid)]",
        "[Lstm(Units = 48, Features = 5, Timesteps = 2)]",
        "[Lstm(Units = 50, Features = 3, Timesteps = 3)]",
        "[Lstm(Units = 65, Features = 2, Timesteps = 3, ReturnSequences = true)] [Lstm(Units = 5, ReturnSequences = true)] [Lstm(Units = 2)]",
        "[Lstm(Units = 36, Features = 2, Timesteps = 2, ReturnSequences = true)] [Lstm(Units = 50)] [Dense(Units = 70)]",
        "[Precision(Precision.Float64)] [Lstm(Units = 65, Features = 2, Timesteps = 3, ReturnSequences = true)] [Gru(Units = 5, ReturnSequences = true)] [SimpleRnn(Units = 2)]",
        "[Precision(Precision.Float64)] [Normalization(Features = 3, Timesteps = 2, Mean = new[] { 0.1, 0.2, 0.3 }, Variance = new[] { 1.0, 2, 3 })] [Lstm(Units = 17)] [Dense(Units = 9, Activation = Activation.Softmax)]",
        "[Precision(Precision.Float64)] [Dense(Units = 5, Features = 3, Timesteps = 2, Activation = Activation.Tanh)] [Lstm(Units = 7, Projection = 3, ReturnSequences = true)] [Gru(Units = 3, ResetAfter = false)] [Dense(Units = 1)]",
        "[Precision(Precision.Float64)] [Lstm(Units = 50, Features = 3, Timesteps = 3, Peephole = true)] [Dense(Units = 33)] [Dense(Units = 2, Activation = Activation.HardSigmoid)]",
    ];

    public GuardedClasses()
    {
        var source = new StringBuilder("using LstmGen;\n");
        for (var features = 1; features <= MostFeatures; features++)
        {
            for (var units = 1; units <= MostUnits; units++)
                source.AppendLine($"[Lstm(Units = {units}, Features = {features}, Timesteps = 2)] public sealed partial class F{features}U{units};");
        }

        foreach (var features in DoubleFeatures)
        {
            for (var units = 1; units <= MostUnits; units++)
                source.AppendLine($"[Precision(Precision.Float64), Lstm(Units = {units}, Features = {features}, Timesteps = 2)] public sealed partial class DoubleF{features}U{units};");
        }

        for (var index = 0; index < Stacks.Length; index++)
            source.AppendLine($"{Stacks[index]} public sealed partial class Stack{index};");

        var run = GeneratorRun.Of(source.ToString());
        Assert.Empty(run.Diagnostics);
        using var file = File.Create(Path);
        Assert.True(run.Compilation.Emit(file).Success);
    }

    public static int Count => (MostFeatures + DoubleFeatures.Length) * MostUnits + Stacks.Length;

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"lstmgen-guarded-{Guid.NewGuid():N}.dll");

    public void Dispose() => File.Delete(Path);
}
