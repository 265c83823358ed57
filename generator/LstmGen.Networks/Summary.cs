using System.Text;

namespace LstmGen.Networks;

/// <summary>The table that Keras' <c>model.summary(line_length=80)</c> prints, to the letter.</summary>
internal static class Summary
{
    public static string Of(Network network)
    {
        var functional = network.IsFunctional;
        var header = functional
            ? new[] { "Layer (type)", "Output Shape", "Param #", "Connected to" }
            : new[] { "Layer (type)", "Output Shape", "Param #" };
        var rows = functional ? FunctionalRows(network) : ChainRows(network);
        var table = new SummaryTable(Widths(functional), header, rows, rightAligned: 2);

        var text = new StringBuilder();
        text.Append("Model: \"").Append(network.Name).Append("\"\n").Append(table.Draw());
        var total = network.ParameterCount;
        var trainable = network.TrainableCount;
        text.Append(" Total params: ").Append(Count(network, _ => true, total));
        text.Append(" Trainable params: ").Append(Count(network, parameter => parameter.Trainable, trainable));
        text.Append(" Non-trainable params: ").Append(Count(network, parameter => !parameter.Trainable, total - trainable));
        return text.ToString();
    }

    private static string[][] ChainRows(Network network) => network.Nodes
        .Select(node => new[] { Title(node.Layer.Name, node.Layer.Type.ClassName), ShapeText(node), NumberText.Grouped(Params(node.Layer)) })
        .ToArray();

    private static string[][] FunctionalRows(Network network)
    {
        var rows = new List<string[]>();
        rows.AddRange(network.Inputs.Select(input => new[] { Title(input.Name, "InputLayer"), input.Value.Shape.KerasText, "0", "-" }));
        rows.AddRange(network.Layers.Select(layer =>
        {
            var nodes = network.Nodes.Where(node => node.Layer.Name == layer.Name).ToList();
            var sources = nodes.SelectMany(node => node.Inputs).Select(edge => $"{edge.Layer}[{edge.Node}][{edge.Output}]");
            return new[] { Title(layer.Name, layer.Type.ClassName), ShapeText(nodes[0]), NumberText.Grouped(Params(layer)), string.Join(", ", sources) };
        }));
        return rows.ToArray();
    }

    private static string Title(string name, string className) => $"{name} ({className})";

    private static string ShapeText(Node node) => string.Join(", ", node.Outputs.Select(output => output.Shape.KerasText));

    private static long Params(Layer layer) => layer.Parameters.Sum(parameter => parameter.Count);

    /// <summary>Keras' widths for a line of 80: its fractions of the line, less borders.</summary>
    private static int[] Widths(bool functional) => functional ? [23, 19, 13, 20] : [35, 26, 15];

    private static string Count(Network network, Func<Parameter, bool> selected, long count)
    {
        var bytes = 4.0 * network.Layers.Sum(layer => layer.Parameters.Where(selected).Sum(parameter => parameter.Count));
        return $"{NumberText.Grouped(count)} ({Memory(bytes)})\n";
    }

    private static string Memory(double bytes)
    {
        var units = new[] { "B", "KB", "MB", "GB", "TB" };
        var unit = 0;
        while (bytes >= 1024 && unit < units.Length - 1)
        {
            bytes /= 1024;
            unit++;
        }

        return bytes.ToString("F2", System.Globalization.CultureInfo.InvariantCulture) + " " + units[unit];
    }
}
