using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the kernel that merges values number by number.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What it belongs to, for its documentation.</param>
/// <param name="Operation">How two values become one, and what becomes of the last.</param>
/// <param name="Count">How many values there are.</param>
/// <param name="Width">How many numbers each has.</param>
internal sealed record MergeKernel(Numbers Numbers, string Name, string Title, MergeOperation Operation, int Count, int Width)
{
    private IEnumerable<string> Parameters => Enumerable.Range(0, Count).Select(index => "x" + CSharp.Int(index)).Append("y");

    public void Write(CodeWriter code, int? mostLanes)
    {
        code.Line($"/// <summary>{Title}, number by number: {CSharp.Int(Count)} of ({CSharp.Int(Width)}) become y ({CSharp.Int(Width)}), y = {Operation.Equation(Count)}.</summary>");
        using (KernelMethod.Write(code, Numbers, Name, mostLanes, string.Join(", ", Parameters.Select(name => $"ref {Numbers.Keyword} {name}")), string.Join(", ", Parameters.Select(name => "ref " + name))))
        {
            LayerEmitter.Blocks(code, Numbers, Width, "numbers", block =>
            {
                code.Line($"var value = TLanes.Load(ref x0, {block});");
                for (var index = 1; index < Count; index++)
                    code.Line($"value = {Operation.Both(Numbers, "value", $"TLanes.Load(ref x{CSharp.Int(index)}, {block})")};");
                code.Line($"TLanes.Store({Operation.Last(Numbers, "value", Count)}, ref y, {block});");
            });
        }
    }

    /// <summary>The statement that calls it.</summary>
    public string Call(IEnumerable<string> values, string output) => $"{Name}{CSharp.Generic}({string.Join(", ", values.Append(output).Select(value => "ref " + value))});";
}
