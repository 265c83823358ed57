using System.Numerics;
using System.Reflection;

namespace LstmGen.Runtime;

/// <summary>The weights of a model as they stand in Keras: float32 tensors, in the model's order. Immutable.</summary>
public sealed class WeightSet
{
    private readonly float[][] _tensors;

    internal WeightSet(float[][] tensors) => _tensors = tensors;

    /// <summary>The values of a tensor, row by row.</summary>
    /// <param name="index">Which one, in the order in which the model named them.</param>
    public ReadOnlySpan<float> this[int index] => _tensors[index];

    /// <summary>Reads a weights file. Everything is checked before anything is returned.</summary>
    /// <param name="file">The bytes of a <c>.safetensors</c> file that <c>lstmgen convert</c> wrote.</param>
    /// <param name="model">The model's name, for messages.</param>
    /// <param name="architecture">The line of text that says what the network is; the file must hold the same.</param>
    /// <param name="expected">The model's tensors, each once.</param>
    /// <exception cref="WeightsException">The file is damaged or of another network.</exception>
    public static WeightSet FromSafetensors(ReadOnlySpan<byte> file, string model, string architecture, ReadOnlySpan<TensorSpec> expected) =>
        new(WeightsSource<float>.OfFile(file, model, architecture, expected));

    /// <summary>Reads a weights file. Everything is checked before anything is returned.</summary>
    /// <param name="path">A <c>.safetensors</c> file that <c>lstmgen convert</c> wrote.</param>
    /// <param name="model">The model's name, for messages.</param>
    /// <param name="architecture">The line of text that says what the network is; the file must hold the same.</param>
    /// <param name="expected">The model's tensors, each once.</param>
    /// <exception cref="WeightsException">The file cannot be opened or read, is damaged, or is of another network.</exception>
    public static WeightSet FromSafetensors(string path, string model, string architecture, ReadOnlySpan<TensorSpec> expected) =>
        new(WeightsSource<float>.OfPath(path, model, architecture, expected));

    /// <summary>Reads a weights file from a stream. Everything is checked before anything is returned.</summary>
    /// <param name="stream">
    /// Any readable stream, from where it stands to its end, but never more than the model's weights can take. It stays open.
    /// </param>
    /// <param name="model">The model's name, for messages.</param>
    /// <param name="architecture">The line of text that says what the network is; the file must hold the same.</param>
    /// <param name="expected">The model's tensors, each once.</param>
    /// <exception cref="WeightsException">The stream fails, or what it holds is damaged or of another network.</exception>
    public static WeightSet FromSafetensors(Stream stream, string model, string architecture, ReadOnlySpan<TensorSpec> expected) =>
        new(WeightsSource<float>.OfStream(stream, model, architecture, expected));

    /// <summary>Reads the weights that are compiled into an assembly: the little-endian float32 values of all tensors, one after the other.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resource">The name of its resource.</param>
    /// <param name="model">The model's name, for messages.</param>
    /// <param name="expected">The model's tensors, in the order of the resource.</param>
    /// <exception cref="WeightsException">The assembly has no such resource, or one of another length.</exception>
    public static WeightSet FromResource(Assembly assembly, string resource, string model, ReadOnlySpan<TensorSpec> expected) =>
        new(WeightsSource<float>.OfResource<float>(assembly, resource, model, expected));

    /// <summary>The same for a resource of numbers of another type: each becomes the nearest float32.</summary>
    /// <typeparam name="TStored">What the resource holds, little-endian: float or double.</typeparam>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resource">The name of its resource.</param>
    /// <param name="model">The model's name, for messages.</param>
    /// <param name="expected">The model's tensors, in the order of the resource.</param>
    /// <exception cref="WeightsException">The assembly has no such resource, one of another length, or one with a number too large for float32.</exception>
    public static WeightSet FromResource<TStored>(Assembly assembly, string resource, string model, ReadOnlySpan<TensorSpec> expected)
        where TStored : unmanaged, IFloatingPointIeee754<TStored> =>
        new(WeightsSource<float>.OfResource<TStored>(assembly, resource, model, expected));
}
