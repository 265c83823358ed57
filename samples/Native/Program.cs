using System.Globalization;
using LstmGen.Runtime;
using Native;

const int Shown = 7, Maximum = 1;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var model = new WeatherModel();
float[][] days = [.. Days.Read()];
var vectors = VectorWidth.Best == 0 ? "no vectors" : $"vectors of {32 * VectorWidth.Best} bits";
switch (args)
{
    case []:
        var forecasts = Answers.DayByDay(model, days);
        Console.WriteLine("Seattle's highest temperatures, one step a day:");
        for (var day = days.Length - Shown; day < days.Length; day++)
            Console.WriteLine($"{day - days.Length,4}   forecast {forecasts[day - 1],4:0.0} °C   came {days[day][Maximum],4:0.0} °C");
        Console.WriteLine($"tomorrow {forecasts[^1],10:0.0} °C");
        return 0;

    case ["--bits"]:
        Console.WriteLine($"{Answers.Digits(Answers.DayByDay(model, days))}, {vectors}");
        return 0;

    case ["--bench"]:
        Console.WriteLine($"{Speed.NanosecondsOfStep(model, days):0.0} ns a step, {vectors}");
        return 0;

    default:
        Console.Error.WriteLine("usage: Native [--bits | --bench]     --bits: a hash of all forecasts; --bench: the time of a step");
        return 2;
}
