using LstmGen.Networks;

namespace LstmGen.Importer.Commands;

/// <summary>The table that Keras' model.summary() prints, and on request what each gate's part of the weights is.</summary>
internal static class SummaryCommand
{
    public static void Run(string modelPath, bool withGates, TextWriter output)
    {
        var (network, _) = ModelFile.Read(modelPath);
        output.Write(Summary.Of(network));
        if (withGates)
            WriteGates(network, output);
    }

    /// <summary>Whether the parameter has all gates side by side along its last axis.</summary>
    private static bool IsOfGates(Layer layer, Parameter parameter) =>
        parameter.Shape.Count > 0 && parameter.Shape[parameter.Shape.Count - 1] == layer.Type.Gates.Count * layer.Options.Int(CellLayer.Units);

    private static void WriteGates(Network network, TextWriter output)
    {
        foreach (var layer in network.AllLayers.Where(layer => layer.Type.Gates.Count > 0))
        {
            output.Write($"\n {layer.Name} ({layer.Type.ClassName}), gate by gate:\n");
            foreach (var parameter in layer.Parameters.Where(parameter => IsOfGates(layer, parameter)))
            {
                var shape = Quote.Shape(parameter.Shape.Select((axis, index) => (long)(index == parameter.Shape.Count - 1 ? axis / layer.Type.Gates.Count : axis)));
                foreach (var gate in layer.Type.Gates)
                    output.Write($"   {parameter.Name}_{gate} {shape}\n");
            }
        }
    }
}
