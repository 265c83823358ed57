namespace LstmGen.Benchmarks.Rows;

/// <summary>A table: a kind of call, with a line a network.</summary>
internal interface IRowKind
{
    /// <summary>As it stands on the command line.</summary>
    string Name { get; }

    string Title { get; }

    /// <summary>What stands above the names of its lines.</summary>
    string Heading => "F, U";

    /// <summary>Whether its lines tell what a call leaves to the garbage collector.</summary>
    bool ShowsBytes => false;

    /// <summary>Whether the peers of a line compute the same, which is checked before they are timed.</summary>
    bool ComputesTheSame => true;

    /// <summary>Whether its lines compare the peers that the chart shows.</summary>
    bool IsCharted => true;

    /// <summary>The shapes of its lines that no other table has.</summary>
    IEnumerable<string> OwnShapes => [];

    /// <summary>Its lines. Networks are drawn when a line is asked for, since the large ones are large.</summary>
    IEnumerable<Case> Cases { get; }
}

internal static class RowKinds
{
    public static IReadOnlyList<IRowKind> All { get; } =
    [
        new StepRows(), new ForwardRows(), new ForwardBatchRows(), new StepBatchRows(), new ParallelRows(),
        new WeatherRows(), new ScaleRows(), new LayerRows(), new AroundRows(), new RatioRows(),
    ];
}
