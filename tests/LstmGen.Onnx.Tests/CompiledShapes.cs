using System.Reflection;
using LstmGen.Testing;

namespace LstmGen.Onnx;

/// <summary>The drawn shapes as classes, compiled together, once for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class CompiledShapes : ICollectionFixture<CompiledShapes>
{
    public const string Name = "compiled shapes";

    private readonly Assembly _assembly;

    public CompiledShapes()
    {
        Shapes = Draws.Shapes();
        var run = GeneratorRun.Of(string.Join("\n", Shapes.Select(shape => shape.Declaration)));
        Assert.Empty(run.Diagnostics);
        _assembly = run.Load();
    }

    /// <summary>The shapes, the smallest first.</summary>
    public IReadOnlyList<Shape> Shapes { get; }

    /// <summary>The class of a shape.</summary>
    public Type TypeOf(Shape shape) => _assembly.GetType(shape.ClassName, throwOnError: true)!;
}
