namespace LstmGen.Networks;

/// <summary>A function whose parameters are the options of its layer, by the same names.</summary>
/// <param name="function">Keras' name of the function: relu.</param>
internal abstract class ParametricLayer(string function) : FunctionLayer
{
    public override Activation Function(LayerOptions options) => Activation.Find(ActivationParser.Text(function, Stated(options))) ?? Activation.Linear;

    public override IEnumerable<(string Option, NetworkProblemKind Kind, string Message)> Problems(LayerOptions options)
    {
        var parameters = Activation.All.First(activation => activation.Name == function).Parameters;
        foreach (var option in Stated(options))
        {
            if (parameters.First(parameter => parameter.Name == option.Name).Invalid(options.Number(option.Name)) is { } reason)
                yield return (option.Name, NetworkProblemKind.OptionInvalid, $"is {option.Value}, but it {reason}");
        }
    }

    private static IEnumerable<Option> Stated(LayerOptions options) =>
        options.Definitions.Where(definition => options.IsStated(definition.Name)).Select(definition => new Option(definition.Name, options.Text(definition.Name)!));
}
