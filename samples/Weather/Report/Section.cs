namespace Weather.Report;

/// <summary>A heading and what stands below it; every console shows the same facts.</summary>
internal sealed record Section(string Title, params Fact[] Facts);

/// <summary>One line: what it is, how much it is, and what to compare it with.</summary>
internal sealed record Fact(string Label, string Value, string Note = "");
