using System.Numerics;
using System.Reflection;

namespace LstmGen.Runtime;

/// <summary>The tensors of a model from wherever they stand, in the model's order. Everything is checked before anything is returned.</summary>
/// <typeparam name="T">float or double: what the model computes with.</typeparam>
internal static class WeightsSource<T>
    where T : unmanaged, IFloatingPointIeee754<T>
{
    public static T[][] OfFile(ReadOnlySpan<byte> file, string model, string architecture, ReadOnlySpan<TensorSpec> expected) =>
        SafetensorsReader.Read<T>(file, architecture, expected, new WeightsProblem("The file", model));

    public static T[][] OfPath(string path, string model, string architecture, ReadOnlySpan<TensorSpec> expected)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problem = new WeightsProblem(SafeText.Quoted(path), model);
        return SafetensorsReader.Read<T>(WeightsBytes.Of(path, expected, problem), architecture, expected, problem);
    }

    public static T[][] OfStream(Stream stream, string model, string architecture, ReadOnlySpan<TensorSpec> expected)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var problem = new WeightsProblem("The stream", model);
        return SafetensorsReader.Read<T>(WeightsBytes.Of(stream, expected, problem), architecture, expected, problem);
    }

    /// <typeparam name="TStored">float or double: what the resource holds.</typeparam>
    public static T[][] OfResource<TStored>(Assembly assembly, string resource, string model, ReadOnlySpan<TensorSpec> expected)
        where TStored : unmanaged, IFloatingPointIeee754<TStored>
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return WeightsResource.Read<TStored, T>(assembly, resource, expected, new WeightsProblem($"The resource {SafeText.Quoted(resource)}", model));
    }
}
