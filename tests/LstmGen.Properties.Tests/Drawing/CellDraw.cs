using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Draws a cell with some of its options.</summary>
internal static class CellDraw
{
    public static GatedCell Cell(Random random, string kind, string name)
    {
        var units = random.Size();
        var clip = random.Is(0.12) ? random.Float(0.2, 1.5) : (double?)null;
        var (useBias, stored) = (random.Is(0.85), random.Is(0.12));
        var activation = random.Is(0.6) ? Function.Tanh : FunctionDraw.Elementwise(random);
        var gates = random.Is(0.7) ? Function.Sigmoid : FunctionDraw.Elementwise(random);
        GatedCell cell = kind switch
        {
            "lstm" => Lstm(random, new LstmCell(name, units) { RecurrentActivation = gates }),
            "gru" => new GruCell(name, units) { RecurrentActivation = gates, ResetAfter = random.Is(0.6) },
            _ => new SimpleRnnCell(name, units),
        };
        return cell with { Activation = activation, UseBias = useBias, Clip = clip, StoredState = stored };
    }

    private static LstmCell Lstm(Random random, LstmCell cell) => random.Is(0.45) ? cell : cell with
    {
        Projection = random.Is(0.3) ? random.Next(1, cell.Units + 1) : 0,
        Peephole = random.Is(0.35),
        InputForget = random.Is(0.25),
        OutputGateSeesCell = random.Is(0.25),
        CellActivation = random.Is(0.3) ? FunctionDraw.Elementwise(random) : null,
    };
}
