using LstmGen.Testing;

namespace LstmGen.Benchmarks.Models;

/// <summary>The weights of an emitted class of one recurrent layer, whatever its kind.</summary>
/// <param name="Features">How many numbers a sample has.</param>
/// <param name="Units">How many units the layer has.</param>
/// <param name="Values">In Keras' layout and the order of the class: kernel, recurrent kernel and bias of each direction.</param>
internal sealed record LayerTensors(int Features, int Units, IReadOnlyList<(string Name, int[] Shape, float[] Values)> Values)
{
    private const int PerDirection = 3;

    /// <summary>Random ones, as large as Keras' and PyTorch's are when training begins, the same in every run.</summary>
    public static LayerTensors Draw<TModel>(int features, int units)
    {
        var random = new Random(1);
        var limit = 1 / MathF.Sqrt(units);
        return new LayerTensors(features, units, [.. RandomWeights.TensorsOf(typeof(TModel)).Select(tensor => (tensor.Name, tensor.Shape, Draw(tensor.Shape)))]);

        float[] Draw(int[] shape) => [.. Enumerable.Range(0, shape.Aggregate(1, (product, axis) => product * axis)).Select(_ => limit * (2 * random.NextSingle() - 1))];
    }

    /// <summary>A model with them.</summary>
    public TModel Load<TModel>()
        where TModel : ILoaded<TModel> =>
        TModel.Load(Safetensors.Write(RandomWeights.ArchitectureOf(typeof(TModel)), Values));

    /// <summary>The weights as ONNX has them.</summary>
    /// <param name="rearranged">Those of a direction, from kernel, recurrent kernel, bias and units.</param>
    public OnnxWeights Onnx(Func<float[], float[], float[], int, OnnxWeights> rearranged) =>
        OnnxWeights.Join(Values.Chunk(PerDirection).Select(direction => rearranged(direction[0].Values, direction[1].Values, direction[2].Values, Units)));
}
