namespace LstmGen.Generator;

/// <summary>Writes what leads from a call to a run: spans become references, and the width for which the weights were packed becomes a type.</summary>
/// <param name="inputs">The inputs that the run takes.</param>
/// <param name="outputs">The outputs that it gives.</param>
/// <param name="streams">How many streams.</param>
/// <param name="carries">Whether a state goes in and comes out; else everything begins and ends in the run.</param>
internal sealed class RunSignature(Numbers numbers, IReadOnlyList<Port> inputs, IReadOnlyList<Port> outputs, Streams streams, bool carries = true)
{
    /// <summary>Whether a run says how many outputs it gave: not each timestep gives one.</summary>
    public bool Produces { get; init; }

    /// <summary>The run of a network that does not stream.</summary>
    public static RunSignature OfSequences(EmitterContext context, Streams streams) =>
        new(context.Numbers, context.Inputs, context.Outputs, streams, carries: false) { TakesLength = context.Lengths.Obstacle is null };

    /// <summary>Whether a run of whole sequences is told how many timesteps count, though all sequences be of one length.</summary>
    private bool TakesLength { get; init; }

    public string Name => streams.AreMany ? EmittedNames.RunStreams : EmittedNames.Run;

    /// <summary>The head of the run itself.</summary>
    public string Inner => $"private static {Result} {Name}{CSharp.Generic}({Parameters(
        $"{EmittedNames.Packed} packed", input => $"ref {numbers.KeywordOf(input)} {input.Local}", $"ref {EmittedNames.State} state", "int streams", output => $"ref {numbers.Keyword} {output.Local}", "bool gives")})\n    {numbers.Constraints}";

    private string Result => Produces ? "int" : "void";

    private bool Gives => carries && !streams.AreMany;

    /// <summary>The numbers of timesteps that a run is told: one for all sequences, or that of each sequence of any length.</summary>
    private IEnumerable<string> Timesteps => carries ? ["timesteps"] : inputs.Where(input => input.IsAnyLength || (TakesLength && input.IsSequence)).Select(input => input.TimestepsLocal);

    /// <summary>The expression that calls it.</summary>
    /// <param name="of">The span that is given for an input or output.</param>
    /// <param name="length">How many floats it is there from one stream to the next.</param>
    /// <param name="timesteps">How many timesteps, where one number holds for all.</param>
    /// <param name="state">The state, or the states.</param>
    /// <param name="count">How many streams.</param>
    public string Call(Func<Port, string> of, Func<Port, string> length, string timesteps, string state, string count)
    {
        var arguments = new List<string> { EmittedNames.PackedField };
        arguments.AddRange(inputs.SelectMany(input => Ported(of(input), length(input))));
        arguments.AddRange(carries ? [timesteps, state] : TakesLength ? [timesteps] : Timesteps);
        if (streams.AreMany && !carries)
            arguments.Add(count);
        arguments.AddRange(outputs.SelectMany(output => Ported(of(output), length(output))));
        return $"{EmittedNames.Kernels}.{Name}({string.Join(", ", arguments)})";
    }

    public void WriteDispatch(CodeWriter code, EmitterContext context, string what)
    {
        code.Line(streams.AreMany
            ? $"/// <summary>{what} of up to <see cref=\"{EmittedNames.StreamsAtOnce}\"/> streams, whose {(carries ? "samples" : "inputs")} and outputs stand so many {numbers.Keyword}s apart, at the width for which the weights were packed.</summary>"
            : $"/// <summary>{what} of one stream at the width for which the weights were packed.</summary>");
        code.Line(CSharp.Inlined);
        using (code.Block($"public static {Result} {Name}({Parameters(
            $"{EmittedNames.Packed} packed", input => $"{numbers.ReadOnlySpanOf(input)} {input.Local}", streams.AreMany ? $"global::System.Span<{EmittedNames.State}> states" : $"ref {EmittedNames.State} state",
            carries ? null : "int streams", output => $"{numbers.Span} {output.Local}", null)})"))
        {
            foreach (var port in inputs.Concat(outputs))
                code.Line($"ref var {First(port)} = ref {CSharp.Marshal}.GetReference({port.Local});");
            if (streams.AreMany && carries)
                code.Line($"ref var state = ref {CSharp.Marshal}.GetReference(states);");
            if (Produces)
                code.Line($"int {EmittedNames.Produced};");
            WidthSwitch.Write(code, context, generic => $"{(Produces ? EmittedNames.Produced + " = " : "")}{Name}{generic}({string.Join(", ", Arguments())});");
            if (Produces)
                code.Line($"return {EmittedNames.Produced};");
        }
    }

    private IEnumerable<string> Arguments()
    {
        yield return "packed";
        foreach (var input in inputs)
        {
            yield return "ref " + First(input);
            if (streams.AreMany)
                yield return input.Next;
        }

        foreach (var timesteps in Timesteps)
            yield return timesteps;
        if (carries)
            yield return "ref state";
        if (streams.AreMany)
            yield return carries ? "states.Length" : "streams";
        foreach (var output in outputs)
        {
            yield return "ref " + First(output);
            if (streams.AreMany)
                yield return output.Next;
        }

        if (Gives)
            yield return $"{outputs[0].Local}.Length > 0";
    }

    private string Parameters(string packed, Func<Port, string> input, string state, string? count, Func<Port, string> output, string? gives)
    {
        var parameters = new List<string> { packed };
        parameters.AddRange(inputs.SelectMany(port => Ported(input(port), "int " + port.Next)));
        parameters.AddRange(Timesteps.Select(timesteps => "int " + timesteps));
        if (carries)
            parameters.Add(state);
        if (streams.AreMany && count is not null)
            parameters.Add(count);
        parameters.AddRange(outputs.SelectMany(port => Ported(output(port), "int " + port.Next)));
        if (Gives && gives is not null)
            parameters.Add(gives);
        return string.Join(", ", parameters);
    }

    private IEnumerable<string> Ported(string port, string next) => streams.AreMany ? [port, next] : [port];

    private static string First(Port port) => "first" + char.ToUpperInvariant(port.Local[0]) + port.Local.Substring(1);
}
