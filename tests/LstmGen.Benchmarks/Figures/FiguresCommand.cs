using LstmGen.Benchmarks.Output;

namespace LstmGen.Benchmarks.Figures;

/// <summary>What a compiled network costs before its first call.</summary>
internal static class FiguresCommand
{
    public static void Run(CommandLine command, Report report)
    {
        report.Begin("What a compiled network costs before its first call.");
        report.End();
    }
}
