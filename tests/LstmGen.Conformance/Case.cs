using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>A network of Keras, our class for it, and what Keras answers.</summary>
public sealed class Case
{
    private static readonly ConcurrentDictionary<Type, Case> Read = new();

    private readonly string _folder;

    private Case(Type type)
    {
        Name = type.GetCustomAttribute<WeightsAttribute>()!.Path.Split('/')[^2];
        Model = SequenceModel.Of(type);
        _folder = Path.Combine(AppContext.BaseDirectory, "Keras", Name);
        var tensors = Safetensors.Read(Path.Combine(_folder, "io.safetensors"));
        Input = tensors["input0"].Floats;
        Output = tensors["output0"].Floats;
        Exact = tensors.TryGetValue("output0.float64", out var exact) ? exact.Values : null;
        Batch = tensors["input0"].Shape[0];
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "case.json")));
        KerasError = json.RootElement.TryGetProperty("keras_float32_error", out var error) ? error.GetDouble() : null;
        Parameters = json.RootElement.TryGetProperty("parameters", out var parameters) ? parameters.GetInt32() : null;
    }

    /// <summary>Every class of this assembly that names a case.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [.. typeof(Case).Assembly.GetTypes().Where(type => type.GetCustomAttribute<WeightsAttribute>() is not null).OrderBy(type => type.Name, StringComparer.Ordinal)];

    public string Name { get; }

    public SequenceModel Model { get; }

    /// <summary>(batch, timesteps, features).</summary>
    public float[] Input { get; }

    /// <summary>What Keras answers in float32.</summary>
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

    /// <summary>Our outputs for the whole batch.</summary>
    public float[] Run()
    {
        var outputs = new float[Output.Length];
        Model.Model.ForwardBatch(Input, outputs, Batch);
        return outputs;
    }
}
