using LstmGen.Testing.Graphs;
using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Every option of a recurrent layer computed in double, at widths for each form of the kernel: against the interpreter, and call against call.</summary>
public sealed class DoubleOptionsTests
{
    private const int Timesteps = 6;

    /// <summary>A part of a vector; vectors that stay in registers, filled or not; blocks.</summary>
    private static readonly (int Features, int Units)[] Shapes = [(1, 1), (3, 5), (2, 8), (5, 21), (9, 32), (4, 50)];

    private static readonly (string Name, Func<int, Cell> Cell)[] Options =
    [
        ("Peephole", units => Lstm(units) with { Peephole = true }),
        ("Projected", units => Lstm(units) with { Projection = (units + 1) / 2 }),
        ("Clipped", units => Lstm(units) with { Clip = 0.3 }),
        ("InputForget", units => Lstm(units) with { InputForget = true }),
        ("SeesCell", units => Lstm(units) with { OutputGateSeesCell = true }),
        ("LstmStored", units => Lstm(units) with { StoredState = true }),
        ("LstmWithAll", units => Lstm(units) with { Peephole = true, Projection = units, Clip = 0.7, OutputGateSeesCell = true, StoredState = true, UseBias = false }),
        ("LeakyRelu", units => Lstm(units) with { Activation = new Function("leaky_relu", 0.1) }),
        ("Elu", units => Lstm(units) with { Activation = new Function("elu", 0.7), CellActivation = Function.Tanh }),
        ("Gelu", units => Lstm(units) with { Activation = new Function("gelu") }),
        ("HardSigmoid", units => Lstm(units) with { RecurrentActivation = new Function("hard_sigmoid", 0.25, 0.4) }),
        ("ScaledTanh", units => Lstm(units) with { Activation = new Function("scaled_tanh", 0.9, 0.6), RecurrentActivation = new Function("affine", 0.2, 0.3) }),
        ("Gru", units => new GruCell("gru", units) { StoredState = true }),
        ("GruClipped", units => new GruCell("gru", units) { Clip = 0.4 }),
        ("GruBefore", units => new GruCell("gru", units) { ResetAfter = false, StoredState = true }),
        ("GruRelu", units => new GruCell("gru", units) { Activation = new Function("relu", 0.1, 0.8, 0.05) }),
        ("SimpleRnn", units => new SimpleRnnCell("simple_rnn", units) { StoredState = true, Clip = 0.5 }),
        ("SimpleRnnCelu", units => new SimpleRnnCell("simple_rnn", units) { Activation = new Function("celu", 1.5) }),
    ];

    private static readonly Lazy<(IReadOnlyList<GraphClass> Classes, CompiledGraphs Compiled)> All = new(() =>
    {
        GraphClass[] classes = [.. Options.SelectMany(option => Shapes.Select(shape => new GraphClass(NameOf(option.Name, shape), GraphOf(option.Cell(shape.Units), shape.Features), isDouble: true)))];
        return (classes, new CompiledGraphs(classes));
    });

    public static TheoryData<string> Names => [.. Options.Select(option => option.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Each_option_gives_what_the_equations_give(string option)
    {
        foreach (var shape in Shapes)
        {
            var one = All.Value.Classes.Single(one => one.Name == NameOf(option, shape));
            var errors = GraphCheck.Run(All.Value.Compiled, one, new Random(shape.Units));
            Assert.True(errors.Used <= 1, $"{errors}\n{one.Source}");
        }
    }

    private static string NameOf(string option, (int Features, int Units) shape) => $"{option}F{shape.Features}U{shape.Units}";

    private static LstmCell Lstm(int units) => new("lstm", units);

    /// <summary>A normalization with statistics from the weights, the layer, and what it gives at each timestep.</summary>
    private static Graph GraphOf(Cell cell, int features) => new(
        [new GraphInput("input", features, Timesteps)],
        [
            new Node(new Normalization("normalization", null, null), [new Edge("input")]),
            new Node(new Recurrent(cell.Name, cell) { ReturnSequences = true }, [new Edge("normalization")]),
        ],
        [new Edge(cell.Name)]);
}
