using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What all parts of the emission agree on: how wide vectors can get, how long buffers are, and what each layer is called.</summary>
internal sealed class EmitterContext
{
    /// <summary>What layers append to their name for locals and methods of their own: lstmH, lstmC, LstmBlock.</summary>
    private static readonly string[] Suffixes = ["", "H", "C", "Next", "AtOnce", "Block", "Fours", "Sums", "Hidden", "Narrow", "Output", "Projection", "Candidate"];

    private readonly Dictionary<string, string> _names = [];

    public EmitterContext(Network network)
    {
        Network = network;
        var widest = network.Nodes.Where(node => !node.Layer.Type.IsIdentity).Select(node => node.Outputs[0].Shape.Features ?? 1).DefaultIfEmpty(1).Max();
        MostLanes = widest <= 8 ? 8 : 16;

        var taken = new HashSet<string>(EmittedNames.AroundLayers, StringComparer.OrdinalIgnoreCase);
        foreach (var layer in network.Layers)
        {
            var name = SafeText.Identifier(layer.Name);
            for (var number = 2; Suffixes.Any(suffix => taken.Contains(name + suffix)); number++)
                name = $"{SafeText.Identifier(layer.Name)}_{CSharp.Int(number)}";
            taken.UnionWith(Suffixes.Select(suffix => name + suffix));
            _names[layer.Name] = name;
        }
    }

    public Network Network { get; }

    /// <summary>The most lanes that pay: no more than the widest layer can fill. A narrower layer may choose fewer for itself.</summary>
    public int MostLanes { get; }

    public int Features => Network.Inputs[0].Value.Shape.Features ?? 0;

    public int Timesteps => Network.Inputs[0].Value.Shape.Timesteps ?? 0;

    public Shape OutputShape => Network.ValueOf(Network.Outputs[0]).Shape;

    public int OutputFeatures => OutputShape.Features ?? 0;

    /// <summary>Whether the network gives an output at every timestep rather than after the last.</summary>
    public bool GivesSequence => OutputShape.IsSequence;

    /// <summary>Whether what comes out of a node is what comes out of the network.</summary>
    public bool IsLast(Node node) => ReferenceEquals(node, Network.Nodes.LastOrDefault(other => !other.Layer.Type.IsIdentity));

    /// <summary>The length of a buffer for some values: kernels read and write whole vectors.</summary>
    public int Padded(int count) => (count + MostLanes - 1) / MostLanes * MostLanes;

    /// <summary>The layer's name as an identifier: Lstm1.</summary>
    public string NameOf(Layer layer) => _names[layer.Name];

    /// <summary>The local that refers to a slot of the state: lstm1H.</summary>
    public string LocalOf(StateField field) => LocalOf(field.Layer) + field.Slot.Name.ToUpperInvariant();

    /// <summary>The layer's name as the beginning of a local variable: lstm1.</summary>
    public string LocalOf(Layer layer)
    {
        var name = NameOf(layer);
        return TypeParser.Escaped(char.ToLowerInvariant(name[0]) + name.Substring(1));
    }
}
