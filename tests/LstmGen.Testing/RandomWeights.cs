using System.Reflection;
using LstmGen.Runtime;

namespace LstmGen.Testing;

/// <summary>Weights for an emitted class, whatever its tensors.</summary>
public static class RandomWeights
{
    private const string Packed = "PackedWeights";

    /// <summary>A canonical file with random weights.</summary>
    /// <param name="type">The class.</param>
    /// <param name="seed">Equal seeds give equal weights.</param>
    /// <param name="scale">All are between −scale and scale.</param>
    public static byte[] For(Type type, int seed = 1, double scale = 0.5)
    {
        var random = new Random(seed);
        return Safetensors.Write(ArchitectureOf(type), TensorsOf(type).Select(tensor =>
            (tensor.Name, tensor.Shape, Enumerable.Range(0, tensor.Shape.Aggregate(1, (product, axis) => product * axis)).Select(_ => (float)((random.NextDouble() * 2 - 1) * scale)).ToArray())));
    }

    /// <summary>The line that says what the class's network is.</summary>
    public static string ArchitectureOf(Type type) =>
        (string)type.GetNestedType(Packed, BindingFlags.NonPublic)!.GetField("Architecture", BindingFlags.Public | BindingFlags.Static)!.GetRawConstantValue()!;

    /// <summary>The tensors that the class needs, in its order.</summary>
    public static IReadOnlyList<(string Name, int[] Shape)> TensorsOf(Type type) =>
        [.. ((TensorSpec[])type.GetNestedType(Packed, BindingFlags.NonPublic)!.GetProperty("Tensors", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!)
            .Select(tensor => (tensor.Name, tensor.Shape.ToArray()))];
}
