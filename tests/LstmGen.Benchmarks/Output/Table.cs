using LstmGen.Benchmarks.Rows;

namespace LstmGen.Benchmarks.Output;

/// <summary>Writes each result as it comes: the medians of all peers, then how many times longer than ours the others take.</summary>
internal sealed class Table(TextWriter writer, bool markdown)
{
    private const int LabelWidth = 32;

    private IRowKind? _row;
    private Grid? _grid;

    public void Write(Result result)
    {
        if (_grid is null || _row != result.Row)
        {
            _row = result.Row;
            Grid.Heading(writer, markdown, _row.Title);
            _grid = new Grid(writer, markdown, LabelWidth,
            [
                _row.Heading,
                .. result.Timings.Select(timing => timing.Peer + ", ns"),
                .. result.Timings.Skip(1).Select(timing => timing.Peer + " / ours"),
            ]);
        }

        _grid.Write([result.Case.Label, .. result.Timings.Select(timing => Numbers.Time(timing.Median)), .. result.Ratios.Select(Numbers.Ratio)]);
    }
}
