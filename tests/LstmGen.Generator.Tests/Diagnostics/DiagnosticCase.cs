using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Generator.Tests;

/// <summary>A mistake and what the user is told of it.</summary>
/// <param name="Name">The mistake in words.</param>
/// <param name="Id">The diagnostic.</param>
/// <param name="Source">The user's source; where the message stands is between [| and |].</param>
/// <param name="Message">The message, to the letter.</param>
internal sealed record DiagnosticCase(string Name, string Id, string Source, string Message)
{
    public const string Opening = "[|", Closing = "|]";

    /// <summary>What the project holds besides.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>How other code calls the class; null where no part of it can be emitted, so that other code cannot use it.</summary>
    public string? UsedAs { get; init; } = "Model";

    /// <summary>Whether other code gives the class tokens.</summary>
    public bool TakesTokens { get; init; }

    /// <summary>Members that the user has under emitted names, and that other code therefore cannot use as the emitted ones.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public IReadOnlyList<MetadataReference>? References { get; init; }

    /// <summary>The source as the compiler sees it.</summary>
    public string Code => "using System;\nusing LstmGen;\n\n" + Source.Replace(Opening, "", StringComparison.Ordinal).Replace(Closing, "", StringComparison.Ordinal);

    /// <summary>The text at the place of the message.</summary>
    public string Marked => Source[(Source.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length)..Source.IndexOf(Closing, StringComparison.Ordinal)];

    /// <summary>Where that text begins in <see cref="Code"/>.</summary>
    public int MarkedStart => Code.Length - Source.Replace(Closing, "", StringComparison.Ordinal).Length + Opening.Length + Source.IndexOf(Opening, StringComparison.Ordinal);

    public override string ToString() => $"{Id}: {Name}";
}
