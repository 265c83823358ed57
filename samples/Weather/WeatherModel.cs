using LstmGen;

namespace Weather;

/// <summary>Tomorrow's maximum temperature from 24 days of weather. The file knows the layers; the build writes the rest of this class.</summary>
[Weights("data/weather.keras")]
public sealed partial class WeatherModel;
