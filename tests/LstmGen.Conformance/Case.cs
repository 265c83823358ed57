using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>A network of Keras, our class for it, and what Keras answers.</summary>
public sealed class Case : INetworkCase
{
    private static readonly ConcurrentDictionary<Type, Case> Read = new();

    private readonly string _folder;
    private readonly Lazy<SequenceModel> _model;

    private Case(Type type)
    {
        Type = type;
        Name = type.GetCustomAttribute<WeightsAttribute>()!.Path.Split('/')[^2];
        var model = Activator.CreateInstance(type)!;
        _model = new(() => SequenceModel.Of(model));
        _folder = Path.Combine(AppContext.BaseDirectory, "Keras", Name);
        var tensors = Safetensors.Read(Path.Combine(_folder, "io.safetensors"));
        var (inputs, outputs) = (Ports(tensors, "input"), Ports(tensors, "output"));
        Network = new ModelCalls(model, Shapes(inputs.Concat(outputs)));
        Inputs = [.. inputs.Select(port => port.Floats)];
        Output = [.. outputs.SelectMany(port => port.Floats)];
        Batch = inputs[0].Shape[0];
        var exact = Ports(tensors, "output", ".float64");
        Exact = exact.Count > 0 ? [.. exact.SelectMany(port => port.Values)] : null;
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "case.json")));
        KerasError = json.RootElement.TryGetProperty("keras_float32_error", out var error) ? error.GetDouble() : null;
        Parameters = json.RootElement.TryGetProperty("parameters", out var parameters) ? parameters.GetInt32() : null;
    }

    /// <summary>Every class of this assembly in float that names a case.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(Case).Assembly.GetTypes().Where(type => type.GetCustomAttribute<WeightsAttribute>() is not null && !DoubleModel.IsOf(type)).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>Those of one sequence of a fixed length that becomes one output, a timestep at a time if one likes, and each timestep gives an output.</summary>
    public static IReadOnlyList<Type> SequenceTypes { get; } =
        [.. Types.Where(type => typeof(ISequenceModel).IsAssignableFrom(type) && Callable.StateOf(type) is not null && type.GetMethod("Step")!.ReturnType == typeof(void) && type.GetField("Timesteps") is not null)];

    public Type Type { get; }

    public string Name { get; }

    /// <summary>All calls, whatever the inputs and outputs.</summary>
    public ModelCalls Network { get; }

    /// <summary>All calls of one of the <see cref="SequenceTypes"/>.</summary>
    public SequenceModel Model => _model.Value;

    /// <summary>The inputs, each for the whole batch: (batch, timesteps, …) or (batch, features), or the bits of tokens (batch, timesteps).</summary>
    public IReadOnlyList<float[]> Inputs { get; }

    /// <summary>The first input.</summary>
    public float[] Input => Inputs[0];

    /// <summary>What Keras answers in float32: each output for the whole batch, one after the other.</summary>
    public float[] Output { get; }

    /// <summary>The same network in float64, if Keras was asked for it.</summary>
    public double[]? Exact { get; }

    public int Batch { get; }

    public double? KerasError { get; }

    public int? Parameters { get; }

    /// <summary>Keras' own table, if the case has one.</summary>
    public string? Summary => Path.Combine(_folder, "summary.txt") is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>The case of a class; read once, for models are immutable.</summary>
    public static Case Of(Type type) => Read.GetOrAdd(type, static type => new Case(type));

    /// <inheritdoc/>
    public List<Place> InputsIn(Arena arena) => [.. Inputs.Select(input => arena.Of<float>(input))];

    /// <summary>The inputs or outputs of a call of a stateful network, the first one being 0.</summary>
    public IReadOnlyList<Tensor> OfCall(string kind, int call) =>
        [.. Safetensors.Read(Path.Combine(_folder, "io.safetensors")).Where(item => item.Key == $"{kind}.call{call}").Select(item => item.Value)];

    /// <summary>Our outputs for the whole batch, one after the other.</summary>
    public float[] Run()
    {
        using var arena = new Arena(ArenaMode.Plain);
        var outputs = Network.Outputs.Select(port => arena.Floats(Batch * port.Length)).ToList();
        Network.ForwardBatch(InputsIn(arena), outputs, Batch);
        return [.. outputs.SelectMany(output => output.Span.ToArray())];
    }

    /// <summary>For each input and output the number of timesteps, null for a vector, and of features.</summary>
    internal static IReadOnlyList<(int? Timesteps, int Features)> Shapes(IEnumerable<Tensor> ports) =>
        [.. ports.Select(port => port.IsTokens ? (port.Shape[1], 1) : port.Shape.Length > 2 ? ((int?)port.Shape[1], port.Shape[2..].Aggregate((size, axis) => size * axis)) : (null, port.Shape[1]))];

    /// <summary>The inputs or outputs in order; of a stateful network those of the first call.</summary>
    internal static List<Tensor> Ports(Dictionary<string, Tensor> tensors, string kind, string suffix = "")
    {
        var ports = new List<Tensor>();
        while (tensors.TryGetValue($"{kind}{ports.Count}{suffix}", out var tensor) || tensors.TryGetValue($"{kind}{ports.Count}{suffix}.call0", out tensor))
            ports.Add(tensor);
        return ports;
    }
}
