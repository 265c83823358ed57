using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>A network of Keras that our class computes in double, and what Keras answers in float64.</summary>
public sealed class DoubleCase : INetworkCase
{
    /// <summary>How far from Keras' float64.</summary>
    public const double Tolerance = 1e-12;

    private static readonly ConcurrentDictionary<Type, DoubleCase> Read = new();

    private readonly List<double[]> _inputs;

    private DoubleCase(Type type)
    {
        Name = type.Name;
        var folder = Path.Combine(AppContext.BaseDirectory, "Keras", type.GetCustomAttribute<WeightsAttribute>()!.Path.Split('/')[^2]);
        var tensors = Safetensors.Read(Path.Combine(folder, "io.safetensors"));
        var (inputs, outputs, exact) = (Case.Ports(tensors, "input"), Case.Ports(tensors, "output"), Case.Ports(tensors, "output", ".float64"));
        Network = new ModelCalls(Activator.CreateInstance(type)!, Case.Shapes(inputs.Concat(outputs)));
        Batch = inputs[0].Shape[0];
        _inputs = [.. inputs.Select(port => port.Values)];
        Exact = [.. (exact.Count > 0 ? exact : outputs).SelectMany(port => port.Values)];
    }

    /// <summary>Every class of this assembly in double that names a case.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(DoubleCase).Assembly.GetTypes().Where(type => type.GetCustomAttribute<WeightsAttribute>() is not null && DoubleModel.IsOf(type)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public ModelCalls Network { get; }

    /// <inheritdoc/>
    public int Batch { get; }

    /// <summary>What Keras answers: each output for the whole batch, one after the other.</summary>
    public double[] Exact { get; }

    /// <summary>The case of a class; read once, for models are immutable.</summary>
    public static DoubleCase Of(Type type) => Read.GetOrAdd(type, static type => new DoubleCase(type));

    /// <inheritdoc/>
    public List<Place> InputsIn(Arena arena) => [.. _inputs.Select(input => arena.Of<double>(input))];

    /// <summary>double &lt;name&gt; &lt;hash of the outputs' bits&gt; &lt;from float64&gt;.</summary>
    public string Line()
    {
        using var arena = new Arena(ArenaMode.Plain);
        var outputs = Network.Outputs.Select(port => arena.Numbers(Batch * port.Length, port.Size)).ToList();
        Network.ForwardBatch(InputsIn(arena), outputs, Batch);
        byte[] bytes = [.. outputs.SelectMany(output => output.Bytes.ToArray())];
        var distance = outputs.SelectMany(output => output.As<double>().ToArray()).Zip(Exact, (ours, exact) => Math.Abs(ours - exact)).Max();
        return string.Create(CultureInfo.InvariantCulture, $"double {Name} {Convert.ToHexString(SHA256.HashData(bytes))[..16]} {distance:R}");
    }
}
