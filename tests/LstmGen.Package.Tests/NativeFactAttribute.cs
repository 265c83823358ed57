using System.Diagnostics;

namespace LstmGen.Package.Tests;

/// <summary>A test that publishes with NativeAOT: it needs a C linker besides the SDK, and is skipped where there is none that works.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NativeFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Lack = new(FindLack);

    public NativeFactAttribute() => Skip = Lack.Value;

    private static string? FindLack()
    {
        if (OperatingSystem.IsWindows())
            return "NativeAOT's linker on Windows is Visual Studio's, which this test does not look for.";

        // The compilers that NativeAOT links with, the one that it prefers first.
        var found = new[] { "clang", "gcc" }.FirstOrDefault(compiler => LinksAProgram(compiler));
        return found is null ? "NativeAOT needs clang or gcc as a linker; neither can make a program on this machine." : null;
    }

    private static bool LinksAProgram(string compiler)
    {
        var directory = Directory.CreateTempSubdirectory("lstmgen-linker-");
        try
        {
            var source = Path.Combine(directory.FullName, "main.c");
            File.WriteAllText(source, "int main(void) { return 0; }\n");
            using var process = Process.Start(new ProcessStartInfo(compiler, [source, "-o", Path.Combine(directory.FullName, "main")]) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }
}
