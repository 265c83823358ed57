using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Holds the further uses of layers that attributes state against those of the file: all of a layer are stated, or none.</summary>
internal sealed class UsesAgreement(IReadOnlyList<DeclaredLayer> declared, Manifest manifest, Network network, List<Problem> problems)
{
    /// <summary>Gives each further use its name among the edges, and the use in the file that it is; null, and a problem, if there is none.</summary>
    public IReadOnlyList<(DeclaredLayer Stated, Node Node)>? Read(DeclaredEdges edges)
    {
        var uses = new List<(DeclaredLayer Stated, Node Node)>();
        var taken = new HashSet<string>(network.Inputs.Select(input => input.Name).Concat(network.Layers.Select(layer => layer.Name)));
        var further = declared.Where(item => item.Declaration.Shares is not null).ToList();
        foreach (var item in further)
        {
            var layer = item.Declaration.Shares!;
            var inFile = network.Nodes.Where(node => node.Layer.Name == layer).ToList();
            var (before, after) = (1 + uses.Count(use => use.Node.Layer.Name == layer), further.Count(other => other.Declaration.Shares == layer));
            if (inFile.Count == 0)
                return Differ(Place.Option(item.Index, Place.Shared), $"'{SafeText.Name(layer)}' is used again here, but", $"no layer of that name{Nearest(layer)}");
            if (inFile.Count != 1 + after)
                return Differ(Place.Layer(item.Index), $"'{SafeText.Name(layer)}' is used {NumberText.Counted(1 + after, "time")} here, but", $"{NumberText.Counted(inFile.Count, "use")} of it");

            if (item.Declaration.Name is { } name && !taken.Add(name))
                return Differ(Place.Option(item.Index, "Name"), $"'{SafeText.Name(name)}' is a further use of '{SafeText.Name(layer)}' here, but", "something else of that name");
            edges.Add(layer, item.Declaration.Name, taken);
            uses.Add((item, inFile[before]));
        }

        return uses;
    }

    private string Nearest(string layer) =>
        EditDistance.Closest(layer, network.Layers.Select(known => known.Name)) is { } closest ? $"; the nearest is '{SafeText.Name(closest)}'" : "";

    private IReadOnlyList<(DeclaredLayer Stated, Node Node)>? Differ(Place place, string here, string there)
    {
        problems.Add(Problem.Of(Descriptors.LayersDiffer, place, here, manifest.Source, there));
        return null;
    }
}
