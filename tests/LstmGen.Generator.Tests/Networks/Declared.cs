using LstmGen.Networks;
using LstmGen.Testing;

namespace LstmGen.Generator.Tests;

/// <summary>The network that the attributes of a class state, whether it can be compiled or not.</summary>
internal static class Declared
{
    /// <summary>The network of a class Model.</summary>
    /// <param name="attributes">The class's attributes.</param>
    /// <param name="members">What stands in the class.</param>
    public static Network Network(string attributes, string members = "")
    {
        var run = GeneratorRun.Of($"using System;\nusing LstmGen;\n{attributes}\npublic sealed partial class Model {{ {members} }}");
        Assert.All(run.Diagnostics, diagnostic => Assert.Equal(Descriptors.NotSupported.Id, diagnostic.Id));
        var compiled = (CompiledModel)run.Result.Results[0].TrackedSteps[LstmGenerator.ModelsStep].Single().Outputs.Single().Value;
        return compiled.Model.Network!;
    }

    /// <summary>Each use of a layer: its name, its class, where its inputs come from, and the shapes of its outputs.</summary>
    public static IEnumerable<string> Lines(this Network network) => network.Nodes.Select(node =>
        $"{node.Layer.Name} {node.Layer.Type.ClassName} [{string.Join(", ", node.Inputs.Select(Text))}] -> {string.Join(", ", node.Outputs.Select(output => output.Shape))}");

    /// <summary>Each tensor with its shape.</summary>
    public static IEnumerable<string> TensorLines(this Network network) => network.Tensors.Select(tensor => $"{tensor.Layer.TensorName(tensor.Parameter)} {tensor.Parameter.ShapeText}");

    public static string Text(Edge edge) => new DeclaredEdges().Text(edge);
}
