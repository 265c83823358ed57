using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What the public calls have in common: what they say of their arguments, and how they check them.</summary>
/// <param name="code">The class.</param>
/// <param name="context">What all parts of the emission agree on.</param>
internal abstract class CallWriter(CodeWriter code, EmitterContext context)
{
    protected const string Throw = CSharp.Runtime + ".Throw", RefState = "ref " + EmittedNames.State + " state";

    /// <summary>How many timesteps each value has, in the emitted code.</summary>
    private readonly IReadOnlyDictionary<Edge, string?> _times = SequenceTimes.Of(context);

    protected CodeWriter Code => code;

    protected EmitterContext Context => context;

    protected Numbers Numbers => context.Numbers;

    protected IReadOnlyList<Port> Inputs => context.Inputs;

    protected IReadOnlyList<Port> Outputs => context.Outputs;

    /// <summary>Whether some output comes at each timestep.</summary>
    protected bool GivesSequence => Outputs.Any(output => output.IsSequence);

    /// <summary>Whether one input becomes one output, so that the two may share memory where nothing is overwritten that is still to be read.</summary>
    protected bool IsOneToOne => Inputs.Count == 1 && Outputs.Count == 1 && !Inputs[0].IsTokens;

    /// <summary>Whether output may take the place of input: a timestep's output is written after its sample is read, and reaches no later sample.</summary>
    protected bool InPlace => IsOneToOne && Outputs[0].Features <= Inputs[0].Features;

    /// <summary>How many timesteps an input or output has, in the emitted code; null for one that is no sequence.</summary>
    protected string? TimestepsOf(Port port) => _times[port.Edge];

    /// <summary>How many numbers a sequence or vector has, in the emitted code.</summary>
    protected string LengthOf(Port port, string suffix = "") => TimestepsOf(port) is not { } timesteps ? CSharp.Int(port.Features)
        : NumberText.TryInt(timesteps, out var count) ? CSharp.Int((long)count * port.Features)
        : CSharp.Times(timesteps, port.Features, suffix);

    /// <summary>Its shape: (12, 2).</summary>
    protected string ShapeOf(Port port)
    {
        if (TimestepsOf(port) is not { } timesteps)
            return $"({port.Axes})";

        var shown = IsChanged(port) ? "timesteps'" : timesteps.Trim('(', ')');
        return port.IsTokenEach ? $"({shown})" : $"({shown}, {port.Axes})";
    }

    protected string ShapesOf(IEnumerable<Port> ports) => string.Join(", ", ports.Select(ShapeOf));

    /// <summary>What stands in a span, for a message: (12 timesteps, 2 features).</summary>
    protected string Meaning(Port port) =>
        TimestepsOf(port) is not { } timesteps ? $"({port.Axes})" :
        NumberText.TryInt(timesteps, out var count) ? port.IsTokenEach ? $"({NumberText.Counted(count, "token")})" : $"({NumberText.Counted(count, "timestep")}, {(Inputs.Contains(port) ? FeaturesOf(port) : port.Axes)})" :
        $"{port.Features} for each timestep{(IsChanged(port) ? " that comes out" : "")}";

    /// <summary>Whether an output has another number of timesteps than the inputs, which is known at the call alone.</summary>
    protected bool IsChanged(Port port) => SequenceTimes.Changes(context).Any(change => change.Local == TimestepsOf(port));

    protected static string FeaturesOf(Port port) => port.FeaturesText;

    protected CodeWriter.Scope Method(string signature)
    {
        code.Line(CSharp.Optimized);
        return code.Block(signature);
    }

    protected string Parameters(IEnumerable<Port> inputs, Func<Port, string> input, string? between, IEnumerable<Port> outputs, Func<Port, string> output, string? last = null) =>
        string.Join(", ", inputs.Select(port => $"{Numbers.ReadOnlySpanOf(port)} {input(port)}")
            .Concat(between is null ? [] : [between])
            .Concat(outputs.Select(port => $"{Numbers.Span} {output(port)}"))
            .Concat(last is null ? [] : [last]));

    /// <summary>The parameters of a call for one timestep: one token is a number, all else are spans.</summary>
    protected string StepParameters(IEnumerable<Port> inputs, IEnumerable<Port> outputs) => string.Join(", ",
        inputs.Select(input => $"{(input.IsTokenEach ? Numbers.KeywordOf(input) : Numbers.ReadOnlySpanOf(input))} {input.ForStep}")
            .Append(RefState)
            .Concat(outputs.Select(output => $"{Numbers.Span} {output.ForStep}")));

    protected static void WriteException(CodeWriter code, string when) => code.Line($"/// <exception cref=\"global::System.ArgumentException\">{when}</exception>");

    protected void WriteLengthException(string when) => WriteException(code, when);

    /// <summary>What a call with tokens throws that are none, for each such input.</summary>
    protected void WriteTokenException(IEnumerable<Port> inputs)
    {
        if (inputs.Select(context.VocabularyOf).FirstOrDefault(vocabulary => vocabulary is not null) is var (count, _))
            code.Line($"/// <exception cref=\"global::System.ArgumentOutOfRangeException\">A token is not from 0 to {CSharp.Int(count - 1)}; nothing is written then.</exception>");
    }

    /// <summary>Refuses tokens that are none, before anything is written.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="input">The parameter of an input.</param>
    /// <param name="isOne">Whether the call takes one token by its value where a timestep is that.</param>
    /// <param name="part">Which part of it is looked at; all of it unless stated.</param>
    protected void CheckTokens(IEnumerable<Port> inputs, Func<Port, string> input, bool isOne = false, Func<Port, string>? part = null)
    {
        foreach (var port in inputs)
        {
            if (context.VocabularyOf(port) is var (count, layer))
                code.Line($"{CSharp.Runtime}.Tokens.Check{(isOne && port.IsTokenEach ? "One" : "")}({input(port)}{part?.Invoke(port)}, {CSharp.Int(count)}, nameof({input(port)}), {SafeText.Literal(layer)});");
        }
    }

    protected void WriteParameter(string name, string description) => code.Line($"/// <param name=\"{name.TrimStart('@')}\">{description}</param>");

    protected void CheckCount(string span, string length, string meaning) =>
        code.Single($"if ({span}.Length != {length})", $"{Throw}.Length(nameof({span}), {span}.Length, {length}, \"{meaning}\");");

    /// <summary>Finds out how many timesteps a span has, and refuses one that is no whole number of them.</summary>
    protected void FindTimesteps(Port port, string span, string local, bool atLeastOne)
    {
        code.Line(port.Features == 1 ? $"var {local} = {span}.Length;" : $"var {local} = {span}.Length / {port.Features};");
        var whole = port.Features > 1 ? $"{local} * {port.Features} != {span}.Length" : "";
        var condition = string.Join(" || ", new[] { whole, atLeastOne ? $"{local} == 0" : "" }.Where(part => part.Length > 0));
        if (condition.Length > 0)
            code.Single($"if ({condition})", $"{Throw}.Timesteps(nameof({span}), {span}.Length, {port.Features});");
    }

    /// <summary>Finds out how many timesteps the layers make of those that are given, and refuses sequences that are too short for one.</summary>
    /// <param name="unless">A condition under which nothing is too short.</param>
    protected void WriteChangedTimesteps(string unless)
    {
        var changes = SequenceTimes.Changes(context);
        if (changes.Count > 0)
            code.Line("// How many timesteps there are after each layer that makes more or fewer of them.");
        foreach (var (node, given, local, expression) in changes)
        {
            code.Line($"var {local} = {expression};");
            if (node.Clock.First > 1)
                code.Single($"if ({local} == 0{unless})", $"{Throw}.TooFewTimesteps({SafeText.Literal(LayerText.Named(node.Layer))}, {given}, {CSharp.Int(node.Clock.First)});");
        }
    }

    /// <summary>Refuses spans that share memory, except one output in the place of one input where that harms nothing.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="input">The parameter of an input.</param>
    /// <param name="output">That of an output.</param>
    /// <param name="inPlace">Whether one may take the other's place.</param>
    protected void RefuseOverlap(IEnumerable<Port> inputs, Func<Port, string> input, Func<Port, string> output, bool inPlace)
    {
        var given = inputs.ToList();
        for (var index = 0; index < Outputs.Count; index++)
        {
            var written = output(Outputs[index]);
            foreach (var port in given)
                code.Line($"{CSharp.Runtime}.Overlap.Refuse({input(port)}, {written}, nameof({written}), inPlace: {(inPlace ? "true" : "false")});");
            foreach (var other in Outputs.Take(index))
                code.Line($"{CSharp.Runtime}.Overlap.RefuseOutputs({output(other)}, {written}, nameof({written}));");
        }
    }

    /// <summary>What stands at one timestep: 2 floats; or a token: 0 to 49.</summary>
    protected string SampleOf(Port input) => input.IsTokenEach && context.VocabularyOf(input) is var (count, _) ? $"A token: 0 to {CSharp.Int(count - 1)}." : Counted(input) + ".";

    protected string Counted(Port port) => Counted(port, port.Features);

    protected string Counted(Port port, long count) => Numbers.Counted(port, count);

    /// <summary>How many numbers something has, in words: 24 floats, or 2 floats for each timestep.</summary>
    protected string CountOf(Port port) => NumberText.TryInt(LengthOf(port), out var count) ? Counted(port, count) : $"{Counted(port)} for each timestep{(IsChanged(port) ? " that comes out" : "")}";
}
