using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A network that attributes state.</summary>
/// <param name="Description">The network.</param>
/// <param name="Names">The name of what each attribute states: a layer, an input, or a layer within another.</param>
internal sealed record DeclaredDescription(NetworkDescription Description, EquatableArray<string> Names)
{
    /// <summary>The attribute that states the layer or input; -1 if none does. A layer that follows from another is stated by that one's.</summary>
    public int IndexOf(string name)
    {
        var index = Names.ToList().LastIndexOf(name);
        return index < 0 && name.IndexOf('/') is > 0 and var slash ? Names.ToList().LastIndexOf(name.Substring(0, slash)) : index;
    }
}

/// <summary>Makes a network of the layer attributes, where no file knows it.</summary>
internal sealed class DeclaredNetwork(ModelDeclaration declaration, List<Problem> problems)
{
    private readonly string[] _names = new string[declaration.Layers.Count];

    /// <summary>The description, or null and at least one problem.</summary>
    public DeclaredDescription? Describe()
    {
        var before = problems.Count;
        var declared = DeclaredLayer.AllOf(declaration.Layers, problems);
        NameAll(declared);
        var element = declaration.Precision ?? ElementType.Float32;
        var inputs = new DeclaredInputs(declaration, declared, _names, problems).Find(element);
        var layers = declared.Where(item => !item.Declaration.IsInput).ToList();
        var nodes = Nodes(declared, inputs);
        if (problems.Count == before)
            CheckOrder(layers, nodes);
        if (problems.Count > before)
            return null;

        var last = layers.Count > 0 ? new Edge(_names[layers[layers.Count - 1].Index]) : new Edge(inputs[0].Name);
        var isFunctional = declaration.Outputs is not null || declaration.Layers.Any(layer => layer.IsInput || layer.Inputs is not null);
        var description = new NetworkDescription(
            isFunctional ? "functional" : "sequential", isFunctional,
            inputs, layers.Select(layer => layer.Describe(_names[layer.Index])).ToEquatable(), nodes.ToEquatable(),
            declaration.Outputs is { Count: > 0 } names ? names.Select(DeclaredEdges.Read).ToEquatable() : EquatableArray.Of(last))
        { Element = element };
        return new DeclaredDescription(description, _names.ToEquatable());
    }

    /// <summary>Gives a name to what states none, as Keras would: lstm, lstm_1, input_layer, …</summary>
    private void NameAll(List<DeclaredLayer> declared)
    {
        var taken = new HashSet<string>(declared.Select(item => item.Declaration.Name).OfType<string>());
        foreach (var item in declared)
        {
            var name = item.Declaration.Name ?? Free(LayerType.NameOfClass(item.Declaration.ClassName), taken);
            taken.Add(name);
            NameOne(item, name);
        }
    }

    private void NameOne(DeclaredLayer item, string name)
    {
        _names[item.Index] = name;
        if (item.Inner.Count == 0 || LayerTypes.Find(item.Declaration.ClassName) is not { } type)
            return;

        var within = type.InnerLayers(item.Describe(name).Inner).ToList();
        for (var index = 0; index < item.Inner.Count; index++)
            NameOne(item.Inner[index], LayerResolver.NameWithin(name, within[index].Role));
    }

    /// <summary>Each layer takes the inputs that it names, or what the attribute before it gives.</summary>
    private List<NodeDescription> Nodes(List<DeclaredLayer> declared, EquatableArray<InputDescription> inputs)
    {
        var nodes = new List<NodeDescription>();
        var source = new Edge(inputs.Count > 0 ? inputs[0].Name : "");
        foreach (var item in declared)
        {
            if (!item.Declaration.IsInput)
                nodes.Add(new NodeDescription(_names[item.Index], item.Declaration.Inputs is { } stated ? stated.Select(DeclaredEdges.Read).ToEquatable() : EquatableArray.Of(source)));
            source = new Edge(_names[item.Index]);
        }

        return nodes;
    }

    /// <summary>What a layer takes stands before it, so that the attributes read in the order in which data flows. (A circle is told of the network.)</summary>
    private void CheckOrder(List<DeclaredLayer> layers, List<NodeDescription> nodes)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            foreach (var edge in nodes[index].Inputs)
            {
                var later = nodes.FindIndex(node => node.Layer == edge.Layer);
                if (later <= index || Reaches(nodes, later, index))
                    continue;

                var (user, used) = (layers[index], layers[later]);
                problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Option(user.Index, "Inputs"),
                    $"'{SafeText.Name(_names[user.Index])}' takes '{SafeText.Name(edge.Layer)}', which is declared after it. Put [{used.Declaration.AttributeName}] before [{user.Declaration.AttributeName}]: layers stand in the order in which data flows."));
                return;
            }
        }
    }

    /// <summary>Whether what one layer gives goes into another.</summary>
    private static bool Reaches(List<NodeDescription> nodes, int from, int target)
    {
        var seen = new HashSet<int>();
        var waiting = new Stack<int>([from]);
        while (waiting.Count > 0)
        {
            var at = waiting.Pop();
            if (at == target)
                return true;
            if (!seen.Add(at))
                continue;
            foreach (var edge in nodes[at].Inputs)
            {
                if (nodes.FindIndex(node => node.Layer == edge.Layer) is >= 0 and var source)
                    waiting.Push(source);
            }
        }

        return false;
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var candidate = name;
        for (var number = 1; taken.Contains(candidate); number++)
            candidate = name + "_" + NumberText.Of(number);
        return candidate;
    }
}
