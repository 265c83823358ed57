using LstmGen.Benchmarks.Models;

namespace LstmGen.Benchmarks.Rows;

internal static class Labels
{
    public static string Of(Shape shape) => $"{shape.Features}, {shape.Units}" + (shape == Shapes.Weather ? " (Weather)" : "");
}
