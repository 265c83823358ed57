namespace LstmGen.Benchmarks.Models;

/// <summary>How many numbers a sample has, how many units the layer, and the class that was compiled for them.</summary>
/// <param name="Features">F.</param>
/// <param name="Units">U.</param>
/// <param name="Class">The class.</param>
/// <param name="Draw">Makes the network's weights, or reads them.</param>
internal sealed record Shape(int Features, int Units, ICompiled Class, Func<Network> Draw)
{
    /// <summary>As it stands on the command line.</summary>
    public string Name => $"{Features},{Units}";

    /// <summary>How many parameters the LSTM has.</summary>
    public int Parameters => 4 * Units * (Features + Units + 1);
}

/// <summary>All that are timed.</summary>
internal static class Shapes
{
    public static IReadOnlyList<Shape> Usual { get; } =
    [
        Of<F1U8, F1U8.State>(1, 8),
        Of<F1U16, F1U16.State>(1, 16),
        Of<F1U20, F1U20.State>(1, 20),
        Of<F1U32, F1U32.State>(1, 32),
        Of<F1U40, F1U40.State>(1, 40),
        Of<F2U4, F2U4.State>(2, 4),
        Of<F8U32, F8U32.State>(8, 32),
        Of<F16U64, F16U64.State>(16, 64),
        Of<F32U128, F32U128.State>(32, 128),
        Of<F64U256, F64U256.State>(64, 256),
    ];

    public static IReadOnlyList<Shape> Large { get; } = [Of<F64U512, F64U512.State>(64, 512), Of<F64U1024, F64U1024.State>(64, 1024)];

    public static Shape Long { get; } = Of<LongSequence, LongSequence.State>(8, 32);

    public static Shape Weather { get; } = new(WeatherModel.Features, 32, new Compiled<WeatherModel, WeatherModel.State>(_ => () => new WeatherModel()), WeatherNetwork.Read);

    /// <summary>The usual ones and the sample's that the caller names; if none, those with these names.</summary>
    public static IEnumerable<Shape> Few(CommandLine command, params string[] names) =>
        Usual.Append(Weather).Where(shape => (command.Shapes.Count > 0 ? command.Shapes : names).Contains(shape.Name));

    private static Shape Of<TModel, TState>(int features, int units)
        where TModel : class, ILoaded<TModel>, IBenchmarked<TState>
        where TState : struct =>
        new(features, units, new Compiled<TModel, TState>(Loading<TModel>), () => new Network(LayerWeights.Draw(features, units)));

    private static Func<TModel> Loading<TModel>(Network network)
        where TModel : class, ILoaded<TModel>
    {
        var file = network.Lstm.File(typeof(TModel));
        return () => TModel.Load(file);
    }
}
