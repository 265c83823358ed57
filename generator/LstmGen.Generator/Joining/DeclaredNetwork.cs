using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A network that attributes state.</summary>
/// <param name="Description">The network.</param>
/// <param name="Names">The name of what each attribute states: a layer, an input, or a layer within another.</param>
internal sealed record DeclaredDescription(NetworkDescription Description, EquatableArray<string> Names)
{
    /// <summary>The attribute that states the layer or input, or a further use of the layer; -1 if none does. A layer that follows from another is stated by that one's.</summary>
    public int IndexOf(string name, int use = 0)
    {
        if (use > 0 && Description.NumberedNodes.FirstOrDefault(item => item.Node.Layer == name && item.Use == use).Node?.Name is { } further)
            name = further;
        var index = Names.ToList().LastIndexOf(name);
        return index < 0 && name.IndexOf('/') is > 0 and var slash ? Names.ToList().LastIndexOf(name.Substring(0, slash)) : index;
    }
}

/// <summary>Makes a network of the layer attributes, where no file knows it.</summary>
internal sealed class DeclaredNetwork(ModelDeclaration declaration, List<Problem> problems)
{
    private readonly string[] _names = new string[declaration.Layers.Count];
    private readonly Edge[] _given = new Edge[declaration.Layers.Count];
    private readonly DeclaredEdges _edges = new();

    /// <summary>The description, or null and at least one problem.</summary>
    public DeclaredDescription? Describe()
    {
        var before = problems.Count;
        var declared = DeclaredLayer.AllOf(declaration.Layers, problems);
        NameAll(declared);
        var first = problems.Count;
        declared = Shared(declared);
        if (problems.Count > first)
            return null;

        var element = declaration.Precision ?? ElementType.Float32;
        var inputs = new DeclaredInputs(declaration, declared, _names, problems).Find(element);
        var layers = declared.Where(item => !item.Declaration.IsInput).ToList();
        var nodes = Nodes(declared, inputs);
        if (problems.Count == before)
            CheckOrder(layers, nodes);
        if (problems.Count > before)
            return null;

        var last = layers.Count > 0 ? _given[layers[layers.Count - 1].Index] : new Edge(inputs[0].Name);
        var isFunctional = declaration.Outputs is not null || declaration.Layers.Any(layer => layer.IsInput || layer.Inputs is not null || layer.Shares is not null);
        var description = new NetworkDescription(
            isFunctional ? "functional" : "sequential", isFunctional,
            inputs, layers.Where(layer => layer.Shared is null).Select(layer => layer.Describe(_names[layer.Index])).ToEquatable(), nodes.ToEquatable(),
            declaration.Outputs is { Count: > 0 } names ? names.Select(_edges.Read).ToEquatable() : EquatableArray.Of(last))
        { Element = element };
        return new DeclaredDescription(description, _names.ToEquatable());
    }

    /// <summary>Gives a name to what states none, as Keras would: lstm, lstm_1, input_layer, …</summary>
    private void NameAll(List<DeclaredLayer> declared)
    {
        var taken = new HashSet<string>(declared.Select(item => item.Declaration.Name).OfType<string>());
        foreach (var item in declared.Where(item => item.Declaration.Shares is null))
        {
            var name = item.Declaration.Name ?? DeclaredEdges.Free(LayerType.NameOfClass(item.Declaration.ClassName), taken);
            taken.Add(name);
            NameOne(item, name);
        }
    }

    private void NameOne(DeclaredLayer item, string name)
    {
        _names[item.Index] = name;
        _given[item.Index] = new Edge(name);
        if (item.Inner.Count == 0 || LayerTypes.Find(item.Declaration.ClassName) is not { } type)
            return;

        var within = type.InnerLayers(item.Describe(name).Inner).ToList();
        for (var index = 0; index < item.Inner.Count; index++)
            NameOne(item.Inner[index], LayerResolver.NameWithin(name, within[index].Role));
    }

    /// <summary>The same, each further use with the layer that it uses, and with a name.</summary>
    private List<DeclaredLayer> Shared(List<DeclaredLayer> declared)
    {
        foreach (var item in declared.Where(item => item.Declaration is { Shares: not null, Name: not null }))
            _names[item.Index] = item.Declaration.Name!;
        var shared = new SharedLayers(declared, _names, problems);
        shared.CheckNames();
        var taken = new HashSet<string>(_names.Concat(declaration.Layers.Select(layer => layer.Name)).OfType<string>());
        return [.. declared.Select(item =>
        {
            if (item.Declaration.Shares is null || shared.Find(item) is not { } layer)
                return item;
            (_names[item.Index], _given[item.Index]) = _edges.Add(_names[layer.Index], item.Declaration.Name, taken);
            taken.Add(_names[item.Index]);
            return item with { Shared = layer };
        })];
    }

    /// <summary>Each layer takes the inputs that it names, or what the attribute before it gives.</summary>
    private List<NodeDescription> Nodes(List<DeclaredLayer> declared, EquatableArray<InputDescription> inputs)
    {
        var nodes = new List<NodeDescription>();
        var source = new Edge(inputs.Count > 0 ? inputs[0].Name : "");
        foreach (var item in declared)
        {
            if (!item.Declaration.IsInput)
            {
                var taken = item.Declaration.Inputs is { } stated ? stated.Select(_edges.Read).ToEquatable() : EquatableArray.Of(source);
                nodes.Add(new NodeDescription(_given[item.Index].Layer, taken) { Name = item.Shared is null ? null : _names[item.Index] });
            }

            source = _given[item.Index];
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
                var later = Find(edge);
                if (later <= index || Reaches(later, index))
                    continue;

                var (user, used) = (layers[index], layers[later]);
                problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Option(user.Index, "Inputs"),
                    $"'{SafeText.Name(_names[user.Index])}' takes '{SafeText.Name(_names[used.Index])}', which is declared after it. Put [{used.Declaration.AttributeName}] before [{user.Declaration.AttributeName}]: layers stand in the order in which data flows."));
                return;
            }
        }

        int Find(Edge edge) => layers.FindIndex(layer => _given[layer.Index] == edge with { Output = 0 });

        // Whether what one layer gives goes into another.
        bool Reaches(int from, int target)
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
                    if (Find(edge) is >= 0 and var source)
                        waiting.Push(source);
                }
            }

            return false;
        }
    }
}
