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

            public static void Forward(object model, {{_element}}[][] x, {{_element}}[][] y) => {{Call(type, "Forward", Whole)}};

            public static void ForwardBatch(object model, {{_element}}[][] x, {{_element}}[][] y, int batch, int timesteps) => {{Call(type, "ForwardBatch", Whole)}};
            """;
        return $"public static class {CallsName}\n{{\n{calls}\n{(TakesLength(type) ? LengthCalls(type) : "")}\n{(type.GetMembers("Step").Any(Callable.Is) ? StateCalls(type) : "")}\n}}";
    }

    private static bool TakesLength(INamedTypeSymbol type) => type.GetMembers("Forward").OfType<IMethodSymbol>().Any(method => method.Parameters.Any(parameter => parameter.Name == "length"));

    private string LengthCalls(INamedTypeSymbol type) =>
        $$"""
            public static void ForwardOfLength(object model, {{_element}}[][] x, {{_element}}[][] y, int length) => {{Call(type, "Forward", Whole, also: "length")}};

            public static void ForwardBatchOfLengths(object model, {{_element}}[][] x, {{_element}}[][] y, int[] lengths, int batch) => {{Call(type, "ForwardBatch", Whole, also: "lengths")}};
        """;

    private string StateCalls(INamedTypeSymbol type)
    {
        var initial = type.GetMembers("InitialState").OfType<IMethodSymbol>().FirstOrDefault(method => method.MethodKind == MethodKind.Ordinary) is { Parameters.Length: > 0 } method
            ? $"(({Name})model).InitialState({string.Join(", ", GivenStates(alone: false).Select(input => $"x[{input}]"))})"
            : $"default({Name}.State)";
        if (type.GetMembers("Step").OfType<IMethodSymbol>().First().ReturnType.SpecialType == SpecialType.System_Boolean)
            return ThinningCalls(type, initial);

        return
            $$"""
                public static void Steps(object model, {{_element}}[][] x, {{_element}}[][] y, int timesteps)
                {
                    var state = {{initial}};
                    for (var first = 0; first < timesteps; first++)
                        {{Call(type, "Step", Part("1"))}};
                }

                public static void Parts(object model, {{_element}}[][] x, {{_element}}[][] y, int timesteps, int atOnce)
                {
                    var state = {{initial}};
                    for (var first = 0; first < timesteps; first += atOnce)
                    {
                        var count = Math.Min(atOnce, timesteps - first);
                        {{Call(type, "Forward", Part("count"), takesState: true)}};
                    }
                }
            """;
    }

    /// <summary>Where not each timestep gives an output: they stand one after the other, and there is always room for one more.</summary>
    private string ThinningCalls(INamedTypeSymbol type, string initial) =>
        $$"""
            private static Span<{{_element}}> Row({{_element}}[] y, int row, int features) => (row + 1) * features <= y.Length ? y.AsSpan(row * features, features) : new {{_element}}[features];

            public static void Steps(object model, {{_element}}[][] x, {{_element}}[][] y, int timesteps)
            {
                var (state, given) = ({{initial}}, 0);
                for (var first = 0; first < timesteps; first++)
                    given += {{Call(type, "Step", PartOrRow("1", (array, features) => $"Row({array}, given, {features})"))}} ? 1 : 0;
            }

            public static void Parts(object model, {{_element}}[][] x, {{_element}}[][] y, int timesteps, int atOnce)
            {
                var (state, given) = ({{initial}}, 0);
                for (var first = 0; first < timesteps; first += atOnce)
                {
                    var count = Math.Min(atOnce, timesteps - first);
                    given += Convert.ToInt32({{Call(type, "Forward", PartOrRow("count", (array, features) => $"{array}.AsSpan(given * {features})"), takesState: true)}});
                }
            }
        """;

    /// <summary>The rows of some timesteps that go in, and for what comes out as a sequence the place of the next output.</summary>
    private static Func<string, int, bool, int, string> PartOrRow(string count, Func<string, int, string> next) => (array, index, isSequence, features) =>
        array == "y" && isSequence ? next($"{array}[{index}]", features) : Part(count)(array, index, isSequence, features);

    /// <summary>The inputs that are the state at the beginning, among other things or alone: they are no input of a step then.</summary>
    private IEnumerable<int> GivenStates(bool alone) => Enumerable.Range(0, Graph.Inputs.Count).Where(index =>
    {
        var readers = Graph.ReadersOf(Graph.Inputs[index]).ToList();
        return readers.Any(reader => reader.IsState) && !(alone && (readers.Any(reader => !reader.IsState) || Graph.Outputs.Any(output => output.Source == Graph.Inputs[index].Name)));
    });

    /// <summary>The call of the first method of a name, each parameter with what it takes.</summary>
    private string Call(INamedTypeSymbol type, string method, Func<string, int, bool, int, string> argument, bool takesState = false, string? also = null)
    {
        var symbol = type.GetMembers(method).OfType<IMethodSymbol>()
            .First(one => one.Parameters.Any(parameter => parameter.RefKind == RefKind.Ref) == (takesState || method == "Step") &&
                one.Parameters.All(parameter => parameter.Name != "degreeOfParallelism") && one.Parameters.Any(parameter => parameter.Name is "length" or "lengths") == (also is not null));
        var spans = symbol.Parameters.Where(parameter => (parameter.Type.Name == "ReadOnlySpan" && parameter.Name != "lengths") || (method == "Step" && parameter.Type.SpecialType == SpecialType.System_Int32)).ToList();
        var inputs = Enumerable.Range(0, Graph.Inputs.Count).Where(index => spans.Count == Graph.Inputs.Count || !GivenStates(alone: true).Contains(index)).ToList();
        var outputs = symbol.Parameters.Where(parameter => parameter.Type.Name == "Span").ToList();
        var arguments = symbol.Parameters.Select(parameter =>
            parameter.RefKind == RefKind.Ref ? "ref state"
            : spans.IndexOf(parameter) is >= 0 and var input ? Given(inputs[input])
            : outputs.IndexOf(parameter) is >= 0 and var output ? argument("y", output, Outputs[output].IsSequence, Outputs[output].Features)
            : parameter.Name);
        return $"(({Name})model).{method}({string.Join(", ", arguments)})";

        // Tokens come as numbers like all inputs do.
        string Given(int index)
        {
            var input = Graph.Inputs[index];
            var numbers = argument("x", index, input.Timesteps != 0, input.Features);
            return input.Vocabulary == 0 ? numbers : method == "Step" ? $"(int)x[{index}][first]" : $"Array.ConvertAll(((ReadOnlySpan<{_element}>){numbers}).ToArray(), token => (int)token)";
        }
    }

    private static string Whole(string array, int index, bool isSequence, int features) => $"{array}[{index}]";

    /// <summary>The rows of some timesteps, or a vector.</summary>
    private static Func<string, int, bool, int, string> Part(string count) =>
        (array, index, isSequence, features) => isSequence ? $"{array}[{index}].AsSpan(first * {features}, {count} * {features})" : $"{array}[{index}]";
}
