using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A layer that makes each number of its output from one number of its input.</summary>
internal abstract class ElementwiseEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override bool ReadsVectors => true;

    /// <summary>What differs from number to number, or needs all of them, goes row by row; anything else goes through the sample at once.</summary>
    public override int InputWidth => HasWeights || Whole is not null ? base.InputWidth : InputSize;

    public override int OutputWidth => HasWeights || Whole is not null ? base.OutputWidth : OutputSize;

    /// <summary>Whether the kernel reads packed weights.</summary>
    protected virtual bool HasWeights => false;

    /// <summary>How the packed weights are ordered, where the kernel reads any.</summary>
    protected virtual string WeightsOrder => "";

    /// <summary>How the numbers are gone through, in the documentation.</summary>
    protected virtual string Manner => ", number by number";

    /// <summary>What stands in the documentation: y = x · 2 + 1.</summary>
    protected abstract string Equation { get; }

    /// <summary>The expression for a vector of results; x is the vector that comes in, <paramref name="block"/> its number.</summary>
    protected abstract string Value(string block);

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        WriteCallForEach(code, inputs, output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, ref {y}{(HasWeights ? ", " + WeightsArgument : "")});");

    protected override void WriteKernel(CodeWriter code)
    {
        code.Line($"/// <summary>{Title}{Manner}: x ({InputWidth}) becomes y ({OutputWidth}), {Equation}.</summary>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, ref {Numbers.Keyword} y{(HasWeights ? $", ref {Numbers.Keyword} w" : "")}", $"ref x, ref y{(HasWeights ? ", ref w" : "")}"))
        {
            WriteBeginning(code);
            Blocks(code, Numbers, InputWidth, "numbers", block =>
            {
                if (HasWeights)
                    code.Line("// " + WeightsOrder);
                code.Line($"var value = TLanes.Load(ref x, {block});");
                code.Line($"TLanes.Store({Value(block)}, ref y, {block});");
            });
            WriteEnd(code);
        }
    }

    /// <summary>What comes before the first number.</summary>
    protected virtual void WriteBeginning(CodeWriter code)
    {
    }

    /// <summary>What follows when every number has its value.</summary>
    protected virtual void WriteEnd(CodeWriter code)
    {
    }
}
