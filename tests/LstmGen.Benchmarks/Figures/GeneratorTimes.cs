using System.Diagnostics;
using LstmGen.Benchmarks.Output;
using LstmGen.Generator;
using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Benchmarks.Figures;

/// <summary>What the generator takes of a compilation or of an editor's keystroke, within this process, in milliseconds.</summary>
/// <param name="Models">How many classes, each in a file of its own.</param>
/// <param name="First">The first time that this process runs it: the JIT compiles it, and what of Roslyn it needs.</param>
/// <param name="Cold">A new compilation, a new driver: the median.</param>
/// <param name="Comment">After a comment was added to one of the files: the median.</param>
/// <param name="Change">After one of the networks was changed: the median.</param>
internal sealed record GeneratorTimes(int Models, double? First, double Cold, double Comment, double Change)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp12);

    public static IEnumerable<GeneratorTimes> All(int rounds)
    {
        double? first = Measure(1).Cold;
        foreach (var models in (int[])[1, 10, 100])
        {
            var times = Enumerable.Range(0, rounds).Select(_ => Measure(models)).ToArray();
            yield return new GeneratorTimes(models, first, Medians.Of(times, time => time.Cold), Medians.Of(times, time => time.Comment), Medians.Of(times, time => time.Change));
            first = null;
        }
    }

    private static (double Cold, double Comment, double Change) Measure(int models)
    {
        Compilation compilation = GeneratorRun.CreateCompilation("", Options).RemoveAllSyntaxTrees().AddSyntaxTrees(Enumerable.Range(0, models).Select(index => Tree(index, 16)));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new LstmGenerator().AsSourceGenerator()], parseOptions: Options);
        var cold = Run();
        if (driver.GetRunResult().GeneratedTrees.Length != models)
            throw new InvalidOperationException($"The generator wrote {driver.GetRunResult().GeneratedTrees.Length} files for {models} networks.");

        Edit(Tree(0, 16, "// a comment\n"));
        var comment = Run();
        Edit(Tree(0, 17));
        return (cold, comment, Run());

        void Edit(SyntaxTree tree) => compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(other => other.FilePath == tree.FilePath), tree);

        double Run()
        {
            var start = Stopwatch.GetTimestamp();
            driver = driver.RunGenerators(compilation);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
    }

    private static SyntaxTree Tree(int index, int units, string before = "") => CSharpSyntaxTree.ParseText(
        $"using LstmGen;\n{before}[Lstm(Units = {units}, Features = {1 + index % 8}, Timesteps = 10)]\n[Dense(Units = 1)]\npublic sealed partial class Model{index};\n",
        Options, $"Model{index}.cs", System.Text.Encoding.UTF8);
}
