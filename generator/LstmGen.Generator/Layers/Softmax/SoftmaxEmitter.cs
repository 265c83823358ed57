using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes exp(x) / Σ exp(x) with the sum of all timesteps, feature by feature.</summary>
internal sealed class SoftmaxEmitter(EmitterContext context, Node node) : LayerEmitter(context, node)
{
    public override bool ReadsVectors => true;

    /// <summary>Another use of the layer may be over the features.</summary>
    public override string Name => base.Name + "OverTime";

    public override int InputWidth => InputSize;

    public override int OutputWidth => OutputSize;

    public override void WriteCall(CodeWriter code, IReadOnlyList<StreamValue> inputs, StreamValue output, Streams streams) =>
        throw new InvalidOperationException("A sum over the timesteps does not run timestep by timestep.");

    public override IReadOnlyList<SequenceValue> WriteSequence(SequenceRun run, IReadOnlyList<SequenceValue> inputs)
    {
        var (x, y) = (inputs[0], run.Value(Output, OutputSize, OutputLength, inputs[0].Timesteps, Node.Outputs[0].Shape.Sample));
        run.Begin($"Softmax '{SafeText.Comment(Layer.Name)}' over the timesteps.");
        run.Streams.WriteForEach(run.Code, stream =>
            $"{Name}{CSharp.Generic}(ref {x.First.At(stream)}, {CSharp.Int(x.NextTimestep)}, ref {y.First.At(stream)}, {CSharp.Int(y.NextTimestep)}, {x.Timesteps});");
        return [y];
    }

    protected override void WriteKernel(CodeWriter code)
    {
        code.Line($"/// <summary>{Title} over the timesteps: x (timesteps, {InputWidth}) becomes y (timesteps, {InputWidth}), y = exp(x) / Σ exp(x), with the sum of a number's timesteps.</summary>");
        code.Line($"/// <remarks>The numbers of a timestep begin nextX and nextY {Numbers.Keyword}s after those of the one before.</remarks>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, int nextX, ref {Numbers.Keyword} y, int nextY, int timesteps", "ref x, nextX, ref y, nextY, timesteps"))
            Blocks(code, Numbers, InputWidth, "numbers", block => WriteBlock(code, block));
    }

    private void WriteBlock(CodeWriter code, string block)
    {
        var (x, y) = ($"TLanes.Load(ref {CSharp.At("x", "timestep * nextX")}, {block})", $"ref {CSharp.At("y", "timestep * nextY")}, {block}");
        code.Line("// Less the largest no exponential is infinite, and the sum is at least 1.");
        code.Line($"var largest = TLanes.Broadcast({Numbers.Keyword}.NegativeInfinity);");
        code.Single(Timesteps, $"largest = TLanes.AtLeast(largest, {x});");
        code.Line();
        code.Line($"var sum = TLanes.Broadcast({Numbers.Literal(0)});");
        using (code.Block(Timesteps))
        {
            code.Line($"var power = {Numbers.Runtime}.Precise.Exp{CSharp.Generic}(TLanes.Subtract({x}, largest));");
            code.Line($"TLanes.Store(power, {y});");
            code.Line("sum = TLanes.Add(sum, power);");
        }

        code.Line();
        code.Single(Timesteps, $"TLanes.Store(TLanes.Divide(TLanes.Load({y}), sum), {y});");
    }

    private const string Timesteps = "for (var timestep = 0; timestep < timesteps; timestep++)";
}
