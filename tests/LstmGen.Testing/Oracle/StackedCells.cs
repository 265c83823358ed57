using System.Numerics;

namespace LstmGen.Testing.Oracle;

/// <summary>One cell after the other at each timestep, each with a state of its own.</summary>
public sealed record StackedCells(string Name, IReadOnlyList<Cell> Cells) : Cell(Name)
{
    public override int Width => Cells[^1].Width;

    public override IReadOnlyList<(string Name, int Size)> State => [.. Cells.SelectMany((cell, index) => cell.State.Select(part => (part.Name + index, part.Size)))];

    protected override IEnumerable<TensorShape> OwnTensors(int features) =>
        Cells.SelectMany((cell, index) => cell.Tensors(index == 0 ? features : Cells[index - 1].Width));

    public override T[][] Initial<T>(Weights<T> weights) => [.. Cells.SelectMany(cell => cell.Initial(weights))];

    public override T[] Step<T>(Weights<T> weights, T[] x, T[][] state)
    {
        var start = 0;
        foreach (var cell in Cells)
        {
            var own = state[start..(start + cell.State.Count)];
            x = cell.Step(weights, x, own);
            own.CopyTo(state, start);
            start += own.Length;
        }

        return x;
    }
}
