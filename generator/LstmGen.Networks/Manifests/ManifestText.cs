using System.Text;

namespace LstmGen.Networks;

/// <summary>
/// The manifest's grammar, version 2. Lines of fields apart by tabs, in this order; a field's backslash, tab, line feed and carriage return are
/// written \\ \t \n \r, and every other control or line-breaking character as \uXXXX:
/// <code>
/// lstmgen-manifest  2
/// source    models/weather.keras
/// error     why the file could not be read          (then nothing follows)
/// model     sequential  Sequential|Functional  Float32|Float64
///                                                   (what it computes in; the line is absent for a file of bare tensors)
/// input     input_layer  Float32  24,4              (axes; ? for one that only the caller knows; empty for a single number)
/// batch     2                                       (of the input above, if the model was built for so many sequences at once)
/// layer     bidirectional  Bidirectional
/// option    merge_mode  concat                      (of the layer above)
/// begin                                             (what follows, up to its end, is within the layer above: ...
/// layer     forward_lstm  LSTM                       ... layers with their options, in the order of Keras' options, ...
/// option    units  32
/// end
/// layer     inner  Sequential
/// begin                                              ... or else a model: its lines from model to output)
/// model     inner  Sequential  Float32
/// end
/// node      lstm  normalization  0  0               (layer, then layer, node and output of each input)
/// mask      0  any  0  0                            (of the node above: the number of an input, then what gives the mask that the call names for it)
/// output    rescaling  0  0
/// tensor    lstm.kernel  4,128  Float32|Float64
/// notfinite 17                                      (of the tensor above: the first element that is NaN or infinite)
/// values    0.5f,-1f                                (of the tensor above, for little networks; 0.5d,-1d in Float64)
/// </code>
/// </summary>
internal static class ManifestText
{
    public const string Header = "lstmgen-manifest\t2";

    public const string Begin = "begin", End = "end";

    /// <summary>How a list of manifests begins that names all weights files of the project: one relative path a line.</summary>
    public const string FilesHeader = "lstmgen-files\t1";

    public static string Write(Manifest manifest)
    {
        var text = new StringBuilder(Header).Append('\n');
        Line("source", manifest.Source);
        if (manifest.Error is { } error)
        {
            Line("error", error);
            return text.ToString();
        }

        if (manifest.Network is { } network)
            WriteModel(network);

        foreach (var tensor in manifest.Tensors)
        {
            Line("tensor", tensor.Name, string.Join(",", tensor.Shape.Select(axis => NumberText.Of(axis))), tensor.Element.ToString());
            if (tensor.NotFinite is { } index)
                Line("notfinite", NumberText.Of(index));
            if (tensor.Values is { } values)
                Line("values", values);
        }

        return text.ToString();

        void WriteModel(NetworkDescription description)
        {
            Line("model", description.Name, description.IsFunctional ? "Functional" : "Sequential", description.Element.ToString());
            foreach (var input in description.Inputs)
            {
                Line("input", input.Name, input.Element.ToString(), string.Join(",", input.Shape.Axes.Select(axis => axis is { } length ? NumberText.Of(length) : "?")));
                if (input.Batch is { } batch)
                    Line("batch", NumberText.Of(batch));
            }

            foreach (var layer in description.Layers)
                WriteLayer(layer);
            foreach (var node in description.Nodes)
            {
                Line(["node", node.Layer, .. node.Inputs.SelectMany(Fields)]);
                foreach (var mask in node.Masks)
                    Line(["mask", NumberText.Of(mask.Input), .. Fields(mask.Mask)]);
            }

            foreach (var output in description.Outputs)
                Line(["output", .. Fields(output)]);
        }

        void WriteLayer(LayerDescription layer)
        {
            Line("layer", layer.Name, layer.ClassName);
            foreach (var option in layer.Options)
                Line("option", option.Name, option.Value);
            if (layer.Model is null && layer.Inner.Count == 0)
                return;

            Line(Begin);
            if (layer.Model is { } model)
                WriteModel(model);
            foreach (var inner in layer.Inner)
                WriteLayer(inner);
            Line(End);
        }

        void Line(params string[] fields) => text.Append(string.Join("\t", fields.Select(Escape))).Append('\n');
    }

    public static string Escape(string field)
    {
        var escaped = new StringBuilder();
        foreach (var character in field)
        {
            escaped.Append(character switch
            {
                '\\' => @"\\",
                '\t' => @"\t",
                '\n' => @"\n",
                '\r' => @"\r",
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => $"\\u{(int)character:X4}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    private static string[] Fields(Edge edge) => [edge.Layer, NumberText.Of(edge.Node), NumberText.Of(edge.Output)];
}
