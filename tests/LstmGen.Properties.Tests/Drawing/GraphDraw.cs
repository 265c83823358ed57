using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Draws a network, a layer at a time, each reading what is there already. What nobody reads in the end is an output.</summary>
internal sealed partial class GraphDraw
{
    private readonly Random _random;
    private readonly bool _isChain;
    private readonly List<GraphInput> _inputs = [];
    private readonly List<Node> _nodes = [];
    private readonly List<Available> _values = [];
    private readonly List<Edge> _ends = [];
    private readonly Dictionary<string, int> _names = [];

    private GraphDraw(Random random)
    {
        _random = random;
        _isChain = random.Is(0.35);
    }

    /// <summary>A network. A third of all stream by chance; some are drawn until one does.</summary>
    public static Graph Draw(Random random)
    {
        var (mustStream, graph) = (random.Is(0.25), new GraphDraw(random).Draw());
        while (mustStream && !graph.Streams)
            graph = new GraphDraw(random).Draw();
        return graph;
    }

    private Graph Draw()
    {
        int? timesteps = _random.Is(0.15) ? null : _random.Next(1, 9);
        if (_random.Is(0.2))
            Words(timesteps);
        else if (_random.Is(0.06))
            FramesInput(timesteps);
        else
            Input("series", _random.Next(1, 8), timesteps);
        if (!_isChain && timesteps is not null && _random.Is(0.25))
            Input("other", _random.Next(1, 8), _random.Is(0.7) ? timesteps : _random.Next(1, 9));
        if (!_isChain && timesteps is not null && _random.Is(0.1))
            Words(_random.Is(0.7) ? timesteps : _random.Next(1, 9));
        if (!_isChain && _random.Is(0.35))
            Input("static", _random.Size(), 0);
        if (!_isChain && _random.Is(0.06))
            FramesInput(timesteps is null || _random.Is(0.5) ? 0 : timesteps);

        foreach (var input in _values.Where(value => value.IsSequence).ToList())
            MaybeMask(input);
        for (var count = 1 + _random.Next(_isChain ? 4 : 8); count > 0 && !(_isChain && _ends.Count > 0); count--)
            Add();

        // An input is no output: a layer reads each.
        foreach (var input in _values.Where(value => !value.IsRead && _inputs.Any(input => input.Name == value.Edge.Source)).ToList())
            Dense(input);

        Edge[] outputs = [.. _values.Where(value => !value.IsRead).Select(value => value.Edge), .. _ends];
        _random.Shuffle(outputs);
        return new Graph(_inputs, _nodes, outputs);
    }

    private void Add()
    {
        var unread = _values.Where(value => !value.IsRead).ToList();
        var value = _isChain ? _values[^1] : _random.Of(_random.Is(0.7) && unread.Count > 0 ? unread : _values);
        if (!_isChain && _random.Is(0.2) && Again(value))
            return;
        if (!_isChain && _random.Is(0.3))
            Merge(value);
        else if (value.IsSequence && _random.Is(0.2))
            Window(value);
        else if (value.IsSequence && _random.Is(0.65))
            Recurrent(value);
        else
            Rows(value);
    }

    /// <summary>Now and then what an input gives is masked, and what follows reads it masked more often than not.</summary>
    private void MaybeMask(Available input)
    {
        if (!_random.Is(0.35))
            return;

        Use(new Masking(Name("masking"), _random.Of([0, 0, 0.5, -1.25])), [input], [input.Shape]);
        if (!_isChain && _random.Is(0.3))
            input.IsRead = false;
    }

    /// <summary>A layer that does the same to each row, or makes a vector of a sequence or the reverse.</summary>
    private void Rows(Available value)
    {
        var features = value.Features;
        switch (_random.Next(19))
        {
            case 0 or 1:
                Dense(value);
                break;
            case 2 when value.IsSequence:
                var (name, inner) = (Name("time_distributed"), _random.Size());
                Use(new TimeDistributed(name, Dense(name + "/layer", inner)), [value], [value.Shape with { Features = inner }]);
                break;
            case 3 when value.IsSequence:
                Use(new LastTimestep(Name("get_item")), [value], [new(features, 0)]);
                break;
            case 3 or 4 when !value.IsSequence:
                var count = _random.Next(1, 8);
                Use(new RepeatVector(Name("repeat_vector"), count), [value], [new(features, count)]);
                break;
            case 5:
                Use(new Rescaling(Name("rescaling"), _random.Float(-2, 2), _random.Float(-1, 1)), [value], [value.Shape]);
                break;
            case 6:
                var isStated = _random.Is(0.5);
                Use(new Normalization(Name("normalization"), isStated ? Floats(-1, 1) : null, isStated ? Floats(0.2, 2) : null), [value], [value.Shape]);
                break;
            case 7 or 17:
                var (snake, kind) = _random.Of([("dropout", "Dropout"), ("gaussian_dropout", "GaussianDropout"), ("gaussian_noise", "GaussianNoise"), ("alpha_dropout", "AlphaDropout")]);
                Use(new Identity(Name(snake), kind), [value], [value.Shape]);
                break;
            case 8 or 13:
                Use(new RowLayerDraw(_random, Name).Norm(), [value], [value.Shape]);
                break;
            case 9 or 14:
                Use(new RowLayerDraw(_random, Name).Function(value.MayBeMasked), [value], [value.Shape]);
                break;
            case 10:
                Use(InTime(value), [value], [value.Shape]);
                break;
            case 11 or 15 or 16 when value.IsSequence || _random.Is(0.4):
                Frames(value);
                break;
            case 11 or 12 or 15 or 16:
                Axes(value);
                break;
            default:
                Use(new ActivationLayer(Name("activation"), FunctionDraw.OfRow(_random)), [value], [value.Shape]);
                break;
        }

        double[] Floats(double from, double to) => [.. Enumerable.Range(0, features).Select(_ => _random.Float(from, to))];
    }

    /// <summary>A layer that may see more than a row: slopes that differ in time, or a softmax over it.</summary>
    private Layer InTime(Available value) => value.IsSequence && !value.MayBeMasked && _random.Is(0.3)
        ? new SoftmaxOverTime(Name("softmax"))
        : new PRelu(Name("p_re_lu"), !value.IsSequence ? 0 : value.Shape.Timesteps is { } timesteps && _random.Is(0.3) ? timesteps : 1, _random.Is(0.3) && value.Features > 1);

    private void Dense(Available value)
    {
        var units = _random.Size();
        Use(Dense(Name("dense"), units), [value], [value.Shape with { Features = units }]);
    }

    private Dense Dense(string name, int units) =>
        new(name, units) { Activation = _random.Is(0.5) ? Function.Linear : FunctionDraw.OfRow(_random), UseBias = _random.Is(0.8) };

    private void Recurrent(Available value)
    {
        var kind = _random.Of(["lstm", "lstm", "lstm", "gru", "gru", "simple_rnn"]);
        if (_random.Is(0.2))
        {
            Both(value, kind);
            return;
        }

        var name = Name(kind);
        var layer = new Recurrent(name, CellDraw.Cell(_random, kind, name)) { ReturnSequences = _random.Is(0.6), ReturnState = !_isChain && _random.Is(0.2), GoBackwards = _random.Is(0.15), ZeroOutputForMask = _random.Is(0.2) };
        var given = GivesState(layer.Cell) ? layer.Cell.State.Select(part => Vector(part.Size)).ToList() : [];
        Use(layer, [value, .. given], [OutputOf(layer, value.Shape, layer.Cell.Width), .. layer.ReturnState ? StatesOf(layer) : []]);
    }

    private void Both(Available value, string kind)
    {
        var name = Name("bidirectional");
        var (sequences, states) = (_random.Is(0.6), !_isChain && _random.Is(0.2));
        var forward = new Recurrent(name + "/forward_layer", CellDraw.Cell(_random, kind, name + "/forward_layer")) { ReturnSequences = sequences, ReturnState = states };
        var backward = forward with { Name = name + "/backward_layer", Cell = forward.Cell with { Name = name + "/backward_layer" }, GoBackwards = true };
        if (_random.Is(0.25))
            backward = backward with { Cell = CellDraw.Cell(_random, _random.Of(["lstm", "gru", "simple_rnn"]), backward.Name) };
        var modes = new[] { "concat", "sum", "mul", "ave", "none" }
            .Where(mode => mode switch { "concat" => true, "none" => !_isChain, _ => forward.Cell.Width == backward.Cell.Width }).ToList();
        var layer = new Bidirectional(name, forward, backward, _random.Of(modes));
        var given = GivesState(forward.Cell) && !backward.Cell.StoredState ? forward.Cell.State.Concat(backward.Cell.State).Select(part => Vector(part.Size)).ToList() : [];
        Shape[] outputs = layer.MergeMode switch
        {
            "none" => [OutputOf(forward, value.Shape, forward.Cell.Width), OutputOf(backward, value.Shape, backward.Cell.Width)],
            "concat" => [OutputOf(forward, value.Shape, forward.Cell.Width + backward.Cell.Width)],
            _ => [OutputOf(forward, value.Shape, forward.Cell.Width)],
        };
        Use(layer, [value, .. given], [.. outputs, .. states ? StatesOf(forward).Concat(StatesOf(backward)) : []]);
    }

    private bool GivesState(Cell cell) => !_isChain && !cell.StoredState && _random.Is(0.15);

    private static Shape OutputOf(Recurrent layer, Shape input, int width) => new(width, layer.ReturnSequences ? input.Timesteps : 0);

    private static IEnumerable<Shape> StatesOf(Recurrent layer) => layer.Cell.State.Select(part => new Shape(part.Size, 0));

    /// <summary>A vector of a size: one that is there, a new input, or one that a layer makes.</summary>
    private Available Vector(int size)
    {
        var vectors = _values.Where(value => !value.IsSequence).ToList();
        if (vectors.Where(value => value.Features == size).ToList() is { Count: > 0 } fitting && _random.Is(0.5))
            return _random.Of(fitting);
        if (vectors.Count == 0 || _random.Is(0.6))
            return Input("initial", size, 0);
        Use(Dense(Name("dense"), size), [_random.Of(vectors)], [new(size, 0)]);
        return _values[^1];
    }

    /// <summary>Merges the value with others that fit, or with itself if there are none.</summary>
    private void Merge(Available value)
    {
        var alike = _values.Where(other => other != value && other.Shape == value.Shape).ToList();
        var sideBySide = _values.Where(other => other != value && other.Shape.Timesteps == value.Shape.Timesteps).ToList();
        var inTime = _values.Where(other => other.IsSequence && other.Features == value.Features && other.Shape.Timesteps is not null).ToList();
        if (value.IsSequence && value.Shape.Timesteps is not null && _random.Is(0.15))
        {
            List<Available> all = [value, .. Some(inTime, 2)];
            Use(new Concatenate(Name("concatenate"), AlongTime: true), all, [value.Shape with { Timesteps = all.Sum(one => one.Shape.Timesteps) }]);
        }
        else if (_random.Is(0.6))
        {
            var (name, kind) = _random.Of([("add", "Add"), ("subtract", "Subtract"), ("multiply", "Multiply"), ("average", "Average"), ("maximum", "Maximum"), ("minimum", "Minimum")]);
            Use(new Merge(Name(name), kind), [value, .. Some(alike.Count > 0 ? alike : [value], kind == "Subtract" ? 1 : 3)], [value.Shape]);
        }
        else
        {
            List<Available> all = [value, .. Some(sideBySide.Count > 0 ? sideBySide : [value], 3)];
            Use(new Concatenate(Name("concatenate")), all, [value.Shape with { Features = all.Sum(one => one.Features) }]);
        }
    }

    private List<Available> Some(List<Available> values, int most) => [.. _random.GetItems(values.ToArray(), _random.Next(1, most + 1))];

    private Available Input(string name, int features, int? timesteps)
    {
        var input = new GraphInput(Name(name), features, timesteps);
        _inputs.Add(input);
        _values.Add(new Available(new Edge(input.Name), new(features, timesteps)));
        return _values[^1];
    }

    /// <summary>An input of tokens, and what makes numbers of them: nothing else reads it.</summary>
    private void Words(int? timesteps)
    {
        var shared = _uses.Select(use => use.Layer).OfType<Embedding>().FirstOrDefault();
        var (vocabulary, width) = shared is not null && _random.Is(0.6) ? (shared.Vocabulary, shared.Width) : (_random.Next(1, 12), _random.Size());
        var tokens = new GraphInput(Name("words"), 1, timesteps) { Vocabulary = vocabulary };
        _inputs.Add(tokens);
        var edge = new Edge(tokens.Name);
        if (_random.Is(0.2))
        {
            _nodes.Add(new Node(new Identity(Name("dropout")), [edge]));
            edge = new Edge(_nodes[^1].Layer.Name);
        }

        var words = shared is not null && (shared.Vocabulary, shared.Width) == (vocabulary, width) ? shared : new Embedding(Name("embedding"), vocabulary, width, MaskZero: _random.Is(0.3));
        Use(words, [new Available(edge, new(1, timesteps))], [new(width, timesteps)]);
    }

    private void Use(Layer layer, IReadOnlyList<Available> inputs, IReadOnlyList<Shape> outputs)
    {
        var number = _nodes.Count(node => node.Layer.Name == layer.Name);
        _uses.Add((layer, inputs, outputs));
        _nodes.Add(new Node(layer, [.. inputs.Select(input => input.Edge)]));
        foreach (var input in inputs)
            input.IsRead = true;
        var masks = layer is Masking or Embedding { MaskZero: true } || inputs.Any(input => input.MayBeMasked);
        _values.AddRange(outputs.Select((shape, index) => new Available(new Edge(layer.Name, number, index), shape) { MayBeMasked = masks && shape.Timesteps != 0 }));
    }

    /// <summary>Like <see cref="Use"/>, but no layer reads what comes out.</summary>
    private void End(Layer layer, Available input)
    {
        _nodes.Add(new Node(layer, [input.Edge]));
        input.IsRead = true;
        _ends.Add(new Edge(layer.Name));
    }

    /// <summary>Keras' names for layers without one: lstm, lstm_1, …</summary>
    private string Name(string kind)
    {
        var number = _names.GetValueOrDefault(kind);
        _names[kind] = number + 1;
        return number == 0 ? kind : $"{kind}_{number}";
    }

    private sealed record Shape(int Features, int? Timesteps);

    private sealed class Available(Edge edge, Shape shape)
    {
        public Edge Edge { get; } = edge;

        public Shape Shape { get; } = shape;

        public int Features => Shape.Features;

        public bool IsSequence => Shape.Timesteps != 0;

        /// <summary>Whether a mask may go with it.</summary>
        public bool MayBeMasked { get; init; }

        public bool IsRead { get; set; }
    }
}
