using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes a recurrent layer's timestep from its formula: for one stream, and for many side by side. Small layers have a form for the widest vectors in which the
/// sums of all units stay in registers, larger ones go by blocks of units; all forms add the same numbers in the same order.
/// </summary>
internal sealed class FormulaCellEmitter(EmitterContext context, Layer layer, int features, int units, CellFormula formula) : CellEmitter(context, layer, features)
{
    private readonly CellKernel _kernel = new(context, layer, features, units, formula);

    public override int Width => formula.Hidden;

    public override int MostLanes => _kernel.MostLanes;

    public override bool WalksBothWays => _kernel.Layout.WalksBothWays;

    public override bool CanShow => _kernel.Layout.IsFull;

    /// <summary>The h' of all streams stand aside while blocks go by.</summary>
    public override IReadOnlyList<(string Name, int Length, string Purpose)> Scratch => !_kernel.HasNext
        ? []
        : [(Next, _kernel.NextLength, _kernel.HasPasses ? $"({units}), what one pass of '{Layer.Name}' leaves to the next" : $"({units}), h' of '{Layer.Name}' while h is still being read")];

    private bool IsAtOnce => _kernel.Layout.IsAtOnce;

    private string Next => Local + "Next";

    public override IReadOnlyList<(string Name, string Expression)> Packing(IReadOnlyList<string> tensors)
    {
        var perUnit = formula.UnitWeights is { } own ? $", perUnit: {own.Tensor(tensors)}" : "";
        var arguments = $"{formula.Tensors(tensors)}, {units}, [{string.Join(", ", formula.Sums.Select(sum => sum.Packed))}]";
        var blocks = $"{Numbers.Runtime}.Packer.Gates({arguments}, {(IsAtOnce ? "lanes" : Lanes)}{perUnit})";
        var packings = new List<(string, string)>
        {
            (Name, IsAtOnce ? $"lanes >= {_kernel.Layout.Lanes} ? {Numbers.Runtime}.Packer.GatesAtOnce({arguments}, {_kernel.Layout.Lanes}, rest: {_kernel.Layout.Rest}) : {blocks}" : blocks),
        };
        packings.AddRange(formula.FurtherPasses.Select(pass => (Name + pass.Suffix, pass.Packing(tensors, Lanes))));
        return packings;
    }

    public override void WriteStep(CodeWriter code, StreamValue input, IReadOnlyList<StreamValue> slots, Streams streams, string backwards, StreamValue? shown)
    {
        var state = string.Join(", ", slots.Select(slot => $"ref {slot.Name}"));
        var next = _kernel.HasNext ? $"ref {Next}, " : "";
        var passes = string.Concat(formula.FurtherPasses.Select(pass => $", ref packed.{Name}{pass.Suffix}.First"));
        var place = shown ?? slots[0];
        code.Line($"{Name}{CSharp.Generic}(ref {input.Name}, {input.Stride}, {state}, {slots[0].Stride}, {next}{streams.Count}, {WeightsArgument}{(WalksBothWays ? ", " + backwards : "")}{passes}{(CanShow ? $", ref {place.Name}, {place.Stride}" : "")});");
    }

    public override void WriteKernel(CodeWriter code)
    {
        formula.WriteDocumentation(code, Title, Features);
        if (IsAtOnce)
            new AtOnceForm(_kernel).Write(code);
        else
            new BlocksForm(_kernel).Write(code);
    }
}
