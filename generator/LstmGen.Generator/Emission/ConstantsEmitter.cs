using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the constants: shapes, the number of parameters, the summary.</summary>
internal static class ConstantsEmitter
{
    public static void Write(CodeWriter code, EmitterContext context)
    {
        if (context.SequenceModel is var (input, output))
        {
            if (!input.IsTokens)
                Constant("How many numbers a sample has.", EmittedNames.Features, input.Features);
            if (input.Value.Timesteps is { } timesteps)
                Constant(input.IsTokenEach ? "How many tokens a sequence has." : "How many samples a sequence has.", EmittedNames.Timesteps, timesteps);
            Constant(output.IsSequence ? "How many numbers come out at each timestep." : "How many numbers come out.", EmittedNames.OutputFeatures, output.Features);
        }

        Constant("How many parameters the network has, as Keras counts them.", EmittedNames.ParameterCount, context.Network.ParameterCount);

        code.Line("/// <summary>The network as a table, as Keras' <c>model.summary()</c> prints it.</summary>");
        code.Line($"public const string {EmittedNames.Summary} =");
        var lines = Networks.Summary.Of(context.Network).TrimEnd('\n').Split('\n');
        for (var index = 0; index < lines.Length; index++)
        {
            var literal = SafeText.Literal(lines[index]);
            code.Line($"    {literal.Substring(0, literal.Length - 1)}\\n\"{(index < lines.Length - 1 ? " +" : ";")}");
        }

        code.Line();
        if (context.HasInterface)
            WriteInterface(code, context);

        void Constant(string summary, string name, long value)
        {
            code.Line($"/// <summary>{summary}</summary>");
            code.Line($"public const int {name} = {CSharp.Int(value)};");
            code.Line();
        }
    }

    private static void WriteInterface(CodeWriter code, EmitterContext context)
    {
        var (input, output) = (context.Inputs[0], context.Outputs[0]);
        code.Line("/// <inheritdoc/>");
        code.Line($"int global::LstmGen.ISequenceModel.Features => {EmittedNames.Features};");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"int global::LstmGen.ISequenceModel.OutputFeatures => {EmittedNames.OutputFeatures};");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"int? global::LstmGen.ISequenceModel.Timesteps => {(input.IsAnyLength ? "null" : EmittedNames.Timesteps)};");
        code.Line();
        code.Line("/// <inheritdoc/>");
        var times = SequenceTimes.Of(context);
        var timesteps = times[output.Edge] == times[input.Edge] ? "timesteps * " : output.IsSequence ? times[output.Edge] + " * " : "";
        var changes = output.IsSequence && !NumberText.TryInt(times[output.Edge] ?? "", out _) ? SequenceTimes.Changes(context) : [];
        if (changes.Count == 0)
        {
            code.Line($"int global::LstmGen.ISequenceModel.OutputLength(int timesteps) => {timesteps}{EmittedNames.OutputFeatures};");
        }
        else
        {
            using (code.Block("int global::LstmGen.ISequenceModel.OutputLength(int timesteps)"))
            {
                foreach (var change in changes)
                    code.Line($"var {change.Local} = {change.Expression};");
                code.Line($"return {timesteps}{EmittedNames.OutputFeatures};");
            }
        }

        code.Line();
    }
}
