using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Where the emitted code has what a block of units needs and leaves.</summary>
/// <param name="Mark">What the names of its sums end in, where several blocks stand side by side: i0, f0.</param>
/// <param name="Block">The block's number.</param>
/// <param name="Shown">The references to which h' is written.</param>
/// <param name="UnitWeights">The number of the first vector after the rows of the block's weights <c>w</c>.</param>
internal sealed record CellPlace(string Mark, string Block, EquatableArray<string> Shown, long UnitWeights = 0);

/// <summary>
/// What tells one recurrent layer from another: its sums, and what becomes of them. The kernel around it, with its loops, blocks and streams, is the same for all
/// of them: see <see cref="CellKernel"/> and its forms.
/// </summary>
/// <param name="units">How many units.</param>
internal abstract class CellFormula(Numbers numbers, int units)
{
    protected Numbers Numbers => numbers;

    protected int Units => units;

    /// <summary>The sums of a unit, in the order of the packed weights.</summary>
    public abstract EquatableArray<GateSum> Sums { get; }

    /// <summary>Whether several gates can share a vector: all begin with the same function.</summary>
    public virtual bool SharesVectors => false;

    /// <summary>In how many chains a sum runs.</summary>
    public virtual int Chains => 2;

    /// <summary>Whether the state has c beside h.</summary>
    public virtual bool CarriesCell => false;

    /// <summary>How many numbers h has; fewer than the units where it is projected.</summary>
    public virtual int Hidden => units;

    /// <summary>The expression of the weights that a unit has for itself, one number each, and their count; null for none.</summary>
    public virtual (int Count, Func<IReadOnlyList<string>, string> Tensor)? UnitWeights => null;

    /// <summary>What follows when the first pass has been over all units.</summary>
    public virtual IReadOnlyList<CellPass> FurtherPasses => [];

    /// <summary>How many vectors of the units' width the passes leave to one another, where there are further passes.</summary>
    public virtual int ScratchVectors => 1;

    /// <summary>Names the vectors of scratch past the first, at the beginning of a further pass, where <c>next</c> is the first.</summary>
    public virtual void WriteScratch(CodeWriter code)
    {
    }

    /// <summary>The expressions of kernel, recurrent kernel, bias and the bias of h, given the layer's tensors.</summary>
    public abstract string Tensors(IReadOnlyList<string> tensors);

    public abstract void WriteDocumentation(CodeWriter code, string title, int features);

    /// <summary>Says what the gates are, before the first of them.</summary>
    public abstract void WriteComment(CodeWriter code);

    /// <summary>
    /// What becomes of the sums of a block, or of several side by side. Then all of them first become c', as far as there is one: while a block waits for a
    /// division, the next one's gates go on.
    /// </summary>
    public void WriteFromSums(CodeWriter code, params CellPlace[] places)
    {
        foreach (var place in places)
            WriteCell(code, place);
        foreach (var place in places)
            WriteHidden(code, place);
    }

    /// <summary>What becomes of a block's sums before anything is shown: c'.</summary>
    protected virtual void WriteCell(CodeWriter code, CellPlace place)
    {
    }

    /// <summary>What is shown of a block, h', or what a further pass needs for it.</summary>
    protected abstract void WriteHidden(CodeWriter code, CellPlace place);

    /// <summary>The same for gates that shared a vector and are the parts of ½·tanh already, at a width of their own.</summary>
    /// <param name="code">The kernel.</param>
    /// <param name="gates">Both parts of each gate, by the gate's name.</param>
    /// <param name="place">Where.</param>
    /// <param name="lanes">How many units.</param>
    public virtual void WriteFromParts(CodeWriter code, IReadOnlyDictionary<string, string> gates, CellPlace place, int lanes) =>
        throw new InvalidOperationException("Gates that share a vector need a formula for it.");

    /// <summary>Writes h' to where it goes.</summary>
    protected static void WriteShown(CodeWriter code, string value, CellPlace place, string lanes, string comment)
    {
        if (place.Shown.Count == 1)
        {
            code.Line($"{lanes}.Store({value}, ref {place.Shown[0]}, {place.Block}); {comment}");
            return;
        }

        code.Line($"var hidden{place.Mark} = {value}; {comment}");
        foreach (var reference in place.Shown)
            code.Line($"{lanes}.Store(hidden{place.Mark}, ref {reference}, {place.Block});");
    }

    /// <summary>Keeps sums within a clip; those for σ come halved, and so does the clip.</summary>
    protected void WriteClip(CodeWriter code, double? clip, GateSum sum, string mark)
    {
        if (clip is not { } limit)
            return;

        var name = sum.Name + mark;
        limit *= sum.IsHalved ? 0.5 : 1;
        code.Line($"{name} = TLanes.AtMost(TLanes.AtLeast({name}, TLanes.Broadcast({Numbers.Literal(-limit)})), TLanes.Broadcast({Numbers.Literal(limit)}));");
    }

    /// <summary>Puts a sum through its activation, in its place.</summary>
    protected void WriteActivation(CodeWriter code, GateSum sum, string mark)
    {
        if (sum.Activation != Activation.Linear)
            code.Line($"{sum.Name}{mark} = {sum.Call(Numbers, sum.Name + mark)};");
    }
}
