using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the weights: how they are packed for the kernels, and where the compiled-in ones come from.</summary>
internal static class WeightsEmitter
{
    private const int LiteralsPerLine = 8;

    public static void Write(CodeWriter code, Model model, EmitterContext context, IReadOnlyList<LayerUse> layers)
    {
        WritePacked(code, model, context, layers);
        if (model.Weights.AreCompiledIn)
        {
            code.Line();
            WriteCompiledIn(code, model, context);
        }
    }

    private static void WritePacked(CodeWriter code, Model model, EmitterContext context, IReadOnlyList<LayerUse> layers)
    {
        var tensors = context.Network.Tensors.ToList();
        code.Line("/// <summary>The weights in the order in which the kernels read them. Packed once, when they are loaded.</summary>");
        using (code.Block($"private sealed class {EmittedNames.Packed}"))
        {
            code.Line("/// <summary>What the network is, so that the weights of another are refused.</summary>");
            code.Line($"public const string Architecture = {SafeText.Literal(Networks.Architecture.Of(context.Network))};");
            code.Line();
            code.Line($"/// <summary>The number of {context.Numbers.Keyword}s in a vector; 0 without vector hardware.</summary>");
            code.Line("public readonly int Width;");
            code.Line();
            var packings = KernelsEmitter.Parts(layers).SelectMany(part => part.Packing(TensorsOf(part.Layer, tensors))).ToList();
            foreach (var (name, _) in packings)
                code.Line($"public readonly {context.Numbers.Runtime}.WeightBlock {name};");
            if (packings.Count > 0)
                code.Line();
            using (code.Block($"public {EmittedNames.Packed}({context.Numbers.Runtime}.WeightSet weights)"))
            {
                code.Line($"Width = {context.Numbers.Runtime}.VectorWidth.AtMost({context.MostLanes});");
                if (packings.Count > 0)
                    code.Line($"var lanes = {context.Numbers.Runtime}.VectorWidth.Lanes(Width);");
                foreach (var (name, expression) in packings)
                    code.Line($"{name} = {expression};");
                code.Line();
                code.Line("// The kernels are compiled now, not in the first call.");
                code.Line($"{context.Numbers.Runtime}.Preparation.Prepare(typeof({model.Type.Name}), typeof({EmittedNames.Kernels}), Width);");
            }

            code.Line();
            code.Line("/// <summary>The tensors of the network in Keras' layout.</summary>");
            code.Line($"public static {CSharp.Runtime}.TensorSpec[] Tensors =>");
            code.Line("[");
            foreach (var (layer, parameter) in tensors)
                code.Line($"    new {CSharp.Runtime}.TensorSpec({string.Join(", ", new[] { SafeText.Literal(layer.TensorName(parameter)) }.Concat(parameter.Shape.Select(axis => CSharp.Int(axis))))}),");
            code.Line("];");
        }
    }

    private static List<string> TensorsOf(Layer layer, List<(Layer Layer, Parameter Parameter)> tensors) =>
        tensors.Select((tensor, index) => (tensor.Layer, Index: index)).Where(tensor => tensor.Layer.Name == layer.Name).Select(tensor => $"weights[{tensor.Index}]").ToList();

    private static void WriteCompiledIn(CodeWriter code, Model model, EmitterContext context)
    {
        code.Line("/// <summary>The weights that are compiled in, packed when the first model is made.</summary>");
        using (code.Block($"private static class {EmittedNames.CompiledIn}"))
        {
            switch (model.Weights)
            {
                case ResourceWeights resource:
                    code.Line($"public static readonly {EmittedNames.Packed} Weights = new({context.Numbers.Runtime}.WeightSet.FromResource{(resource.Element == context.Network.Element ? "" : $"<{Numbers.Of(resource.Element).Keyword}>")}(");
                    code.Line($"    typeof({model.Type.Name}).Assembly, {SafeText.Literal(resource.Resource)}, {SafeText.Literal(model.Type.DisplayName)}, {EmittedNames.Packed}.Tensors));");
                    break;
                case InlineMembers inline:
                    WriteBuilt(code, context.Numbers, inline.Members.Select(member => $"{model.Type.FullName}.{member}"));
                    break;
                case LiteralWeights literals:
                    var tensors = context.Network.Tensors.Select(tensor => (Name: context.NameOf(tensor.Layer) + "_" + SafeText.Identifier(tensor.Parameter.Name), tensor.Parameter)).ToList();
                    WriteBuilt(code, context.Numbers, tensors.Select(tensor => tensor.Name));
                    for (var index = 0; index < tensors.Count; index++)
                        WriteLiterals(code, context.Numbers, tensors[index].Name, tensors[index].Parameter, literals.Values[index]);
                    break;
            }
        }
    }

    private static void WriteBuilt(CodeWriter code, Numbers numbers, IEnumerable<string> spans)
    {
        code.Line($"public static readonly {EmittedNames.Packed} Weights = new(new {numbers.Runtime}.WeightSetBuilder({EmittedNames.Packed}.Tensors)");
        foreach (var span in spans)
            code.Line($"    .Add({span})");
        code.Line("    .Build());");
    }

    private static void WriteLiterals(CodeWriter code, Numbers numbers, string name, Parameter parameter, string values)
    {
        code.Line();
        code.Line($"private static {numbers.ReadOnlySpan} {name} => // {parameter.ShapeText}");
        code.Line("[");
        var literals = values.Split(',').Select(numbers.Converted).ToList();
        for (var start = 0; start < literals.Count; start += LiteralsPerLine)
            code.Line("    " + string.Join(", ", literals.Skip(start).Take(LiteralsPerLine)) + ",");
        code.Line("];");
    }
}
