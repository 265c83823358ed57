using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>
/// Writes the members of a class that cannot be compiled, so that one mistake gives one error: what it says of shapes is as far as the network is known.
/// </summary>
internal static class StubEmitter
{
    public static void Write(CodeWriter code, Model model)
    {
        var type = model.Type;
        var fails = $"throw new global::System.InvalidOperationException({SafeText.Literal($"'{type.DisplayName}' was not compiled: see {model.Failure}.")});";
        var input = model.Network is { Inputs.Count: > 0 } known ? known.Inputs[0].Value.Shape : null;
        var output = model.Network is { Outputs.Count: > 0 } network ? network.ValueOf(network.Outputs[0]).Shape : null;
        code.Line(ModelEmitter.GeneratedCode);
        using (code.Block($"partial {type.Keyword} {type.Name} : global::LstmGen.ISequenceModel"))
        {
            Constant(EmittedNames.Features, input?.Features);
            Constant(EmittedNames.Timesteps, input?.Timesteps);
            Constant(EmittedNames.OutputFeatures, output?.Features);
            Constant(EmittedNames.ParameterCount, (int?)Math.Min(model.Network?.ParameterCount ?? 0, int.MaxValue));
            Member($"public const string {EmittedNames.Summary} = \"\";", EmittedNames.Summary);
            Member($"int global::LstmGen.ISequenceModel.Features => {EmittedNames.Features};");
            Member($"int global::LstmGen.ISequenceModel.OutputFeatures => {EmittedNames.OutputFeatures};");
            Member($"int? global::LstmGen.ISequenceModel.Timesteps => {EmittedNames.Timesteps};");
            Member($"int global::LstmGen.ISequenceModel.OutputLength(int timesteps) => {fails}");
            Member($"public {type.Name}() => {fails}", TypeDeclaration.Constructor);
            Member($"public static {type.Name} {EmittedNames.Load}(string path) => {fails}", EmittedNames.Load);
            Member($"public static {type.Name} {EmittedNames.Load}(global::System.IO.Stream stream) => {fails}", EmittedNames.Load);
            Member($"public static {type.Name} {EmittedNames.Load}(global::System.ReadOnlySpan<byte> file) => {fails}", EmittedNames.Load);
            Member($"public {EmittedNames.State} {EmittedNames.InitialState} => default;", EmittedNames.InitialState);
            Member($"public void {EmittedNames.Forward}({CSharp.ReadOnlyFloats} input, {CSharp.Floats} output) => {fails}", EmittedNames.Forward);
            Member($"public void {EmittedNames.Forward}({CSharp.ReadOnlyFloats} input, ref {EmittedNames.State} state, {CSharp.Floats} output) => {fails}", EmittedNames.Forward);
            Member($"public void {EmittedNames.Step}({CSharp.ReadOnlyFloats} sample, ref {EmittedNames.State} state, {CSharp.Floats} output) => {fails}", EmittedNames.Step);
            Member($"public void {EmittedNames.Advance}({CSharp.ReadOnlyFloats} sample, ref {EmittedNames.State} state) => {fails}", EmittedNames.Advance);
            Member($"public void {EmittedNames.ForwardBatch}({CSharp.ReadOnlyFloats} inputs, {CSharp.Floats} outputs, int batch) => {fails}", EmittedNames.ForwardBatch);
            Member($"public void {EmittedNames.StepBatch}({CSharp.ReadOnlyFloats} samples, global::System.Span<{EmittedNames.State}> states, {CSharp.Floats} outputs) => {fails}", EmittedNames.StepBatch);
            if (type.TakenNames.Contains(EmittedNames.State))
                return;
            code.Line("/// <summary>Not compiled.</summary>");
            using (code.Block($"public struct {EmittedNames.State} : global::System.IEquatable<{EmittedNames.State}>"))
            {
                Member($"public readonly bool Equals({EmittedNames.State} other) => true;");
                Member($"public override readonly bool Equals(object? obj) => obj is {EmittedNames.State};");
                Member("public override readonly int GetHashCode() => 0;");
                Member($"public static bool operator ==({EmittedNames.State} left, {EmittedNames.State} right) => left.Equals(right);");
                Member($"public static bool operator !=({EmittedNames.State} left, {EmittedNames.State} right) => !left.Equals(right);");
            }
        }

        void Constant(string name, int? value) => Member($"public const int {name} = {CSharp.Int(value ?? 0)};", name);

        // What the user has under the name already stands in the way; the diagnostic says so.
        void Member(string member, string name = "")
        {
            if (type.TakenNames.Contains(name))
                return;
            code.Line("/// <summary>Not compiled.</summary>");
            code.Line(member);
        }
    }
}
