using System.Globalization;

namespace LstmGen.Benchmarks;

/// <summary>Writes a row a shape: median and, in brackets, minimum of each peer, then the ratios of the medians.</summary>
internal sealed class Table(TextWriter writer, bool markdown)
{
    private const int ShapeWidth = 10, TimeWidth = 20, RatioWidth = 14;

    public void WriteHeader(IEnumerable<string> peers)
    {
        string[] cells = ["(F, U)", .. peers, "ORT/Step", "ORT/Forward", "loop/Step"];
        Write(cells);
        if (markdown)
            Write([.. cells.Select((_, index) => index == 0 ? "---" : "---:")]);
    }

    /// <param name="shape">The shape.</param>
    /// <param name="timings">Step, Forward, the loop, ONNX Runtime a step a call, ONNX Runtime a sequence a call.</param>
    public void WriteRow(Shape shape, IReadOnlyList<Timing> timings)
    {
        double step = timings[0].Median, forward = timings[1].Median, loop = timings[2].Median, onnxStep = timings[3].Median, onnxSequence = timings[4].Median;
        Write([shape.ToString(), .. timings.Select(Text), Ratio(onnxStep / step), Ratio(onnxSequence / forward), Ratio(loop / step)]);
    }

    private void Write(string[] cells) =>
        writer.WriteLine(markdown
            ? $"| {string.Join(" | ", cells)} |"
            : string.Concat(cells.Select((cell, index) => index == 0 ? cell.PadRight(ShapeWidth) : cell.PadLeft(index <= cells.Length - 4 ? TimeWidth : RatioWidth))));

    private static string Text(Timing timing) => $"{Number(timing.Median)} ({Number(timing.Minimum)})";

    private static string Number(double nanoseconds) => nanoseconds.ToString(nanoseconds < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Ratio(double ratio) => ratio.ToString("0.0", CultureInfo.InvariantCulture) + "×";
}
