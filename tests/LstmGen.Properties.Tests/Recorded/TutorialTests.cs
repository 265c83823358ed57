using LstmGen.Testing.Graphs;
using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>The older form of the LSTM against the tutorial's formula.</summary>
public sealed class TutorialTests
{
    private const int Timesteps = 12;

    private static readonly (int Features, int Units)[] Shapes = [(1, 1), (2, 1), (2, 4), (3, 7), (5, 16), (4, 20), (9, 33)];

    private static readonly IReadOnlyList<GraphClass> Classes = [.. Shapes.Select(shape => new GraphClass($"Tutorial{shape.Features}x{shape.Units}", GraphOf(shape.Features, shape.Units)))];

    private static readonly Lazy<CompiledGraphs> Compiled = new(() => new CompiledGraphs(Classes));

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Shapes.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void The_output_gate_sees_the_new_cell_state_through_V(int index)
    {
        var one = Classes[index];
        var weights = NumberDraw.Weights(new Random(index), one, 1);
        var input = NumberDraw.Inputs(new Random(~index), one, Timesteps)[0];
        double[] expected = [.. Form(weights, Shapes[index].Features, Shapes[index].Units).Run(input.Chunk(Shapes[index].Features)).SelectMany(h => h)];

        var plain = one.Graph.Run<double>(weights, [input])[0].Numbers;
        Assert.All(expected.Zip(plain), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        var ours = Compiled.Value.Load(one, weights).Forward([Array.ConvertAll(input, value => (float)value)], [expected.Length])[0];
        Assert.All(expected.Zip(ours), pair => Assert.Equal(pair.First, pair.Second, 5e-7));

        // V matters: with zeros in its place the answer is another.
        weights["lstm.cell_kernel"] = new double[weights["lstm.cell_kernel"].Length];
        Assert.Contains(one.Graph.Run<double>(weights, [input])[0].Numbers.Zip(expected), pair => Math.Abs(pair.First - pair.Second) > 1e-3);
    }

    private static Graph GraphOf(int features, int units) => new(
        [new GraphInput("input", features, Timesteps)],
        [new Node(new Recurrent("lstm", new LstmCell("lstm", units) { OutputGateSeesCell = true }) { ReturnSequences = true }, [new Edge("input")])],
        [new Edge("lstm")]);

    /// <summary>Keras' weights as the tutorial has them: a matrix a gate, by which a column is multiplied.</summary>
    private static TutorialForm Form(Dictionary<string, double[]> weights, int features, int units)
    {
        return new(
            [.. Gates.Select(gate => Matrix("kernel", features, gate, 4))],
            [.. Gates.Select(gate => Matrix("recurrent_kernel", units, gate, 4))],
            [.. Gates.Select(gate => weights["lstm.bias"][(gate * units)..((gate + 1) * units)])],
            Matrix("cell_kernel", units, 0, 1));

        double[,] Matrix(string name, int rows, int gate, int gates)
        {
            var matrix = new double[units, rows];
            for (var row = 0; row < rows; row++)
            {
                for (var unit = 0; unit < units; unit++)
                    matrix[unit, row] = weights["lstm." + name][row * gates * units + gate * units + unit];
            }

            return matrix;
        }
    }

    private static IEnumerable<int> Gates => Enumerable.Range(0, 4);
}
