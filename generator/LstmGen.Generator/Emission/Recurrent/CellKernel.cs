using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What all forms of a recurrent layer's kernel agree on: how its units are laid out, what its methods are called and take, and how a stream follows another.</summary>
internal sealed class CellKernel
{
    private readonly EmitterContext _context;

    public CellKernel(EmitterContext context, Layer layer, int features, int units, CellFormula formula)
    {
        _context = context;
        Layer = layer;
        Units = units;
        Formula = formula;
        Sums = new GateSums(Numbers, formula.Sums.Select(sum => new SumVector(sum.Name, sum.OfInput, sum.OfHidden, sum.IsLate)).ToEquatable(), features, formula.Hidden, formula.Chains)
        {
            InputComment = $"// x·W: {RecurrentText.FeatureCount(features)} multiplied in and summed up. Here ({features}) becomes ({units}): a unit keeps one sum for each gate, however many features there are.",
            HiddenComment = formula.Hidden == units
                ? $"// h·U: what {RecurrentText.UnitCount(units)} showed at the timestep before, ({units}), goes into each sum too."
                : $"// h·U: what was shown at the timestep before, ({formula.Hidden}), goes into each sum too.",
        };
        Layout = new CellLayout(Numbers, units, units * Sums.Length, formula.SharesVectors, !HasPasses && formula.UnitWeights is null);
    }

    public Numbers Numbers => _context.Numbers;

    public Layer Layer { get; }

    public int Units { get; }

    public CellFormula Formula { get; }

    public GateSums Sums { get; }

    public CellLayout Layout { get; }

    public string Name => _context.NameOf(Layer);

    /// <summary>The most lanes that the kernel takes, and whether the network has wider vectors than that.</summary>
    public int MostLanes => Math.Min(_context.MostLanes, Layout.Lanes);

    public bool IsNarrow => MostLanes < _context.MostLanes;

    public bool HasPasses => Formula.FurtherPasses.Count > 0;

    /// <summary>How many numbers hold a vector of all units: kernels read and write whole vectors.</summary>
    public int PaddedUnits => _context.Padded(Units);

    /// <summary>Whether all units are one block at every width.</summary>
    public bool IsOneBlock => Units <= Numbers.FewestLanes;

    /// <summary>Whether something of a stream stands aside while blocks go by.</summary>
    public bool HasNext => !Layout.IsAtOnce && (HasPasses || !IsOneBlock);

    /// <summary>How many numbers of a stream stand aside while blocks go by.</summary>
    public int NextLength => (HasPasses ? Formula.ScratchVectors : 1) * PaddedUnits;

    public string BlockName => Name + "Block";

    /// <summary>The parameters of the state that every method begins with or goes on with, and the same as arguments.</summary>
    public string StateParameters => Formula.CarriesCell ? $"ref {Numbers.Keyword} h, ref {Numbers.Keyword} c" : $"ref {Numbers.Keyword} h";

    public string StateArguments => Formula.CarriesCell ? "ref h, ref c" : "ref h";

    /// <summary>The parameters of a method that takes a block, or several side by side, for many streams.</summary>
    public string BlockParameters => $"ref {Numbers.Keyword} x, int nextX, {StateParameters}, int nextState, ref {Numbers.Keyword} shown, int nextShown, int streams, int block, ref {Numbers.Keyword} weights";

    public string EachBlock => $"for (var block = 0; block * TLanes.Count < {Units}; block++)";

    public CodeWriter.Scope Method(CodeWriter code, string name, string parameters) =>
        code.Block($"private static void {name}{CSharp.Generic}({parameters})\n    {Numbers.Constraints}");

    /// <summary>Says for which lanes a method about blocks is: where all units at once are the form for the widest vectors, blocks are for shorter ones.</summary>
    public void WriteBlockLanes(CodeWriter code)
    {
        if (Layout.IsAtOnce)
            code.Line(CSharp.LanesBetween(0, Layout.Lanes / 2, inWider: false));
        else if (IsNarrow)
            code.Line(CSharp.LanesBetween(0, Layout.Lanes, inWider: true));
    }

    /// <summary>Names the weights of the block: <c>w</c>.</summary>
    public void WriteBlockWeights(CodeWriter code)
    {
        var length = Sums.Length + (Formula.UnitWeights?.Count ?? 0);
        code.Line($"ref var w = ref {(IsOneBlock ? "weights" : CSharp.At("weights", $"block * ({CSharp.Int(length)} * TLanes.Count)"))};");
    }

    /// <summary>Goes on to the next stream.</summary>
    /// <param name="code">The end of a loop over streams.</param>
    /// <param name="nextShown">How far the place is to which h' is written from that of the next stream; null where nothing is.</param>
    public void WriteNextStream(CodeWriter code, string? nextShown)
    {
        code.Line($"x = ref {CSharp.At("x", "nextX")};");
        code.Line($"h = ref {CSharp.At("h", "nextState")};");
        if (Formula.CarriesCell)
            code.Line($"c = ref {CSharp.At("c", "nextState")};");
        if (nextShown is not null)
            code.Line($"shown = ref {CSharp.At("shown", nextShown)};");
    }
}
