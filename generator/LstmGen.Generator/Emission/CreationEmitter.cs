using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the ways to a model: the constructor for weights that are compiled in, and Load for others.</summary>
internal static class CreationEmitter
{
    public static void Write(CodeWriter code, Model model, EmitterContext context)
    {
        var type = model.Type;
        if (model.Weights.AreCompiledIn)
        {
            code.Line("/// <summary>A model with the weights that are compiled in. All such models share them.</summary>");
            code.Line($"public {type.Name}() => {EmittedNames.PackedField} = {EmittedNames.CompiledIn}.Weights;");
            code.Line();
        }

        code.Line($"private {type.Name}({EmittedNames.Packed} packed) => {EmittedNames.PackedField} = packed;");
        code.Line();
        WriteLoad(code, type, context.Numbers, "string path", "path", "The file.");
        WriteLoad(code, type, context.Numbers, "global::System.IO.Stream stream", "stream", "The bytes of the file, read to their end; the stream stays open.");
        WriteLoad(code, type, context.Numbers, $"global::System.ReadOnlySpan<byte> file", "file", "The bytes of the file.");
        if (context.Streams)
            WriteInitialState(code, context);
    }

    private static void WriteInitialState(CodeWriter code, EmitterContext context)
    {
        var isStored = InitialState.IsStored(context);
        var given = InitialState.Given(context);
        if (given.Count == 0 && !isStored)
        {
            code.Line("/// <summary>The state at the beginning of a sequence; the same as <c>default(State)</c>.</summary>");
            code.Line($"public {EmittedNames.State} {EmittedNames.InitialState} => default;");
            code.Line();
            return;
        }

        code.Line(given.Count > 0
            ? "/// <summary>A state at the beginning of a sequence that begins with these numbers.</summary>"
            : "/// <summary>The state at the beginning of a sequence, with the numbers that the weights store.</summary>");
        foreach (var (input, slots) in given)
            code.Line($"/// <param name=\"{input.Parameter.TrimStart('@')}\">{context.Numbers.Counted(input.Features)}: {string.Join(" and ", slots.Select(slot => slot.Title))}.</param>");
        if (given.Count > 0)
            code.Line("/// <exception cref=\"global::System.ArgumentException\">A span has another length.</exception>");
        using (code.Block($"public {EmittedNames.State} {EmittedNames.InitialState}{(given.Count > 0 ? $"({string.Join(", ", given.Select(item => $"{context.Numbers.ReadOnlySpan} {item.Input.Parameter}"))})" : "")}"))
        {
            using var getter = given.Count > 0 ? null : (IDisposable)code.Block("get");
            foreach (var (input, _) in given)
                code.Single($"if ({input.Parameter}.Length != {input.Features})", $"{CSharp.Runtime}.Throw.Length(nameof({input.Parameter}), {input.Parameter}.Length, {input.Features}, \"({input.Features})\");");
            code.Line($"var state = default({EmittedNames.State});");
            if (isStored)
                code.Line($"{EmittedNames.Kernels}.{EmittedNames.Begin}({EmittedNames.PackedField}, ref state);");
            foreach (var (input, slots) in given)
            {
                foreach (var slot in slots)
                    code.Line($"{input.Parameter}.CopyTo(state.{slot.Name});");
            }

            code.Line("return state;");
        }

        code.Line();
    }

    private static void WriteLoad(CodeWriter code, TypeDeclaration type, Numbers numbers, string parameter, string name, string description)
    {
        code.Line("/// <summary>A model with other weights of the same network, from a .safetensors file that <c>lstmgen convert</c> wrote.</summary>");
        code.Line($"/// <param name=\"{name}\">{description}</param>");
        code.Line("/// <exception cref=\"global::LstmGen.WeightsException\">The file cannot be read, or its tensors are not those of this network.</exception>");
        code.Line($"public static {type.Name} {EmittedNames.Load}({parameter}) =>");
        code.Line($"    new {type.Name}(new {EmittedNames.Packed}({numbers.Runtime}.WeightSet.FromSafetensors({name}, {SafeText.Literal(type.DisplayName)}, {EmittedNames.Packed}.Architecture, {EmittedNames.Packed}.Tensors)));");
        code.Line();
    }
}
