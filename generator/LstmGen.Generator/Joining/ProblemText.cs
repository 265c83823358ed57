using LstmGen.Networks;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>Tells a problem of the network where the user can mend it: at the attribute that states it, or at the file that does.</summary>
internal static class ProblemText
{
    /// <param name="problem">The problem.</param>
    /// <param name="file">The file that states the network; null if attributes do.</param>
    /// <param name="declared">The network that attributes state.</param>
    /// <param name="declaration">The class.</param>
    public static Problem Of(NetworkProblem problem, string? file, DeclaredDescription? declared, ModelDeclaration declaration)
    {
        if (file is not null || declared is null)
            return Problem.Of(DescriptorOf(problem.Kind), Place.Weights, $"'{file}': {problem.Message}{Advice(problem.Kind)}");

        var index = declared.IndexOf(problem.Layer, problem.Use);
        var definition = problem.Option is null || index < 0 ? null : LayerTypes.Find(declaration.Layers[index].ClassName)?.Options.FirstOrDefault(option => option.Name == problem.Option);
        var place = index >= 0 ? definition is null ? Place.Layer(index) : Place.Option(index, definition.PropertyName)
            : declaration.Outputs is not null ? Place.Outputs
            : Place.Class;
        var message = definition is not null && problem.Message.StartsWith(definition.Name, StringComparison.Ordinal)
            ? definition.PropertyName + problem.Message.Substring(definition.Name.Length)
            : char.ToUpperInvariant(problem.Message[0]) + problem.Message.Substring(1);
        return Problem.Of(DescriptorOf(problem.Kind), place, message);
    }

    private static string Advice(NetworkProblemKind kind) => kind is NetworkProblemKind.LayerNotSupported or NetworkProblemKind.OptionNotSupported
        ? " Train the network without it, or keep this model in the framework that trained it."
        : "";

    private static DiagnosticDescriptor DescriptorOf(NetworkProblemKind kind) => kind switch
    {
        NetworkProblemKind.LayerNotSupported or NetworkProblemKind.OptionNotSupported => Descriptors.NotSupported,
        NetworkProblemKind.OptionInvalid => Descriptors.OptionInvalid,
        NetworkProblemKind.LayerDoesNotFit => Descriptors.LayerDoesNotFit,
        _ => Descriptors.GraphInvalid,
    };
}
