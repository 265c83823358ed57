using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>Models within models are taken apart, whatever way values go through them.</summary>
public sealed class NestedModelTests
{
    private static readonly NetworkDescription Halves = Model(
        "halves", ["a"], [Dense("left"), Dense("right")], [new("left", Edges("a")), new("right", Edges("a"))], [new Edge("left"), new Edge("right")]);

    [Fact]
    public void A_model_used_twice_has_its_layers_once_and_their_uses_twice()
    {
        var network = Build(Model(
            "outer", ["x"], [Nested("inner", Halves), new LayerDescription("add", "Add", EquatableArray<Option>.Empty)],
            [new("inner", Edges("x")), new("inner", EquatableArray.Of(new Edge("inner", 0, 1))), new("add", EquatableArray.Of(new Edge("inner"), new Edge("inner", 1), new Edge("inner", 1, 1)))],
            [new Edge("add")]));
        Assert.Equal(["inner/left", "inner/right", "add"], network.Layers.Select(layer => layer.Name));
        Assert.Equal(
            [
                "inner/left Dense [x] -> (3)", "inner/right Dense [x] -> (3)", "inner/left Dense [inner/right] -> (3)", "inner/right Dense [inner/right] -> (3)",
                "add Add [inner/left, inner/left_use_2, inner/right_use_2] -> (3)",
            ],
            network.Lines());
        Assert.Equal(24, network.ParameterCount);
        Assert.Equal(["inner 24", "add 0"], network.Outline.Parts.Select(part => $"{part.Name} {part.Parameters.Sum(parameter => parameter.Count)}"));
        Assert.Equal([2, 2, 1], network.Outline.Uses.Select(use => use.Outputs.Count));
    }

    [Fact]
    public void A_value_that_a_model_passes_on_comes_from_outside()
    {
        var through = Model("through", ["a", "b"], [Dense("unused")], [new("unused", Edges("a"))], [new Edge("b"), new Edge("unused")]);
        var network = Build(Model("outer", ["x", "y"], [Nested("t", through), Dense("d")], [new("t", Edges("x", "y")), new("d", Edges("t"))], [new Edge("d"), new Edge("t", 0, 1)]));
        Assert.Equal(["t/unused Dense [x] -> (3)", "d Dense [y] -> (3)"], network.Lines());
        Assert.Equal([new Edge("d"), new Edge("t/unused")], network.Outputs);
    }

    [Fact]
    public void Models_within_models_are_named_one_after_the_other()
    {
        var middle = Model("middle", ["m"], [Nested("inner", Halves)], [new("inner", Edges("m"))], [new Edge("inner", 0, 1)]);
        var network = Build(Model("outer", ["x"], [Nested("middle", middle)], [new("middle", Edges("x"))], [new Edge("middle")]));
        Assert.Equal(["middle/inner/left Dense [x] -> (3)", "middle/inner/right Dense [x] -> (3)"], network.Lines());
        Assert.Equal([new Edge("middle/inner/right")], network.Outputs);
    }

    [Fact]
    public void A_model_that_takes_what_it_passes_on_runs_in_a_circle()
    {
        var through = Model("through", ["a"], [], [], [new Edge("a")]);
        Assert.Equal(
            "the network runs in a circle through model 't/a', or through too many models.",
            Problem(Model("outer", ["x"], [Nested("t", through), Dense("d")], [new("t", Edges("t")), new("d", Edges("t"))], [new Edge("d")])));
    }

    [Fact]
    public void A_model_with_another_number_of_inputs_is_told() => Assert.Equal(
        "model 'inner' takes 1 input, but 2 lead to it.",
        Problem(Model("outer", ["x"], [Nested("inner", Halves)], [new("inner", Edges("x", "x"))], [new Edge("inner"), new Edge("inner", 0, 1)])));

    [Fact]
    public void Uses_that_double_from_model_to_model_are_given_up()
    {
        var model = Halves;
        for (var depth = 0; depth < 12; depth++)
            model = Model("m", ["a"], [Nested("inner", model)], [new("inner", Edges("a")), new("inner", Edges("inner"))], [new Edge("inner", 1)]);
        Assert.Equal("the network uses its layers more than 4,000 times, counting those of models within it.", Problem(model));
    }

    [Fact]
    public void Models_that_are_too_deep_are_given_up()
    {
        var model = Halves;
        for (var depth = 0; depth < 100; depth++)
            model = Model("m", ["a"], [Nested("n", model)], [new("n", Edges("a"))], [new Edge("n")]);
        Assert.EndsWith("are more than 16 deep, or have names of more than 2,000 letters.", Problem(model), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_within_a_layer_is_not_supported()
    {
        var layer = new LayerDescription("t", "TimeDistributed", EquatableArray<Option>.Empty) { Inner = EquatableArray.Of(Nested("inner", Halves)) };
        Assert.Equal("'t/layer' is a model within a layer, which is not supported yet.", Problem(Model("outer", ["x"], [layer], [new("t", Edges("x"))], [new Edge("t")])));
    }

    [Fact]
    public void A_cell_is_no_layer_by_itself() => Assert.Equal(
        "LSTMCell 'cell' is no layer by itself: it computes one timestep: put it into an RNN.",
        Problem(Model("outer", ["x"], [new LayerDescription("cell", "LSTMCell", EquatableArray<Option>.Empty)], [new("cell", Edges("x"))], [new Edge("cell")])));

    private static Network Build(NetworkDescription description)
    {
        var network = NetworkBuilder.Build(description, out var problems);
        Assert.Empty(problems);
        return network!;
    }

    private static string Problem(NetworkDescription description)
    {
        Assert.Null(NetworkBuilder.Build(description, out var problems));
        return Assert.Single(problems).Message;
    }

    private static NetworkDescription Model(string name, string[] inputs, LayerDescription[] layers, NodeDescription[] nodes, Edge[] outputs) => new(
        name, IsFunctional: true, inputs.Select(input => new InputDescription(input, Shape.Of(3), ElementType.Float32)).ToEquatable(),
        layers.ToEquatable(), nodes.ToEquatable(), outputs.ToEquatable());

    private static LayerDescription Nested(string name, NetworkDescription model) => new(name, "Functional", EquatableArray<Option>.Empty) { Model = model };

    private static LayerDescription Dense(string name) => new(name, "Dense", EquatableArray.Of(new Option("units", "3")));

    private static EquatableArray<Edge> Edges(params string[] names) => names.Select(name => new Edge(name)).ToEquatable();
}
