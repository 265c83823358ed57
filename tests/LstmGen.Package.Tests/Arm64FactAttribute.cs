using System.Runtime.InteropServices;

namespace LstmGen.Package.Tests;

/// <summary>
/// A test that runs a program of Arm64 in an emulator on another processor: it needs qemu's user emulation and the C libraries of Arm64, on Debian the packages
/// qemu-user, libc6-arm64-cross and libstdc++6-arm64-cross, and is skipped where they are not.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class Arm64FactAttribute : FactAttribute
{
    public const string Runtime = "linux-arm64", Emulator = "qemu-aarch64", Libraries = "/usr/aarch64-linux-gnu";

    public Arm64FactAttribute() => Skip = Lack;

    private static string? Lack =>
        !OperatingSystem.IsLinux() ? "qemu's user emulation runs on Linux alone."
        : RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "This is Arm64; the other tests show its bits."
        : !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, Emulator))) ? $"There is no {Emulator} on this machine (Debian: qemu-user)."
        : !File.Exists(Path.Combine(Libraries, "lib", "libstdc++.so.6")) ? $"There are no C libraries of Arm64 in {Libraries} (Debian: libstdc++6-arm64-cross)."
        : null;
}
