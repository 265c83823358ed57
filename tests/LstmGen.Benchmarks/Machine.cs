using System.Runtime.InteropServices;
using LstmGen.Runtime;

namespace LstmGen.Benchmarks;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    public static string Description =>
        $"""
        CPU:     {Cpu}, {Environment.ProcessorCount} logical processors
        .NET:    {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}
        Vectors: {(VectorWidth.Best == 0 ? "none" : $"{32 * VectorWidth.Best} bits")}
        """;

    private static string Cpu =>
        CpuInfoLine() is { } line ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string? CpuInfoLine() =>
        File.Exists(CpuInfo) ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
}
