using System.Globalization;
using System.Reflection;
using LstmGen.Networks;
using LstmGen.Testing;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator.Tests;

/// <summary>Whoever asks a class for a Step that it cannot have is told at the call which layer is the cause, and why.</summary>
public sealed class NoStepTests
{
    private const string Bidirectional = "[Bidirectional(Features = 2, Timesteps = 4)] [Lstm(Units = 3)]";

    /// <summary>Networks that do not stream, the call of their Step, and what is said of it.</summary>
    private static readonly Dictionary<string, (string Attributes, string Signature, string Reason)> Chains = new()
    {
        ["both directions"] = (
            Bidirectional, "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "Bidirectional 'bidirectional' reads its sequence from the end too, so it needs the last timestep before it gives its first output. Forward takes the whole sequence."),
        ["a same convolution"] = (
            "[Conv1D(Filters = 2, KernelSize = 3, Padding = Padding.Same, Name = \"smooth\", Features = 2)] [Lstm(Units = 3)]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "Conv1D 'smooth' pads both ends (padding = same), so an output depends on later samples. Forward takes the whole sequence."),
        ["backwards"] = (
            "[Gru(Units = 3, ReturnSequences = true, GoBackwards = true, Features = 2)] [Lstm(Units = 3)]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "GRU 'gru' begins with the last timestep (go_backwards = true). Forward takes the whole sequence."),
        ["words, flattened"] = (
            "[Embedding(InputDim = 9, OutputDim = 2, Timesteps = 4)] [Flatten] [Dense(Units = 2)]", "Step(int, ref Model.State, Span<float>)",
            "Flatten 'flatten' makes one vector of all timesteps, so it needs them all. Forward takes the whole sequence."),
        ["in double, pooled into a sequence of one"] = (
            "[GlobalAveragePooling1D(KeepDims = true, Features = 2)] [Precision(Precision.Float64)]", "Step(ReadOnlySpan<double>, ref Model.State, Span<double>)",
            "GlobalAveragePooling1D 'global_average_pooling1d' gives a sequence of one timestep, which begins where the one before has ended (keepdims = true). Forward takes the whole sequence."),
        ["other timesteps"] = (
            "[Reshape(TargetShape = [8, 1], Features = 2, Timesteps = 4)]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "Reshape 'reshape' makes other timesteps of the numbers that it takes, so it needs them all. Forward takes the whole sequence."),
        ["an axis for time"] = (
            "[Permute(Dims = [2, 1], Features = 2, Timesteps = 4)]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "Permute 'permute' moves the timesteps to another axis, so it needs them all. Forward takes the whole sequence."),
        ["a sum over time"] = (
            "[Softmax(Axis = 1, Features = 2, Timesteps = 4)]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "Softmax 'softmax' sums over all timesteps (axis = 1), so it needs them all. Forward takes the whole sequence."),
        ["a vector, repeated"] = (
            "[Lstm(Units = 2, Features = 2, Timesteps = 4)] [RepeatVector(Count = 3)]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "RepeatVector 'repeat_vector' makes a sequence of a vector, which begins where the one before has ended. Forward takes the whole sequence."),
        ["too much to look back at"] = (
            "[Conv1D(Filters = 1, KernelSize = 2, DilationRate = 20000, Padding = Padding.Causal, Features = 1)]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "what its layers look back at has more than the 65,528 bytes that a state can have. Forward takes the whole sequence."),
    };

    /// <summary>The same of networks that are no chains, from files.</summary>
    private static readonly Dictionary<string, (NetworkDescription Network, string Arguments, string Signature, string Reason)> Files = new()
    {
        ["an encoder and its decoder"] = (
            Graphs.Of(
                [Graphs.Input("past", 4, 2), Graphs.Input("plan", 4, 2)],
                [Graphs.Layer("encoder", "GRU", ("units", "3"), ("return_state", "true")), Graphs.Layer("decoder", "GRU", ("units", "3"))],
                [Graphs.Node("encoder", new Edge("past")), Graphs.Node("decoder", new Edge("plan"), new Edge("encoder", 0, 1))],
                [new Edge("decoder")]),
            "new float[2], new float[2], ref state, new float[3]", "Step(ReadOnlySpan<float>, ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "GRU 'decoder' begins with what layer 'encoder' gives at its end. Forward takes the whole sequences."),
        ["sequences of other lengths"] = (
            Graphs.Of(
                [Graphs.Input("short", 4, 2), Graphs.Input("long", 9, 2)], [Graphs.Layer("lstm", "LSTM", ("units", "3"))],
                [Graphs.Node("lstm", new Edge("short")), Graphs.Node("lstm", new Edge("long"))], [new Edge("lstm"), new Edge("lstm", 1)]),
            "new float[2], new float[2], ref state, new float[3], new float[3]", "Step(ReadOnlySpan<float>, ReadOnlySpan<float>, ref Model.State, Span<float>, Span<float>)",
            "the inputs 'short' and 'long' have different numbers of timesteps. Forward takes the whole sequences."),
        ["one sequence after the other"] = (
            Graphs.Of([Graphs.Input("a", 4, 2), Graphs.Input("b", 4, 2)], [Graphs.Layer("both", "Concatenate", ("axis", "1"))], [Graphs.Node("both", new Edge("a"), new Edge("b"))], [new Edge("both")]),
            "new float[2], new float[2], ref state, new float[2]", "Step(ReadOnlySpan<float>, ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "Concatenate 'both' puts one sequence after the end of another (axis = 1). Forward takes the whole sequences."),
        ["whole sequences, multiplied"] = (
            Graphs.Of([Graphs.Input("a", 4, 2), Graphs.Input("b", 4, 2)], [Graphs.Layer("dot", "Dot", ("axes", "2"))], [Graphs.Node("dot", new Edge("a"), new Edge("b"))], [new Edge("dot")]),
            "new float[2], new float[2], ref state, new float[4]", "Step(ReadOnlySpan<float>, ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "Dot 'dot' multiplies whole sequences, so it needs all timesteps. Forward takes the whole sequences."),
        ["a vector alone"] = (
            Graphs.Sample, "new float[3], ref state, new float[4]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)", "no input is a sequence. Forward takes the input at once."),
        ["a name of many lines"] = (
            Graphs.Of(
                [Graphs.Input("a", 4, 2)], [Graphs.Layer("up\nand \u202Edown", "LSTM", ("units", "3"), ("go_backwards", "true"))], [Graphs.Node("up\nand \u202Edown", new Edge("a"))],
                [new Edge("up\nand \u202Edown")]),
            "new float[2], ref state, new float[3]", "Step(ReadOnlySpan<float>, ref Model.State, Span<float>)",
            "LSTM 'up\\u000Aand \\u202Edown' begins with the last timestep (go_backwards = true). Forward takes the whole sequence."),
    };

    public static TheoryData<string> ChainNames => [.. Chains.Keys];

    public static TheoryData<string> FileNames => [.. Files.Keys];

    [Theory, MemberData(nameof(ChainNames))]
    public void The_compiler_says_at_the_call_why_a_chain_has_none(string name)
    {
        var (attributes, signature, reason) = Chains[name];
        var number = attributes.Contains("Float64", StringComparison.Ordinal) ? "double" : "float";
        var sample = signature.StartsWith("Step(int", StringComparison.Ordinal) ? "7" : $"new {number}[2]";
        AssertSaid($"using LstmGen; {attributes} public sealed partial class Model;", [], $"{sample}, ref state, new {number}[3]", signature, reason);
    }

    [Theory, MemberData(nameof(FileNames))]
    public void The_compiler_says_at_the_call_why_a_file_has_none(string name)
    {
        var (network, arguments, signature, reason) = Files[name];
        AssertSaid("[LstmGen.Weights(\"graph.keras\")] public sealed partial class Model;", [Graphs.Manifest("graph.keras", network)], arguments, signature, reason);
    }

    /// <summary>A state that callers give is a parameter of InitialState, as it is where the network streams.</summary>
    [Fact]
    public void An_initial_state_that_is_given_says_it_too()
    {
        var network = Graphs.Of(
            [Graphs.Input("a", 4, 2), Graphs.Vector("h", 3)], [Graphs.Layer("gru", "GRU", ("units", "3"), ("go_backwards", "true"))], [Graphs.Node("gru", new Edge("a"), new Edge("h"))], [new Edge("gru")]);
        var errors = Compiled.Cleanly("[LstmGen.Weights(\"graph.keras\")] public sealed partial class Model;", [Graphs.Manifest("graph.keras", network)])
            .And("class User { void Use(Model model) { var state = model.InitialState(new float[3]); model.Step(new float[2], ref state, new float[3]); } }").CompilerDiagnostics;
        Assert.Equal(["CS0619", "CS0619"], errors.Select(error => error.Id));
    }

    /// <summary>Past the compiler, by reflection, the calls throw with the same words.</summary>
    [Fact]
    public void What_is_called_all_the_same_throws()
    {
        const string Message = "Model has no Step: Bidirectional 'bidirectional' reads its sequence from the end too, so it needs the last timestep before it gives its first output. Forward takes the whole sequence.";
        var type = Compiled.Cleanly($"using LstmGen; {Bidirectional} public sealed partial class Model;").Load().GetType("Model")!;
        var model = type.GetMethod("Load", [typeof(Stream)])!.Invoke(null, [new MemoryStream(RandomWeights.For(type))])!;
        Assert.Equal(Message, Assert.Throws<NotSupportedException>(() => type.GetProperty("InitialState")!.GetMethod!.Invoke(model, BindingFlags.DoNotWrapExceptions, null, [], null)).Message);
        var step = typeof(NoStepTests).GetMethod(nameof(Step), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(type.GetNestedType("State")!);
        Assert.Equal(Message, Assert.Throws<NotSupportedException>(() => step.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [model], null)).Message);
        Assert.Null(Callable.StateOf(type));
        Assert.IsType<ISequenceModel>(model, exactMatch: false).Forward(new float[8], new float[6]);
    }

    /// <summary>A record's text has each property: one that throws would take it away.</summary>
    [Fact]
    public void A_record_still_shows_itself()
    {
        var type = Compiled.Cleanly($"using LstmGen; {Bidirectional} public sealed partial record Model;").Load().GetType("Model")!;
        var model = type.GetMethod("Load", [typeof(Stream)])!.Invoke(null, [new MemoryStream(RandomWeights.For(type))])!;
        Assert.Equal("Model { }", model.ToString());
        Assert.NotNull(type.GetMethod("Step"));
    }

    /// <summary>What meant something else before goes on to mean it: a member of the class would hide it.</summary>
    [Theory]
    [InlineData("a type beside the class", "enum State { Idle, Busy }", "State _now; public bool IsBusy { get => _now == State.Busy; set => _now = value ? State.Busy : State.Idle; }")]
    [InlineData("a class beside it", "static class InitialState { public static int Seed => 3; }", "public int Seed => InitialState.Seed;")]
    [InlineData("a method that a using brings", "static class Tools { public static void Step(int count) { } }", "public void Go() => Step(3);")]
    public void What_means_something_else_is_not_hidden(string name, string beside, string member)
    {
        var run = Compiled.Cleanly($"using LstmGen; using static Tools; {beside} {(beside.Contains("Tools", StringComparison.Ordinal) ? "" : "static class Tools;")} {Bidirectional} sealed partial class Model {{ {member} }}");
        var model = run.Compilation.GetTypeByMetadataName("Model")!;
        Assert.True(model.GetMembers("Step").IsEmpty && model.GetMembers("State").IsEmpty && model.GetMembers("InitialState").IsEmpty, name);
    }

    /// <summary>Such names elsewhere, or those that are the class's own to be, do not take the reason away.</summary>
    [Theory]
    [InlineData("enum State { Idle, Busy }", "public bool IsBusy => true;")]
    [InlineData("class Other { public int State = 1, Step = 2; }", "int Of(Other other) => other.State + other.Step;")]
    public void What_the_class_does_not_speak_of_changes_nothing(string beside, string member)
    {
        var run = Compiled.Cleanly($"using LstmGen; {beside} {Bidirectional} sealed partial class Model {{ {member} }}");
        Assert.False(run.Compilation.GetTypeByMetadataName("Model")!.GetMembers("Step").IsEmpty);
    }

    /// <summary>The class's own code is told it as other code is.</summary>
    [Fact]
    public void The_class_itself_is_told_it()
    {
        var run = GeneratorRun.Of($"using LstmGen; {Bidirectional} sealed partial class Model {{ public void Go(ref State state) => Step(new float[2], ref state, new float[6]); }}");
        Assert.Equal(["CS0619", "CS0619"], run.CompilerDiagnostics.Select(error => error.Id));
    }

    /// <summary>An extension that takes something else is called as before.</summary>
    [Fact]
    public void An_extension_of_the_name_is_still_called() => Assert.Empty(
        Compiled.Cleanly($"using LstmGen; {Bidirectional} sealed partial class Model;")
            .And("static class Extensions { public static int Step(this Model model, int count) => count; } class User { int Use(Model model) => model.Step(3); }").CompilerDiagnostics);

    private static void AssertSaid(string source, IEnumerable<(string Path, string Text)> files, string arguments, string signature, string reason)
    {
        var run = Compiled.Cleanly(source, files)
            .And($$"""
                using System;

                static class User
                {
                    static void Use(Model model)
                    {
                        var state = default(Model.State);
                        model.Step({{arguments}});
                        _ = model.InitialState;
                    }
                }
                """);
        var said = run.CompilerDiagnostics.Select(error => $"{error.Id} at {error.Location.GetLineSpan().StartLinePosition.Line + 1}: {error.GetMessage(CultureInfo.InvariantCulture)}");
        Assert.Equal(
            new[] { "7: 'Model.State'", $"8: 'Model.{signature}'", "9: 'Model.InitialState'" }.Select(place => $"CS0619 at {place} is obsolete: 'Model has no Step: {reason}'"),
            said.Order(StringComparer.Ordinal));
    }

    private static void Step<TState>(object model)
        where TState : struct
    {
        var state = default(TState);
        model.GetType().GetMethod("Step")!.CreateDelegate<StepCall<TState>>(model)(new float[2], ref state, new float[6]);
    }

    private delegate void StepCall<TState>(ReadOnlySpan<float> sample, ref TState state, Span<float> output)
        where TState : struct;
}
