using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Names the inputs and outputs of a network: as the file names them, where there are several; one alone is the input or the output. Two names that would
/// be one get numbers.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="taken">Names around which locals of a run must go; theirs are added.</param>
internal sealed class PortNames(Network network, ISet<string> taken)
{
    /// <summary>What the one input of a network is called that takes tokens; one of them is a token.</summary>
    public const string Tokens = "tokens", Token = "token";

    private static readonly string[] RunPrefixes = ["Input", "Given", "Sample", "Output", "Result", "NextInput", "NextOutput"];

    /// <summary>What else stands among the parameters and locals of a call.</summary>
    private readonly HashSet<string> _parameters = new(
        ["state", "states", "timesteps", "batch", "degreeOfParallelism", "first", "running", "room", "rented", "count", "model", "stream", EmittedNames.Length, EmittedNames.Lengths, "sequence", "given", EmittedNames.Produced], StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<Port> Inputs() => network.Inputs.Count == 1
        ? network.Inputs[0].Value.IsTokens
            ? [new(new Edge(network.Inputs[0].Name), network.Inputs[0].Value, Tokens, network.Inputs[0].Value.SampleSize == 1 ? Token : Tokens, Tokens, Tokens, "input", "given", "sample")]
            : [new(new Edge(network.Inputs[0].Name), network.Inputs[0].Value, "input", "sample", "inputs", "samples", "input", "given", "sample")]
        : [.. network.Inputs.Select(input =>
            {
                var (parameter, local) = Names(input.Name);
                return new Port(new Edge(input.Name), input.Value, parameter, parameter, parameter, parameter, "input" + local, "given" + local, "sample" + local);
            })];

    public IReadOnlyList<Port> Outputs() => network.Outputs.Count == 1
        ? [new(Through(network, network.Outputs[0]), network.ValueOf(network.Outputs[0]), "output", "output", "outputs", "outputs", "output", "result", "")]
        : [.. network.Outputs.Select(output =>
            {
                var (parameter, local) = Names(NameOf(output));
                return new Port(Through(network, output), network.ValueOf(output), parameter, parameter, parameter, parameter, "output" + local, "result" + local, "");
            })];

    /// <summary>Where a value comes from, layers that pass it on untouched left out.</summary>
    public static Edge Through(Network network, Edge edge)
    {
        while (network.Nodes.FirstOrDefault(node => node.Layer.Name == edge.Layer && node.Use == edge.Node) is { Layer.Type.IsIdentity: true } node)
            edge = node.Inputs[0];
        return edge;
    }

    private string NameOf(Edge output)
    {
        var node = network.Nodes.FirstOrDefault(other => other.Layer.Name == output.Layer && other.Use == output.Node);
        return output.Layer + (output.Node > 0 ? "_" + NumberText.Of(output.Node + 1) : "") + (node is null ? "" : "_" + node.Layer.Type.OutputName(node.Layer.Options, output.Output));
    }

    private (string Parameter, string Local) Names(string name)
    {
        var identifier = SafeText.Identifier(name);
        var parameter = identifier;
        for (var number = 2; _parameters.Contains(parameter) || _parameters.Contains(parameter + "Timesteps"); number++)
            parameter = identifier + NumberText.Of(number);
        _parameters.Add(parameter);
        _parameters.Add(parameter + "Timesteps");

        var local = identifier;
        for (var number = 2; RunPrefixes.Any(prefix => taken.Contains(prefix + local)); number++)
            local = identifier + "_" + NumberText.Of(number);
        taken.UnionWith(RunPrefixes.Select(prefix => prefix + local));
        taken.Add("Input" + local + "Padded");
        taken.Add("Input" + local + "Joined");
        taken.Add(parameter + "Timesteps");
        return (TypeParser.Escaped(Lower(parameter)), local);
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);
}
