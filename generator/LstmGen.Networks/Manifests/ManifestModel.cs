namespace LstmGen.Networks;

/// <summary>The lines of one model, or of the layers within one layer, as they are read.</summary>
internal sealed class ManifestModel
{
    private readonly List<InputDescription> _inputs = [];
    private readonly List<LayerDescription> _layers = [];
    private readonly List<Option> _options = [];
    private readonly List<NodeDescription> _nodes = [];
    private readonly List<Edge> _outputs = [];
    private (string Name, bool IsFunctional, ElementType Element)? _model;

    /// <summary>Whether there is a layer for what follows to be within.</summary>
    public bool CanHold => _layers.Count > 0 && _nodes.Count == 0;

    /// <summary>The model; null if no line says that it is one.</summary>
    public NetworkDescription? Finish()
    {
        FinishLayer();
        return _model is { } model
            ? new NetworkDescription(model.Name, model.IsFunctional, _inputs.ToEquatable(), _layers.ToEquatable(), _nodes.ToEquatable(), _outputs.ToEquatable()) { Element = model.Element }
            : null;
    }

    /// <summary>Puts what was within the last layer into it: a model, or layers and nothing else.</summary>
    public bool Hold(ManifestModel inner)
    {
        FinishLayer();
        var last = _layers[_layers.Count - 1];
        var model = inner.Finish();
        if (last.Model is not null || last.Inner.Count > 0 || (model is null && (inner._layers.Count == 0 || inner._inputs.Count + inner._nodes.Count + inner._outputs.Count > 0)))
            return false;

        _layers[_layers.Count - 1] = model is null ? last with { Inner = inner._layers.ToEquatable() } : last with { Model = model };
        return true;
    }

    /// <summary>Takes a line; false if it is none of a model.</summary>
    public bool Take(string[] fields)
    {
        switch (fields[0], fields.Length)
        {
            case ("model", 4) when _model is null && Floats(fields[3]) is { } element:
                _model = (fields[1], fields[2] == "Functional", element);
                return true;
            case ("input", 4):
                return TakeInput(fields);
            case ("batch", 2) when _inputs.Count > 0 && NumberText.TryInt(fields[1], out var batch):
                _inputs[_inputs.Count - 1] = _inputs[_inputs.Count - 1] with { Batch = batch };
                return true;
            case ("layer", 3):
                FinishLayer();
                _layers.Add(new LayerDescription(fields[1], fields[2], EquatableArray<Option>.Empty));
                return true;
            case ("option", 3) when _layers.Count > 0 && _layers[_layers.Count - 1] is { Inner.Count: 0, Model: null }:
                _options.Add(new Option(fields[1], fields[2]));
                return true;
            case ("node", >= 2):
                return TakeNode(fields);
            case ("mask", 5) when _nodes.Count > 0 && NumberText.TryInt(fields[1], out var input) && input >= 0 && ReadEdge(fields, 2) is { } mask:
                var node = _nodes[_nodes.Count - 1];
                _nodes[_nodes.Count - 1] = node with { Masks = node.Masks.Append(new MaskArgument(input, mask)).ToEquatable() };
                return true;
            case ("output", 4):
                return TakeOutput(fields);
            default:
                return false;
        }
    }

    /// <summary>A list of lengths; null if it is none.</summary>
    public static EquatableArray<int?>? Axes(string text)
    {
        var axes = new List<int?>();
        foreach (var part in text.Length == 0 ? [] : text.Split(','))
        {
            if (part == "?")
                axes.Add(null);
            else if (NumberText.TryInt(part, out var axis))
                axes.Add(axis);
            else
                return null;
        }

        return axes.ToEquatable();
    }

    /// <summary>What a network computes in or a tensor holds.</summary>
    public static ElementType? Floats(string text) => text switch
    {
        nameof(ElementType.Float32) => ElementType.Float32,
        nameof(ElementType.Float64) => ElementType.Float64,
        _ => null,
    };

    /// <summary>The options of the last layer are all there.</summary>
    private void FinishLayer()
    {
        if (_options.Count > 0)
            _layers[_layers.Count - 1] = _layers[_layers.Count - 1] with { Options = _options.ToEquatable() };
        _options.Clear();
    }

    private bool TakeInput(string[] fields)
    {
        if (!Enum.TryParse<ElementType>(fields[2], out var element) || Axes(fields[3]) is not { } axes)
            return false;

        _inputs.Add(new InputDescription(fields[1], new Shape(axes), element));
        return true;
    }

    private bool TakeNode(string[] fields)
    {
        var edges = new List<Edge>();
        for (var index = 2; index < fields.Length; index += 3)
        {
            if (ReadEdge(fields, index) is not { } edge)
                return false;
            edges.Add(edge);
        }

        _nodes.Add(new NodeDescription(fields[1], edges.ToEquatable()));
        return true;
    }

    private bool TakeOutput(string[] fields)
    {
        if (ReadEdge(fields, 1) is not { } edge)
            return false;

        _outputs.Add(edge);
        return true;
    }

    private static Edge? ReadEdge(string[] fields, int index) =>
        index + 2 < fields.Length && NumberText.TryInt(fields[index + 1], out var node) && NumberText.TryInt(fields[index + 2], out var output)
            ? new Edge(fields[index], node, output)
            : null;
}
