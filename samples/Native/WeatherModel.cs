using LstmGen;

namespace Native;

/// <summary>Tomorrow's maximum temperature from 24 days of weather: the network of the Weather sample.</summary>
[Weights("weather.keras")]
public sealed partial class WeatherModel;
