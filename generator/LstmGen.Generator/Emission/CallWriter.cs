using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>What the public calls have in common: what they say of their arguments, and how they check them.</summary>
internal abstract class CallWriter(CodeWriter code, EmitterContext context)
{
    protected const string Throw = CSharp.Runtime + ".Throw";

    protected CodeWriter Code => code;

    protected EmitterContext Context => context;

    protected int FeatureCount => context.Features;

    protected int OutputCount => context.OutputFeatures;

    /// <summary>How many floats a sequence has, and how many come out of it.</summary>
    protected long SequenceLength => (long)context.Timesteps * context.Features;

    protected long SequenceOutput => context.GivesSequence ? (long)context.Timesteps * context.OutputFeatures : context.OutputFeatures;

    protected string OutputMeaning => context.GivesSequence ? $"({Timesteps}, {OutputCount})" : $"({OutputCount})";

    protected string Timesteps => NumberText.Counted(context.Timesteps, "timestep");

    protected string Features => NumberText.Counted(FeatureCount, "feature");

    /// <summary>Whether output may take the place of input: a timestep's output is written after its sample is read, and reaches no later sample.</summary>
    protected bool InPlace => OutputCount <= FeatureCount;

    protected CodeWriter.Scope Method(string signature)
    {
        code.Line(CSharp.Optimized);
        return code.Block(signature);
    }

    protected void WriteLengthException(string when) => code.Line($"/// <exception cref=\"global::System.ArgumentException\">{when}</exception>");

    protected void CheckLength(string span, long length, string meaning) => CheckCount(span, CSharp.Int(length), meaning);

    protected void CheckCount(string span, string length, string meaning) =>
        code.Single($"if ({span}.Length != {length})", $"{Throw}.Length(nameof({span}), {span}.Length, {length}, \"{meaning}\");");

    protected void RefuseOverlap(string input, string output, bool inPlace) =>
        code.Line($"{CSharp.Runtime}.Overlap.Refuse({input}, {output}, nameof({output}), inPlace: {(inPlace ? "true" : "false")});");

    protected static string Floats(long count) => NumberText.Counted(count, "float");
}
