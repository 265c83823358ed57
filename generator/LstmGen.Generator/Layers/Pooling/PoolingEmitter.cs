using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the greatest or the mean of each feature over a window.</summary>
internal sealed class PoolingEmitter(EmitterContext context, Node node, PoolOperation operation) : WindowEmitter(context, node)
{
    protected override int NextTap => Context.Padded(InputWidth);

    protected override bool PadsWithZeros => false;

    protected override void WriteProduct(CodeWriter code, StreamValue window, string taps, StreamValue output, Streams streams) =>
        WriteCallForEach(code, [window], output, streams, (x, y) => $"{Name}{CSharp.Generic}(ref {x[0]}, {taps}, ref {y});");

    protected override void WriteKernel(CodeWriter code)
    {
        code.Line($"/// <summary>{Title}, feature by feature: samples x (count, {InputWidth}) become y ({OutputWidth}), their {operation.Title}.</summary>");
        using (Kernel(code, $"ref {Numbers.Keyword} x, int count, ref {Numbers.Keyword} y", "ref x, count, ref y"))
        {
            Blocks(code, Numbers, InputWidth, "features", block =>
            {
                code.Line($"var value = TLanes.Load(ref x, {block});");
                code.Single(
                    "for (var sample = 1; sample < count; sample++)",
                    $"value = {operation.Both(Numbers, "value", $"TLanes.Load(ref {CSharp.At("x", CSharp.Times("sample", NextTap))}, {block})")};");
                code.Line($"TLanes.Store({operation.Last(Numbers, "value", "count")}, ref y, {block});");
            });
        }
    }
}
