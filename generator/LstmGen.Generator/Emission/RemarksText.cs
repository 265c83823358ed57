using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What the class's remarks say of its inputs and outputs, and of the layer that keeps it from running a timestep at a time.</summary>
internal static class RemarksText
{
    public static string Of(EmitterContext context)
    {
        var sentences = new List<string> { $"{Takes(context)} {Gives(context)}." };
        if (context.NotStreaming is { } obstacle)
            sentences.Add($"Has no Step: {SafeText.Xml(obstacle)}.");
        if (context.Lengths.Obstacle is { } whole && context.Inputs.Any(HasTimesteps))
            sentences.Add($"Takes no length of a padded sequence: {SafeText.Xml(whole)}.");
        return string.Join(" ", sentences);
    }

    /// <summary>What an input is, in words: 24 timesteps of 4 features.</summary>
    public static string Described(Port input) =>
        !input.IsSequence ? NumberText.Counted(input.Features, "number") :
        input.IsTokenEach ? input.Value.Timesteps is { } tokens ? NumberText.Counted(tokens, "token") : "any number of tokens" :
        input.Value.Timesteps is { } timesteps ? $"{NumberText.Counted(timesteps, "timestep")} of {input.FeaturesText}" :
        $"any number of timesteps of {input.FeaturesText}";

    /// <summary>One input by what it is; several by their names too, between commas.</summary>
    private static string Takes(EmitterContext context) => context.Inputs.Count == 1
        ? $"Takes {Described(context.Inputs[0])}"
        : $"Takes {string.Join(" and ", context.Inputs.Select(input => $"{input.Parameter.TrimStart('@')}, {Described(input)},"))}";

    private static bool HasTimesteps(Port input) => input.IsSequence && input.Value.Shape.Timesteps != 1;

    private static string Gives(EmitterContext context)
    {
        if (context.Outputs.Count > 1)
            return "and gives " + string.Join(", ", context.Outputs.Select(Given));
        return context.Inputs.All(input => !input.IsSequence) ? "and gives one output"
            : !context.Outputs[0].IsSequence ? "and gives one output after the last"
            : context.Thins ? "and gives an output whenever its layers have seen enough for one"
            : context.Streams ? "and gives an output at each"
            : "and gives a sequence";
    }

    private static string Given(Port output) => $"{output.Parameter.TrimStart('@')} ({output.Axes}){(output.IsSequence ? " at each timestep" : "")}";
}
