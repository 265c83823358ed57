using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

/// <summary>The sample's whole network by the calls that a program makes, with the checks of their arguments.</summary>
internal sealed class WeatherRows : IRowKind
{
    public string Name => "weather";

    public string Title => "The Weather sample: Normalization(4), LSTM(32), Dense(1), Rescaling";

    public string Heading => "call";

    public IEnumerable<Case> Cases
    {
        get
        {
            var network = Shapes.Weather.Draw();
            yield return Rows.Cases.Streamed(Shapes.Weather, network, "Step", WeatherModel.Timesteps);
            yield return Rows.Cases.Sequenced(Shapes.Weather, network, $"Forward, {WeatherModel.Timesteps} timesteps", WeatherModel.Timesteps);
        }
    }
}
