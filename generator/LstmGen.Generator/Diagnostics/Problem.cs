using LstmGen.Networks;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>Something to tell the user: which diagnostic, at which place, with which words in its message.</summary>
internal sealed record Problem(string Id, Place Place, EquatableArray<string> Arguments)
{
    public static Problem Of(DiagnosticDescriptor descriptor, Place place, params string[] arguments) =>
        new(descriptor.Id, place, new EquatableArray<string>(arguments));

    public bool IsError => Descriptors.Find(Id).DefaultSeverity == DiagnosticSeverity.Error;
}

/// <summary>A problem and where it stands just now; nowhere if the place has no text.</summary>
internal sealed record LocatedProblem(Problem Problem, LocationInfo? Location)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(
        Descriptors.Find(Problem.Id), Location?.ToLocation() ?? Microsoft.CodeAnalysis.Location.None, Problem.Arguments.Select(SafeText.Message).ToArray<object>());
}
