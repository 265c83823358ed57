namespace LstmGen.Networks;

internal sealed partial class EmbeddingLayer
{
    public override string? ShapeCause(LayerOptions options, int features, Parameter parameter, EquatableArray<int> found) =>
        found.Count == 2 ? $"The file fits InputDim = {NumberText.Of(found[0])}, OutputDim = {NumberText.Of(found[1])}." : null;
}
