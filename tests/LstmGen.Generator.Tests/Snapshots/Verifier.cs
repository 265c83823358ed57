using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator.Tests;

/// <summary>
/// Snapshots by the conventions of Verify and Verify.SourceGenerators: the same files with the same content under the same names, so that either can take the
/// place of the other. A snapshot is never accepted here: who wants the new text renames the received file.
/// </summary>
internal static class Verifier
{
    private const string Verified = ".verified.cs", Received = ".received.cs";

    private const int ContextLines = 3;

    private static readonly UTF8Encoding Utf8WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Compares each emitted file with the one of its name beside the test, and finds no others there.</summary>
    public static async Task Verify(GeneratorDriverRunResult target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var directory = DirectoryOf(sourceFile);
        var prefix = $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}";
        var failures = new StringBuilder();
        var names = new HashSet<string>();
        foreach (var source in target.Results.SelectMany(result => result.GeneratedSources).OrderBy(source => source.HintName, StringComparer.Ordinal))
        {
            var name = $"{prefix}#{Path.GetFileNameWithoutExtension(source.HintName)}";
            names.Add(name + Verified);
            var text = $"//HintName: {source.HintName}\n{source.SourceText}";
            if (await Mismatch(Path.Combine(directory, name), text) is { } mismatch)
                failures.AppendLine(mismatch);
        }

        foreach (var stale in Directory.GetFiles(directory, $"{prefix}#*{Verified}").Select(Path.GetFileName).Where(name => !names.Contains(name!)))
            failures.AppendLine($"Nothing emits {stale} any more: delete it.");
        if (failures.Length > 0)
            Assert.Fail(failures.ToString());
    }

    private static async Task<string?> Mismatch(string path, string text)
    {
        var known = File.Exists(path + Verified) ? await File.ReadAllTextAsync(path + Verified) : null;
        if (known?.ReplaceLineEndings("\n") == text)
        {
            File.Delete(path + Received);
            return null;
        }

        await File.WriteAllTextAsync(path + Received, text, Utf8WithMark);
        return $"{Path.GetFileName(path)}{Received} differs from its verified file:\n{(known is null ? "that is not there yet." : Difference(known.ReplaceLineEndings("\n"), text))}";
    }

    /// <summary>The changed lines, and some around them.</summary>
    private static string Difference(string known, string text)
    {
        var lines = InlineDiffBuilder.Diff(known, text).Lines;
        var shown = new HashSet<int>();
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Type != ChangeType.Unchanged)
                shown.UnionWith(Enumerable.Range(index - ContextLines, 2 * ContextLines + 1));
        }

        var difference = new StringBuilder();
        for (var index = 0; index < lines.Count; index++)
        {
            if (!shown.Contains(index))
                continue;
            if (!shown.Contains(index - 1))
                difference.Append("@@ ").Append(index + 1).Append(" @@\n");
            var mark = lines[index].Type switch { ChangeType.Inserted => "+ ", ChangeType.Deleted => "- ", _ => "  " };
            difference.Append(mark).Append(lines[index].Text).Append('\n');
        }

        return difference.ToString();
    }

    /// <summary>The test's folder, also where the build has written another root into the names of source files.</summary>
    private static string DirectoryOf(string sourceFile)
    {
        var assembly = typeof(Verifier).Assembly;
        var project = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "ProjectDirectory").Value!;
        var folder = Path.GetDirectoryName(sourceFile.Replace('\\', '/'))!;
        var start = folder.LastIndexOf(assembly.GetName().Name!, StringComparison.Ordinal) + assembly.GetName().Name!.Length;
        return Path.Combine(project, folder[start..].TrimStart('/'));
    }
}
