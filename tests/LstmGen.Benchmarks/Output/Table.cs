using System.Text.Json.Nodes;
using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Output;

/// <summary>Writes each result as it comes: the medians of all peers, then how many times longer than the first the others take.</summary>
internal sealed class Table(Report report)
{
    private IRowKind? _row;
    private Grid? _grid;

    public void Write(Result result)
    {
        if (_grid is null || _row != result.Row)
        {
            _row = result.Row;
            _grid = report.Table(_row.Title,
            [
                _row.Heading,
                .. result.Timings.Select(timing => timing.Peer + ", ns"),
                .. result.Timings.Skip(1).Select(timing => $"{timing.Peer} / {result.Ours.Peer}"),
                .. _row.ShowsBytes ? result.Timings.Select(timing => timing.Peer + ", bytes a call") : [],
            ]);
        }

        _grid.Write(
        [
            result.Case.Label,
            .. result.Timings.Select(timing => Numbers.Time(timing.Median)),
            .. result.Ratios.Select(Numbers.Ratio),
            .. _row!.ShowsBytes ? result.Timings.Select(timing => Numbers.Whole(timing.Bytes)) : [],
        ]);
    }

    public static JsonNode Node(Result result) => new JsonObject
    {
        ["row"] = result.Row.Name,
        ["case"] = result.Case.Label,
        ["shape"] = result.Case.Shape,
        ["timesteps"] = result.Case.Work.Timesteps,
        ["batch"] = result.Case.Work.Batch,
        ["nanosecondsPerStep"] = Json.Array(result.Timings, Node),
    };

    private static JsonNode Node(Timing timing) => new JsonObject
    {
        ["peer"] = timing.Peer,
        ["median"] = timing.Median,
        ["minimum"] = timing.Minimum,
        ["rounds"] = timing.Rounds,
        ["bytesPerRun"] = timing.Bytes,
    };
}
