using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A model to emit, and what is to be told of it.</summary>
internal sealed record CompiledModel(Model Model, EquatableArray<Problem> Problems);

/// <summary>Joins a declaration with the file that it names, builds the network, and checks one against the other.</summary>
internal sealed class ModelCompiler
{
    private readonly ModelDeclaration _declaration;
    private readonly EquatableArray<Manifest> _manifests;
    private readonly EquatableArray<string> _files;
    private readonly List<Problem> _problems;
    private DeclaredDescription? _declared;

    private ModelCompiler(ModelDeclaration declaration, EquatableArray<Manifest> manifests, EquatableArray<string> files)
    {
        _declaration = declaration;
        _manifests = manifests;
        _files = files;
        _problems = [.. declaration.Problems];
    }

    public static CompiledModel Compile(ModelDeclaration declaration, EquatableArray<Manifest> manifests, EquatableArray<string> files) =>
        new ModelCompiler(declaration, manifests, files).Compile();

    private CompiledModel Compile()
    {
        if (_declaration.IsUnfinished)
            return new CompiledModel(new Model(_declaration.Type, null, new NoWeights(), "the compiler's errors") { Element = _declaration.Precision ?? ElementType.Float32, TakesTokens = TakesTokens(null, null) }, EquatableArray<Problem>.Empty);

        var manifest = FindManifest();
        var network = BuildNetwork(manifest);
        if (network is not null)
            EmissionLimits.Check(network, _declaration, problem => ProblemText.Of(problem, FileOf(manifest), _declared, _declaration), _problems);

        var weights = network is not null ? FindWeights(manifest, network) : null;
        if (network is not null)
            MaskCheck.Check(network, node => PlaceOf(node.Layer.Name, node.Use), _problems);
        var failure = _problems.FirstOrDefault(problem => problem.IsError)?.Id;
        return new CompiledModel(new Model(_declaration.Type, network, weights ?? new NoWeights(), failure) { Element = network?.Element ?? _declaration.Precision ?? ElementType.Float32, TakesTokens = TakesTokens(manifest, network) }, _problems.ToEquatable());
    }

    /// <summary>Whether tokens flow into the first layer: what is known even of a network that cannot be built.</summary>
    private bool TakesTokens(Manifest? manifest, Network? network) => network is not null
        ? network.Inputs.Count > 0 && network.Inputs[0].Value.IsTokens
        : LayerTypes.Find((manifest?.Network?.Layers.Select(layer => layer.ClassName) ?? _declaration.Layers.Where(layer => !layer.IsInput).Select(layer => layer.ClassName)).FirstOrDefault() ?? "") is { TakesTokens: true };

    private Manifest? FindManifest()
    {
        if (_declaration.WeightsPath is not { } path)
            return null;

        if (_declaration.InlineWeights.Count > 0)
        {
            var member = _declaration.InlineWeights[0].Member;
            _problems.Add(Problem.Of(Descriptors.TwoSources, Place.Member(member), _declaration.Type.DisplayName, path, member));
        }

        var manifest = WeightsFiles.Find(path, _manifests, _files, out var problem);
        if (problem is not null)
            _problems.Add(problem);
        return manifest;
    }

    private Network? BuildNetwork(Manifest? manifest)
    {
        if (_declaration.Layers.Count == 0 && manifest?.Network is null)
        {
            if (manifest is not null)
                _problems.Add(Problem.Of(Descriptors.GraphInvalid, Place.Weights, $"'{manifest.Source}' holds tensors, but not the layers that they belong to. State the layers as attributes, as in [Lstm(Units = 4, Features = 2, Timesteps = 10)]."));
            return null;
        }

        // While the file is not there nobody knows what the attributes may leave to it: that it is not there is problem enough.
        var told = manifest is null && _declaration.WeightsPath is not null ? [] : _problems;
        if (manifest?.Network is null)
            _declared = new DeclaredNetwork(_declaration, told).Describe();
        var described = manifest?.Network is { } stored ? WithPrecision(WithTimesteps(stored)) : _declared?.Description;
        if (described is null)
            return null;

        var network = NetworkBuilder.Build(described, out var problems);
        foreach (var problem in problems)
            told.Add(ProblemText.Of(problem, FileOf(manifest), _declared, _declaration));

        if (network is not null && _declared is not null)
            DeclaredShapes.Check(_declaration, _declared, network, told);
        else if (network is not null && manifest?.Network is not null && _declaration.Layers.Count > 0)
            new FileAgreement(_declaration, manifest, network, _problems).Check();
        return network;
    }

    /// <summary>The file that states the network; null if attributes do.</summary>
    private static string? FileOf(Manifest? manifest) => manifest?.Network is null ? null : manifest.Source;

    /// <summary>A file that was saved for any number of timesteps leaves their number to the attributes.</summary>
    private NetworkDescription WithTimesteps(NetworkDescription stored)
    {
        // A sequence of tokens has no axis but time.
        if (stored.Inputs.Count != 1 || stored.Inputs[0] is not { Shape: { Rank: > 0 } shape } input || shape.Axes[0] is not null ||
            _declaration.Layers.Select(layer => layer.Timesteps).FirstOrDefault(stated => stated is not null) is not { } timesteps)
        {
            return stored;
        }

        return stored with { Inputs = EquatableArray.Of(input with { Shape = new Shape(shape.OfSample.Axes.Prepend(timesteps).ToEquatable()) }) };
    }

    /// <summary>The class may say in what the file's network is to be computed.</summary>
    private NetworkDescription WithPrecision(NetworkDescription stored) => _declaration.Precision is not { } precision ? stored : stored with
    {
        Element = precision,
        Inputs = stored.Inputs.Select(input => input.Element == ElementType.Int32 ? input : input with { Element = precision }).ToEquatable(),
    };

    private WeightsSource? FindWeights(Manifest? manifest, Network network)
    {
        if (manifest is not null)
        {
            // What the attributes state wrongly, and so is told already, need not be told of the tensors again.
            if (!_problems.Any(problem => problem.IsError))
                TensorCheck.Check(manifest, network, layer => PlaceOf(layer), _problems);

            var needed = network.Tensors.Select(item => item.Layer.TensorName(item.Parameter)).ToList();
            var tensors = needed.Select(name => manifest.Tensors.FirstOrDefault(tensor => tensor.Name == name)).ToList();
            return tensors.All(tensor => tensor?.Values is not null)
                ? new LiteralWeights(manifest.Source, tensors.Select(tensor => tensor!.Values!).ToEquatable())
                : new ResourceWeights(manifest.Source, manifest.ResourceName) { Element = tensors.FirstOrDefault()?.Element ?? network.Element };
        }

        if (_declaration.WeightsPath is not null)
            return new ResourceWeights(_declaration.WeightsPath, "") { Element = network.Element };
        return _declaration.InlineWeights.Count == 0 && network.Tensors.Any()
            ? new NoWeights()
            : new InlineMembers(InlineCheck.Check(_declaration, _declared, network, _problems));
    }

    /// <summary>The attribute of a layer or of a further use of it, where attributes are all that states the layers; else the file.</summary>
    private Place PlaceOf(string layer, int use = 0) => _declared is null ? Place.Weights : Place.Layer(_declared.IndexOf(layer, use));
}
