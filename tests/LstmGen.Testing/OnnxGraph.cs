using System.Runtime.InteropServices;

namespace LstmGen.Testing;

/// <summary>An ONNX file in the making. Field numbers are those of onnx.proto.</summary>
/// <param name="shapeOf">The shape of each input, output and constant by name.</param>
public sealed class OnnxGraph(Func<string, long[]> shapeOf)
{
    private const int IrVersion = 8, Opset = 17;

    private readonly OnnxMessage _graph = new OnnxMessage().Add(2, "lstm");

    /// <summary>Inputs of the graph that are floats.</summary>
    public OnnxGraph Inputs(params IEnumerable<string> names) => names.Aggregate(this, (graph, name) => graph.Input(name, OnnxElement.Float));

    /// <summary>An input of the graph.</summary>
    public OnnxGraph Input(string name, OnnxElement element)
    {
        _graph.Add(11, Value(name, element));
        return this;
    }

    /// <summary>Outputs of the graph.</summary>
    public OnnxGraph Outputs(params IEnumerable<string> names)
    {
        _graph.AddAll(12, names.Select(name => Value(name, OnnxElement.Float)));
        return this;
    }

    /// <summary>Numbers that stand in the file.</summary>
    public OnnxGraph Constant(string name, params float[] values) => Constant(name, OnnxElement.Float, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>Whole numbers that stand in the file, such as a shape.</summary>
    public OnnxGraph Constant(string name, params long[] values) => Constant(name, OnnxElement.Int64, MemoryMarshal.AsBytes(values.AsSpan()));

    /// <summary>An operation. An empty name stands for an input or output that is left out.</summary>
    /// <param name="operation">Its name in ONNX.</param>
    /// <param name="inputs">What it reads.</param>
    /// <param name="outputs">What it writes.</param>
    /// <param name="options">Its options.</param>
    public OnnxGraph Node(string operation, IEnumerable<string> inputs, IEnumerable<string> outputs, params IEnumerable<OnnxOption> options)
    {
        var node = new OnnxMessage().AddAll(1, inputs).AddAll(2, outputs).Add(4, operation);
        _graph.Add(1, node.AddAll(5, options.Select(option => option.Message)));
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes() => new OnnxMessage()
        .Add(1, IrVersion)
        .Add(7, _graph)
        .Add(8, new OnnxMessage().Add(1, "").Add(2, Opset))
        .ToBytes();

    private OnnxGraph Constant(string name, OnnxElement element, ReadOnlySpan<byte> values)
    {
        var tensor = new OnnxMessage();
        foreach (var axis in shapeOf(name))
            tensor.Add(1, axis);
        _graph.Add(5, tensor.Add(2, (long)element).Add(8, name).Add(9, values));
        return this;
    }

    private OnnxMessage Value(string name, OnnxElement element)
    {
        var shape = new OnnxMessage().AddAll(1, shapeOf(name).Select(axis => new OnnxMessage().Add(1, axis)));
        var tensor = new OnnxMessage().Add(1, (long)element).Add(2, shape);
        return new OnnxMessage().Add(1, name).Add(2, new OnnxMessage().Add(1, tensor));
    }
}
