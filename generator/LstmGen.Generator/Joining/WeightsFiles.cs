using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Finds the manifest that a [Weights] path means.</summary>
internal static class WeightsFiles
{
    /// <summary>The manifest, or null and the problem.</summary>
    /// <param name="path">The path as the user wrote it.</param>
    /// <param name="manifests">What the importer wrote.</param>
    /// <param name="files">All weights files of the project, imported or not, for suggestions.</param>
    /// <param name="problem">What is wrong.</param>
    public static Manifest? Find(string path, EquatableArray<Manifest> manifests, EquatableArray<string> files, out Problem? problem)
    {
        problem = null;
        var wanted = Normalized(path);
        var exact = manifests.Where(manifest => manifest.Source == wanted).ToList();
        var found = exact.Count > 0 ? exact : manifests.Where(manifest => !wanted.Contains("/") && NameOf(manifest.Source) == wanted).ToList();
        if (found.Count == 1)
        {
            if (found[0].Error is not { } error)
                return found[0];
            problem = Problem.Of(Descriptors.WeightsUnreadable, Place.Weights, found[0].Source.Length > 0 ? found[0].Source : path, Sentence(error));
        }
        else if (found.Count > 1)
        {
            problem = Problem.Of(Descriptors.WeightsAmbiguous, Place.Weights, path, string.Join(", ", found.Select(manifest => $"'{manifest.Source}'")));
        }
        else
        {
            problem = Problem.Of(Descriptors.WeightsNotFound, Place.Weights, path, Suggestion(wanted, files.Concat(manifests.Select(manifest => manifest.Source)).Distinct().ToList()));
        }

        return null;
    }

    private static string Normalized(string path)
    {
        var normalized = path.Replace('\\', '/');
        while (normalized.StartsWith("./", StringComparison.Ordinal))
            normalized = normalized.Substring(2);
        return normalized;
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    /// <summary>The name without its extension, which all weights files share.</summary>
    private static string StemOf(string path) => System.IO.Path.GetFileNameWithoutExtension(NameOf(path));

    private static string Suggestion(string wanted, List<string> files)
    {
        const int Most = 3;
        var closest = files
            .Select(file => (File: file, Distance: EditDistance.Between(StemOf(file), StemOf(wanted))))
            .Where(candidate => candidate.Distance <= Math.Max(3, StemOf(wanted).Length / 3))
            .OrderBy(candidate => candidate.Distance).ThenBy(candidate => candidate.File, StringComparer.Ordinal)
            .Take(Most).Select(candidate => $"'{candidate.File}'").ToList();
        if (closest.Count > 0)
            return $"Did you mean {string.Join(" or ", closest)}?";
        return files.Count == 0
            ? "The project has no .keras file; put the file into the project's folder, or add it as <LstmWeights Include=\"…\" />."
            : $"The project has {string.Join(", ", files.OrderBy(file => file, StringComparer.Ordinal).Take(Most).Select(file => $"'{file}'"))}{(files.Count > Most ? ", …" : "")}.";
    }

    private static string Sentence(string text) => text.EndsWith(".", StringComparison.Ordinal) ? text : text + ".";
}
