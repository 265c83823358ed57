namespace LstmGen.Networks;

/// <summary>The list of all kinds of layers: the one place that knows them all.</summary>
internal static class LayerTypes
{
    public static readonly EquatableArray<LayerType> All = EquatableArray.Of<LayerType>(
        new LstmLayer(),
        new GruLayer(),
        new SimpleRnnLayer(),
        new BidirectionalLayer(),
        new RnnLayer(),
        new StackedCellsLayer(),
        new LstmCellLayer(),
        new GruCellLayer(),
        new SimpleRnnCellLayer(),
        new EmbeddingLayer(),
        new DenseLayer(),
        new TimeDistributedLayer(),
        new Conv1DLayer(),
        new DepthwiseConv1DLayer(),
        new SeparableConv1DLayer(),
        new PoolingLayer(PoolingLayer.Max),
        new PoolingLayer(PoolingLayer.Average),
        new GlobalPoolingLayer(GlobalPoolingLayer.Max),
        new GlobalPoolingLayer(GlobalPoolingLayer.Average),
        new Cropping1DLayer(),
        new ZeroPadding1DLayer(),
        new UpSampling1DLayer(),
        new RepeatVectorLayer(),
        new LastTimestepLayer(),
        new MergeLayer(MergeLayer.Add),
        new MergeLayer(MergeLayer.Subtract, most: 2),
        new MergeLayer(MergeLayer.Multiply),
        new MergeLayer(MergeLayer.Average),
        new MergeLayer(MergeLayer.Maximum),
        new MergeLayer(MergeLayer.Minimum),
        new ConcatenateLayer(),
        new NormalizationLayer(),
        new RescalingLayer(),
        new MaskingLayer(),
        new ActivationLayer(),
        new DropoutLayer("Dropout", "rate"),
        new DropoutLayer("SpatialDropout1D", "rate"),
        new DropoutLayer("GaussianDropout", "rate"),
        new DropoutLayer("AlphaDropout", "rate"),
        new DropoutLayer("GaussianNoise", "stddev"));

    public static LayerType? Find(string className) => All.FirstOrDefault(type => type.ClassName == className);
}
