using System.Runtime.Intrinsics.X86;
using System.Text.RegularExpressions;

namespace LstmGen.Conformance;

/// <summary>
/// What the compiler makes of the kernels. It gives up inlining in methods that are too large for it, and then each operation on vectors is a call;
/// and a kernel that keeps more vectors than there are registers moves them to the stack and back. Both would cost the speed and change no number.
/// </summary>
public sealed partial class MachineCodeTests
{
    [Theory]
    [InlineData("512")]
    [InlineData("256")]
    [InlineData("128")]
    public void Kernels_call_nothing_and_keep_their_vectors_in_registers(string bits)
    {
        // The names of registers below are those of x64; a width that the hardware lacks is computed in pieces.
        if (!Fma.IsSupported || (bits == "512" && !Avx512F.IsSupported))
            return;

        var kernels = KernelsAt(bits);
        Assert.InRange(kernels.Count, 8, int.MaxValue);
        foreach (var (name, code) in kernels)
        {
            Assert.False(CallInstruction().IsMatch(code), $"{name} calls {CallInstruction().Match(code).Value.Trim()}");

            // With 16 registers the tables of tanh live on the stack.
            if (Avx512F.VL.IsSupported)
                Assert.False(VectorOnStack().IsMatch(code), $"{name} moves vectors to the stack: {VectorOnStack().Match(code).Value.Trim()}");
        }
    }

    private static List<(string Name, string Code)> KernelsAt(string bits)
    {
        var file = Path.Combine(Path.GetTempPath(), $"lstmgen-code-{Guid.NewGuid():N}.txt");
        try
        {
            Child.Of(
                Path.Combine(AppContext.BaseDirectory, "LstmGen.Determinism.dll"),
                $"DOTNET_JitDisasm=*AtOnce *Block *Pairs *Narrow;DOTNET_JitStdOutFile={file}", "--bits", bits);
            return [.. File.ReadAllText(file).Split("; Assembly listing for method ")
                .Where(listing => listing.Contains("+Kernels:", StringComparison.Ordinal) && listing.Contains($"Lanes{bits}", StringComparison.Ordinal))
                .Select(listing => (listing[..listing.IndexOf('[', StringComparison.Ordinal)], listing))];
        }
        finally
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex(@"^\s+call\s.*$", RegexOptions.Multiline)]
    private static partial Regex CallInstruction();

    [GeneratedRegex(@"^\s+v\w+\s.*\[r[sb]p.*$", RegexOptions.Multiline)]
    private static partial Regex VectorOnStack();
}
