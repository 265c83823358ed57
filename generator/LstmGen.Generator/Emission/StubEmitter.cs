using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the members of a class that cannot be compiled, so that one mistake gives one error: what it says of shapes is as far as the network is known.
/// </summary>
internal sealed class StubEmitter(CodeWriter code, TypeDeclaration type, Network? network, ElementType element, bool takesTokens, string? failure)
{
    private readonly EmitterContext? _known = network is { Inputs.Count: > 0, Outputs.Count: > 0, Nodes.Count: > 0 } ? new EmitterContext(network) : null;

    /// <summary>The inputs and outputs where the network is known to have several.</summary>
    private EmitterContext? Several => _known is { } known && known.Inputs.Count + known.Outputs.Count > 2 ? known : null;

    /// <summary>What the calls that go on from a state return: whether there was an output, or how many, where not each timestep gives one.</summary>
    private string StepResult => _known is { Thins: true } ? "bool" : "void";

    private string ForwardResult => _known is { Thins: true } known && known.Outputs.Any(output => output.IsSequence) ? "int" : StepResult;

    private Numbers Numbers { get; } = Numbers.Of(element);

    /// <summary>What goes into the calls of a network with one input.</summary>
    private string Given => takesTokens ? "global::System.ReadOnlySpan<int>" : Numbers.ReadOnlySpan;

    private string GivenEach => takesTokens ? $"int {PortNames.Token}" : $"{Numbers.ReadOnlySpan} sample";

    private bool HasInterface => Several is null && !takesTokens && element == ElementType.Float32;

    private const string Nothing = "/// <summary>Not compiled.</summary>";

    /// <summary>What every member does.</summary>
    private string Fails => $"throw new global::System.InvalidOperationException({SafeText.Literal($"'{type.DisplayName}' was not compiled: see {failure}.")});";

    public static void Write(CodeWriter code, Model model) => new StubEmitter(code, model.Type, model.Network, model.Element, model.TakesTokens, model.Failure).Write();

    private void Write()
    {
        code.Line("// A base class may have members of these names too, which is the mistake that is told already.");
        code.Line("#pragma warning disable CS0108, CS0114");
        code.Line(ModelEmitter.GeneratedCode);
        using (code.Block($"partial {type.Keyword} {type.Name}{(HasInterface ? " : global::LstmGen.ISequenceModel" : "")}"))
        {
            WriteConstants();
            if (HasInterface)
                WriteInterface();
            WriteCreation();
            WriteCalls();
            if (!IsTaken(EmittedNames.State))
                WriteState();
        }
    }

    private void WriteConstants()
    {
        var input = network is { Inputs.Count: > 0 } known ? known.Inputs[0].Value.Shape : null;
        var output = network is { Outputs.Count: > 0 } full ? full.ValueOf(full.Outputs[0]).Shape : null;
        Constant(EmittedNames.Features, input?.Features);
        Constant(EmittedNames.Timesteps, input?.Timesteps);
        Constant(EmittedNames.OutputFeatures, output?.Features);
        Constant(EmittedNames.ParameterCount, (int?)Math.Min(network?.ParameterCount ?? 0, int.MaxValue));
        Member(EmittedNames.Summary, $"public const string {EmittedNames.Summary} = \"\";");

        void Constant(string name, int? value) => Member(name, $"public const int {name} = {CSharp.Int(value ?? 0)};");
    }

    /// <summary>Explicit, since the public members may be the user's own and anything.</summary>
    private void WriteInterface()
    {
        Write($"int global::LstmGen.ISequenceModel.Features => {Fails}");
        Write($"int global::LstmGen.ISequenceModel.OutputFeatures => {Fails}");
        Write($"int? global::LstmGen.ISequenceModel.Timesteps => {Fails}");
        Write($"int global::LstmGen.ISequenceModel.OutputLength(int timesteps) => {Fails}");
        Write($"void global::LstmGen.ISequenceModel.Forward({Numbers.ReadOnlySpan} input, {Numbers.Span} output) => {Fails}");
        Write($"void global::LstmGen.ISequenceModel.ForwardBatch({Numbers.ReadOnlySpan} inputs, {Numbers.Span} outputs, int batch) => {Fails}");
        Write($"void global::LstmGen.ISequenceModel.ForwardBatch({Numbers.ReadOnlySpan} inputs, {Numbers.Span} outputs, int batch, int degreeOfParallelism) => {Fails}");
    }

    private void WriteCreation()
    {
        Member(TakenMember.Constructor, $"public {type.Name}() => {Fails}", 0);
        Member(EmittedNames.Load, $"public static {type.Name} {EmittedNames.Load}(string path) => {Fails}", 1);
        Member(EmittedNames.Load, $"public static {type.Name} {EmittedNames.Load}(global::System.IO.Stream stream) => {Fails}", 1);
        Member(EmittedNames.Load, $"public static {type.Name} {EmittedNames.Load}(global::System.ReadOnlySpan<byte> file) => {Fails}", 1);
    }

    private void WriteCalls()
    {
        if (Several is not null)
        {
            WriteCallsOfSeveral(Several);
            return;
        }

        Member(EmittedNames.Forward, $"public void {EmittedNames.Forward}({Given} {Name("input")}, {Numbers.Span} output) => {Fails}", 2);
        Member(EmittedNames.ForwardBatch, $"public void {EmittedNames.ForwardBatch}({Given} {Name("inputs")}, {Numbers.Span} outputs, int batch) => {Fails}", 3);
        Member(EmittedNames.ForwardBatch, $"public void {EmittedNames.ForwardBatch}({Given} {Name("inputs")}, {Numbers.Span} outputs, int batch, int degreeOfParallelism) => {Fails}", 4);

        Member(EmittedNames.Forward, $"public void {EmittedNames.Forward}({Given} {Name("input")}, int length, {Numbers.Span} output) => {Fails}", 3);
        Member(EmittedNames.ForwardBatch, $"public void {EmittedNames.ForwardBatch}({Given} {Name("inputs")}, global::System.ReadOnlySpan<int> lengths, {Numbers.Span} outputs, int batch) => {Fails}", 4);

        // Where State is something else than a type, no signature can name it.
        if (type.Taken.Any(member => member.Name == EmittedNames.State && !member.IsType))
            return;
        Member(EmittedNames.InitialState, $"public {EmittedNames.State} {EmittedNames.InitialState} => {Fails}");
        Member(EmittedNames.Forward, $"public {ForwardResult} {EmittedNames.Forward}({Given} {Name("input")}, ref {EmittedNames.State} state, {Numbers.Span} output) => {Fails}", 3);
        Member(EmittedNames.Step, $"public {StepResult} {EmittedNames.Step}({GivenEach}, ref {EmittedNames.State} state, {Numbers.Span} output) => {Fails}", 3);
        Member(EmittedNames.Advance, $"public void {EmittedNames.Advance}({GivenEach}, ref {EmittedNames.State} state) => {Fails}", 2);
        Member(EmittedNames.StepBatch, $"public void {EmittedNames.StepBatch}({Given} {Name("samples")}, global::System.Span<{EmittedNames.State}> states, {Numbers.Span} outputs) => {Fails}", 3);
        Member(EmittedNames.StepBatch, $"public void {EmittedNames.StepBatch}({Given} {Name("samples")}, global::System.Span<{EmittedNames.State}> states, {Numbers.Span} outputs, int degreeOfParallelism) => {Fails}", 4);
    }

    private void WriteCallsOfSeveral(EmitterContext context)
    {
        var inputs = context.Inputs.Select(input => $"{Numbers.ReadOnlySpanOf(input)} {input.Parameter}").ToList();
        var outputs = context.Outputs.Select(output => $"{Numbers.Span} {output.Parameter}").ToList();
        Call(EmittedNames.Forward, [.. inputs, .. outputs]);
        Call(EmittedNames.ForwardBatch, [.. inputs, .. outputs, "int batch"]);
        if (!context.Streams || type.Taken.Any(member => member.Name == EmittedNames.State && !member.IsType))
            return;

        var given = InitialState.Given(context).Select(item => $"{Numbers.ReadOnlySpan} {item.Input.Parameter}").ToList();
        if (given.Count > 0)
            Member(EmittedNames.InitialState, $"public {EmittedNames.State} {EmittedNames.InitialState}({string.Join(", ", given)}) => {Fails}", given.Count);
        else
            Member(EmittedNames.InitialState, $"public {EmittedNames.State} {EmittedNames.InitialState} => {Fails}");
        var taken = InitialState.InputsBeside(context);
        var samples = taken.Select(input => $"{Numbers.ReadOnlySpanOf(input)} {input.Parameter}").ToList();
        Call(EmittedNames.Forward, [.. samples, $"ref {EmittedNames.State} state", .. outputs], ForwardResult);
        Call(EmittedNames.Step, [.. taken.Select(Each), $"ref {EmittedNames.State} state", .. outputs], StepResult);
        Call(EmittedNames.Advance, [.. context.Inputs.Where(input => input.IsSequence).Select(Each), $"ref {EmittedNames.State} state"]);
        Call(EmittedNames.StepBatch, [.. samples, $"global::System.Span<{EmittedNames.State}> states", .. outputs]);
    }

    private string Each(Port input) => $"{(input.IsTokenEach ? Numbers.KeywordOf(input) : Numbers.ReadOnlySpanOf(input))} {input.Parameter}";

    private string Name(string ofNumbers) => takesTokens ? PortNames.Tokens : ofNumbers;

    private void Call(string name, IReadOnlyList<string> parameters, string result = "void") => Member(name, $"public {result} {name}({string.Join(", ", parameters)}) => {Fails}", parameters.Count);

    private void WriteState()
    {
        code.Line(Nothing);
        using (code.Block($"public struct {EmittedNames.State} : global::System.IEquatable<{EmittedNames.State}>"))
        {
            Write($"public readonly bool Equals({EmittedNames.State} other) => true;");
            Write($"public override readonly bool Equals(object? obj) => obj is {EmittedNames.State};");
            Write("public override readonly int GetHashCode() => 0;");
            Write($"public static bool operator ==({EmittedNames.State} left, {EmittedNames.State} right) => left.Equals(right);");
            Write($"public static bool operator !=({EmittedNames.State} left, {EmittedNames.State} right) => !left.Equals(right);");
        }
    }

    // What the user has under the name already stands in the way; the diagnostic says so.
    private void Member(string name, string member, int? parameters = null)
    {
        if (!IsTaken(name, parameters))
            Write(member);
    }

    private bool IsTaken(string name, int? parameters = null) =>
        type.Taken.Any(member => member.Name == name && (member.Parameters is null || parameters is null || member.Parameters == parameters));

    private void Write(string member)
    {
        code.Line(Nothing);
        code.Line(member);
    }
}
