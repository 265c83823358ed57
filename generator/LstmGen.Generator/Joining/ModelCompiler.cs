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
        var manifest = FindManifest();
        var network = manifest is null && _declaration.WeightsPath is not null && _declaration.Layers.Count == 0 ? null : BuildNetwork(manifest);
        if (network is not null)
            EmissionLimits.Check(network, _declaration, _problems);

        var weights = network is not null ? FindWeights(manifest, network) : null;
        var failure = _problems.FirstOrDefault(problem => problem.IsError)?.Id;
        return new CompiledModel(new Model(_declaration.Type, network, weights ?? new NoWeights(), failure), _problems.ToEquatable());
    }

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
        var described = manifest?.Network ?? DeclaredNetwork.Describe(_declaration, _problems);
        if (described is null)
            return null;

        var network = NetworkBuilder.Build(described, out var problems);
        foreach (var problem in problems)
            _problems.Add(ProblemText.Of(problem, manifest?.Network is null ? null : manifest.Source, described, _declaration));

        if (network is { IsChain: true } && manifest?.Network is not null && _declaration.Layers.Count > 0)
            new FileAgreement(_declaration, manifest, network, _problems).Check();
        return network;
    }

    private WeightsSource? FindWeights(Manifest? manifest, Network network)
    {
        if (manifest is not null)
        {
            // What the attributes state wrongly, and so is told already, need not be told of the tensors again.
            if (!_problems.Any(problem => problem.IsError))
                TensorCheck.Check(manifest, network, PlaceOf, _problems);

            var needed = network.Tensors.Select(item => item.Layer.TensorName(item.Parameter)).ToList();
            var tensors = needed.Select(name => manifest.Tensors.FirstOrDefault(tensor => tensor.Name == name)).ToList();
            return tensors.All(tensor => tensor?.Values is not null)
                ? new LiteralWeights(manifest.Source, tensors.Select(tensor => tensor!.Values!).ToEquatable())
                : new ResourceWeights(manifest.Source, manifest.ResourceName);
        }

        if (_declaration.WeightsPath is not null)
            return new ResourceWeights(_declaration.WeightsPath, "");
        return _declaration.InlineWeights.Count == 0 && network.Tensors.Any()
            ? new NoWeights()
            : new InlineMembers(InlineCheck.Check(_declaration, network, _problems));
    }

    private Place PlaceOf(string layer)
    {
        var index = ProblemText.IndexOf(layer, _declaration);
        return index < 0 ? Place.Weights : Place.Layer(index);
    }
}
