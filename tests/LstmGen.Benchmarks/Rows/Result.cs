using LstmGen.Benchmarks.Peers;

namespace LstmGen.Benchmarks.Rows;

/// <summary>A line of a table with its figures: ours first.</summary>
internal sealed record Result(IRowKind Row, Case Case, IReadOnlyList<Timing> Timings)
{
    public Timing Ours => Timings[0];

    /// <summary>How many times longer each of the others takes, by the medians.</summary>
    public IEnumerable<double> Ratios => Timings.Skip(1).Select(timing => timing.Median / Ours.Median);

    /// <summary>Checks that the peers agree, if they compute the same, then times them.</summary>
    public static Result Of(IRowKind row, Case @case, Measurement measurement)
    {
        var peers = @case.CreatePeers();
        try
        {
            if (row.ComputesTheSame)
                Agreement.Check($"{row.Name} {@case.Label}", peers, @case.Outputs);
            return new Result(row, @case, measurement.Of(peers, @case.Work, @case.Outputs));
        }
        finally
        {
            foreach (var peer in peers)
                peer.Dispose();
        }
    }
}
