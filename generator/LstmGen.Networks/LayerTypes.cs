namespace LstmGen.Networks;

/// <summary>The list of all kinds of layers: the one place that knows them all.</summary>
internal static class LayerTypes
{
    public static readonly EquatableArray<LayerType> All = EquatableArray.Of<LayerType>(
        new LstmLayer(),
        new DenseLayer(),
        new NormalizationLayer(),
        new RescalingLayer(),
        new ActivationLayer(),
        new DropoutLayer("Dropout", "rate"),
        new DropoutLayer("SpatialDropout1D", "rate"),
        new DropoutLayer("GaussianDropout", "rate"),
        new DropoutLayer("AlphaDropout", "rate"),
        new DropoutLayer("GaussianNoise", "stddev"));

    public static LayerType? Find(string className) => All.FirstOrDefault(type => type.ClassName == className);
}
