using System.Globalization;
using System.Text;

namespace LstmGen.Networks;

/// <summary>The table that Keras' <c>model.summary(line_length=80)</c> prints, to the letter.</summary>
internal static class Summary
{
    public static string Of(Network network)
    {
        var order = network.IsFunctional ? new SummaryOrder(network) : null;
        var isWide = order is { IsSequence: false };
        string[] header = isWide ? ["Layer (type)", "Output Shape", "Param #", "Connected to"] : ["Layer (type)", "Output Shape", "Param #"];
        var outline = network.Outline;
        var rows = order is null
            ? outline.Parts.Select(part => PartRow(outline, part))
            : order.Names.Select(name => outline.Parts.FirstOrDefault(part => part.Name == name) is { } part
                ? PartRow(outline, part)
                : InputRow(outline, network.Inputs.First(input => input.Name == name)));
        var table = new SummaryTable(Widths(isWide), header, rows.Select(row => row.Take(header.Length).Select(Printable).ToArray()).ToArray(), rightAligned: 2);

        var text = new StringBuilder();
        text.Append("Model: \"").Append(Printable(network.Name)).Append("\"\n").Append(table.Draw());
        text.Append(" Total params: ").Append(Count(network, _ => true));
        text.Append(" Trainable params: ").Append(Count(network, parameter => parameter.Trainable));
        text.Append(" Non-trainable params: ").Append(Count(network, parameter => !parameter.Trainable));
        return text.ToString();
    }

    private static string[] InputRow(Outline outline, NetworkInput input) => [Title(input.Name, "InputLayer"), input.Value.Shape.KerasText(outline.Batch), "0", "-"];

    private static string[] PartRow(Outline outline, OutlinePart part)
    {
        var uses = outline.Uses.Where(use => use.Part == part.Name).ToList();
        var sources = uses.SelectMany(use => use.Inputs).Select(edge => $"{edge.Layer}[{edge.Node}][{edge.Output}]");

        // Of a shared layer Keras shows the shapes that its last use gives.
        return
        [
            Title(part.Name, part.ClassName),
            ShapeText(uses[uses.Count - 1], outline.Batch),
            NumberText.Grouped(part.Parameters.Sum(parameter => parameter.Count)),
            string.Join(", ", sources),
        ];
    }

    private static string Title(string name, string className) => $"{name} ({className})";

    private static string ShapeText(OutlineUse use, int? batch)
    {
        var shapes = string.Join(", ", use.Outputs.Select(output => output.Shape.KerasText(batch)));
        return use.Outputs.Count == 1 ? shapes : $"[{shapes}]";
    }

    /// <summary>Keras' widths for a line of 80: its fractions of the line, less borders.</summary>
    private static int[] Widths(bool isWide) => isWide ? [23, 19, 13, 20] : [35, 26, 15];

    private static string Count(Network network, Func<Parameter, bool> selected)
    {
        var parameters = network.AllLayers.SelectMany(layer => layer.Parameters).Where(selected).ToList();
        var bytes = parameters.Sum(parameter => parameter.Count * parameter.ElementBytes);
        return $"{NumberText.Grouped(parameters.Sum(parameter => parameter.Count))} ({Memory(bytes)})\n";
    }

    /// <summary>
    /// Two decimals, halves to the even digit as Python rounds them: 288 floats are 1.125 KB, and that is 1.12 KB. In whole numbers, since
    /// .NET rounds halves up, and .NET Framework differs again.
    /// </summary>
    private static string Memory(long bytes)
    {
        string[] units = ["B", "KB", "MB", "GB", "TB"];
        var unit = 0;
        var scale = 1L;
        while (bytes / scale >= 1024 && unit < units.Length - 1)
        {
            scale *= 1024;
            unit++;
        }

        long whole = bytes / scale, part = bytes % scale * 100, hundredths = part / scale, rest = part % scale * 2;
        if (rest > scale || (rest == scale && hundredths % 2 == 1))
            hundredths++;
        whole += hundredths / 100;
        return $"{NumberText.Of(whole)}.{NumberText.Of(hundredths % 100).PadLeft(2, '0')} {units[unit]}";
    }

    /// <summary>A name from a file must not break the table, steer a terminal or turn the reading direction.</summary>
    private static string Printable(string text) => new(text.Select((character, index) => Shows(text, index) ? character : '?').ToArray());

    private static bool Shows(string text, int index) => char.GetUnicodeCategory(text[index]) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
        UnicodeCategory.Surrogate => char.IsHighSurrogate(text[index])
            ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
            : index > 0 && char.IsHighSurrogate(text[index - 1]),
        _ => true,
    };
}
