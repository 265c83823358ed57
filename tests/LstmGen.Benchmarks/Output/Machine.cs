using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LstmGen.Runtime;

namespace LstmGen.Benchmarks.Output;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    public static string Cpu =>
        CpuInfoLine() is { } line ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? RuntimeInformation.ProcessArchitecture.ToString();

    public static string Framework => RuntimeInformation.FrameworkDescription;

    public static string OperatingSystem => RuntimeInformation.OSDescription;

    /// <summary>How wide the vectors are that .NET computes with here, under the settings of this process.</summary>
    public static int HardwareBits =>
        Vector512.IsHardwareAccelerated ? 512
        : Vector256.IsHardwareAccelerated ? 256
        : Vector128.IsHardwareAccelerated ? 128
        : 0;

    public static void Describe(TextWriter writer, bool markdown)
    {
        string[] lines =
        [
            $"CPU: {Cpu}, {Environment.ProcessorCount} logical processors",
            $"Runtime: {Framework}, {OperatingSystem}",
            $"Vectors: {HardwareBits} bits in .NET, {32 * VectorWidth.Best} in ours; fused multiply-add: {(HasFusedMultiplyAdd ? "yes" : "no")}",
        ];
        foreach (var line in lines)
            writer.WriteLine(markdown ? $"- {line}" : line);
    }

    private static bool HasFusedMultiplyAdd =>
        System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported;

    private static string? CpuInfoLine() =>
        File.Exists(CpuInfo) ? File.ReadLines(CpuInfo).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
}
