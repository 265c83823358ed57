using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LstmGen.Testing.Graphs;

/// <summary>Many networks, stated as classes and compiled together.</summary>
public sealed class CompiledGraphs
{
    private readonly Assembly _assembly;

    /// <summary>Compiles them.</summary>
    /// <exception cref="InvalidOperationException">The generator reports something, or the compiler does: the message shows it with the source.</exception>
    public CompiledGraphs(IReadOnlyList<GraphClass> classes)
    {
        var run = GeneratorRun.Of("using LstmGen;\n\n" + string.Join("\n\n", classes.Select(one => one.Source)));
        var reported = run.Diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        if (reported.Count > 0)
            throw new InvalidOperationException($"{reported.Count} diagnostics, the first: {string.Join("\n", reported.Take(5))}\n{string.Join("\n\n", classes.Where(one => reported.Take(5).Any(diagnostic => SourceAt(diagnostic).Contains(one.Name, StringComparison.Ordinal))).Select(one => one.Source))}");

        var calls = classes.Select(one => one.CallsSource(run.Compilation.GetTypeByMetadataName(one.Name)!));
        _assembly = run.And("using System;\n\n" + string.Join("\n\n", calls)).Load();
    }

    /// <summary>A model of a class in float32.</summary>
    /// <param name="one">The class.</param>
    /// <param name="tensors">The weights by canonical name.</param>
    public GraphModel<float> Load(GraphClass one, IReadOnlyDictionary<string, double[]> tensors) => Load(one, tensors, value => (float)value);

    /// <summary>A model of a class in float64.</summary>
    /// <param name="one">The class.</param>
    /// <param name="tensors">The weights by canonical name.</param>
    public GraphModel<double> LoadDouble(GraphClass one, IReadOnlyDictionary<string, double[]> tensors) => Load(one, tensors, value => value);

    private GraphModel<T> Load<T>(GraphClass one, IReadOnlyDictionary<string, double[]> tensors, Converter<double, T> convert)
        where T : unmanaged
    {
        var file = Safetensors.Write(RandomWeights.ArchitectureOf(_assembly.GetType(one.Name)!), one.Tensors.Select(tensor => (tensor.Name, tensor.Shape, Array.ConvertAll(tensors[tensor.Name], convert))));
        return new GraphModel<T>(_assembly.GetType(one.CallsName)!, file);
    }

    private static string SourceAt(Diagnostic diagnostic) => diagnostic.ToString() + diagnostic.Location.SourceTree?.GetText().ToString(diagnostic.Location.SourceSpan);
}
