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
        WriteLoad(code, type, "string path", "path", "The file.");
        WriteLoad(code, type, "global::System.IO.Stream stream", "stream", "The bytes of the file, read to their end; the stream stays open.");
        WriteLoad(code, type, $"global::System.ReadOnlySpan<byte> file", "file", "The bytes of the file.");
        code.Line("/// <summary>The state at the beginning of a sequence; the same as <c>default(State)</c>.</summary>");
        code.Line($"public {EmittedNames.State} {EmittedNames.InitialState} => default;");
        code.Line();
    }

    private static void WriteLoad(CodeWriter code, TypeDeclaration type, string parameter, string name, string description)
    {
        code.Line("/// <summary>A model with other weights of the same network, from a .safetensors file that <c>lstmgen convert</c> wrote.</summary>");
        code.Line($"/// <param name=\"{name}\">{description}</param>");
        code.Line("/// <exception cref=\"global::LstmGen.WeightsException\">The file cannot be read, or its tensors are not those of this network.</exception>");
        code.Line($"public static {type.Name} {EmittedNames.Load}({parameter}) =>");
        code.Line($"    new {type.Name}(new {EmittedNames.Packed}({CSharp.Runtime}.WeightSet.FromSafetensors({name}, {SafeText.Literal(type.DisplayName)}, {EmittedNames.Packed}.Architecture, {EmittedNames.Packed}.Tensors)));");
        code.Line();
    }
}
