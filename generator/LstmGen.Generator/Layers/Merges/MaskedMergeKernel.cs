using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the kernel that merges values under masks, where merging makes the more or less of a value that does not count: only those that count are merged. Where none
/// does, a product is zero, and of what is compared the first value stays, as in Keras.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it belongs to, for its documentation.</param>
/// <param name="Operation">How two values become one.</param>
/// <param name="Count">How many values there are.</param>
/// <param name="Width">How many numbers each has.</param>
internal sealed record MaskedMergeKernel(Numbers Numbers, string Name, string Title, MergeOperation Operation, int Count, int Width)
{
    private IEnumerable<string> Values => Enumerable.Range(0, Count).Select(index => "x" + CSharp.Int(index)).Append("y");

    private IEnumerable<string> Counts => Enumerable.Range(0, Count).Select(index => "counts" + CSharp.Int(index));

    private string Zero => $"TLanes.Broadcast({Numbers.Literal(0)})";

    public void Write(CodeWriter code, int? mostLanes)
    {
        code.Line($"/// <summary>{Title} under masks: of {CSharp.Int(Count)} values ({CSharp.Int(Width)}) those that count become y ({CSharp.Int(Width)}), y = {Operation.Equation(Count)}.</summary>");
        var parameters = Values.Select(name => $"ref {Numbers.Keyword} {name}").Concat(Counts.Select(name => "bool " + name));
        using (KernelMethod.Write(code, Numbers, Name, mostLanes, string.Join(", ", parameters), string.Join(", ", Values.Select(name => "ref " + name).Concat(Counts))))
        {
            LayerEmitter.Blocks(code, Numbers, Width, "numbers", block =>
            {
                code.Line($"var value = TLanes.Load(ref x0, {block});");
                for (var index = 1; index < Count; index++)
                {
                    var next = $"TLanes.Load(ref x{CSharp.Int(index)}, {block})";
                    code.Single($"if (counts{CSharp.Int(index)})", $"value = {Before(index)} ? {Operation.Both(Numbers, "value", next)} : {next};");
                }

                code.Line($"TLanes.Store({(Operation.IsZeroOfNone ? $"{Before(Count)} ? value : {Zero}" : "value")}, ref y, {block});");
            });
        }
    }

    /// <summary>The statement that calls it.</summary>
    public string Call(IEnumerable<string> values, string output, IEnumerable<string> counts) =>
        $"{Name}{CSharp.Generic}({string.Join(", ", values.Append(output).Select(value => "ref " + value).Concat(counts))});";

    /// <summary>Whether any of the first values counts.</summary>
    private string Before(int count) => string.Join(" || ", Counts.Take(count));
}
