using LstmGen.Testing.Oracle;
using Microsoft.CodeAnalysis;

namespace LstmGen.Testing.Graphs;

/// <summary>A network that is stated as a class, and the class's calls in source: what a user's code would write, for any number of inputs and outputs.</summary>
/// <param name="name">The class's name.</param>
/// <param name="graph">The network.</param>
/// <param name="isDouble">Whether it computes in float64.</param>
public sealed class GraphClass(string name, Graph graph, bool isDouble = false)
{
    private readonly string _element = isDouble ? "double" : "float";

    public string Name { get; } = name;

    public Graph Graph { get; } = graph;

    public bool IsDouble { get; } = isDouble;

    /// <summary>The weights that the network has.</summary>
    public IReadOnlyList<TensorShape> Tensors { get; } = graph.Shape().Tensors;

    /// <summary>What its outputs are.</summary>
    public IReadOnlyList<OutputShape> Outputs { get; } = graph.Shape().Outputs;

    /// <summary>The class as attributes state it.</summary>
    public string Source => AttributeSource.Of(Name, Graph, IsDouble);

    /// <summary>The name of the class with the calls.</summary>
    public string CallsName => Name + "Calls";

    /// <summary>The class with the calls.</summary>
    /// <param name="type">The class as it was emitted.</param>
    public string CallsSource(INamedTypeSymbol type)
    {
        var calls =
            $$"""
            public static object Load(byte[] file) => {{Name}}.Load((ReadOnlySpan<byte>)file);

            public static void Forward(object model, {{_element}}[][] x, {{_element}}[][] y) => {{Call(type, "Forward")}};
            """;
        return $"public static class {CallsName}\n{{\n{calls}\n{(TakesLength(type) ? LengthCalls(type) : "")}\n}}";
    }

    private static bool TakesLength(INamedTypeSymbol type) => type.GetMembers("Forward").OfType<IMethodSymbol>().Any(method => method.Parameters.Any(parameter => parameter.Name == "length"));

    private string LengthCalls(INamedTypeSymbol type) =>
        $$"""
            public static void ForwardOfLength(object model, {{_element}}[][] x, {{_element}}[][] y, int length) => {{Call(type, "Forward", takesLength: true)}};

            public static void ForwardBatchOfLengths(object model, {{_element}}[][] x, {{_element}}[][] y, int[] lengths, int batch) => {{Call(type, "ForwardBatch", takesLength: true)}};
        """;

    /// <summary>The call of the first method of a name that has no state, each parameter with what it takes.</summary>
    private string Call(INamedTypeSymbol type, string method, bool takesLength = false)
    {
        var symbol = type.GetMembers(method).OfType<IMethodSymbol>()
            .First(one => one.Parameters.All(parameter => parameter.RefKind == RefKind.None && parameter.Name != "degreeOfParallelism") && one.Parameters.Any(parameter => parameter.Name is "length" or "lengths") == takesLength);
        int input = 0, output = 0;
        return $"(({Name})model).{method}({string.Join(", ", symbol.Parameters.Select(Argument))})";

        string Argument(IParameterSymbol parameter) => parameter.Type.Name switch
        {
            "ReadOnlySpan" when parameter.Name != "lengths" => Given(input++),
            "Span" => $"y[{output++}]",
            _ => parameter.Name,
        };

        // Tokens come as numbers like all inputs do.
        string Given(int index) => Graph.Inputs[index].Vocabulary == 0 ? $"x[{index}]" : $"Array.ConvertAll(x[{index}], token => (int)token)";
    }
}
