using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using LstmGen.Runtime;

namespace LstmGen.Conformance;

/// <summary>What this process can do, and what each case gives in it: lines that another process reads.</summary>
public static class Report
{
    /// <summary>hardware &lt;width in use&gt; &lt;512&gt; &lt;256&gt; &lt;128&gt; &lt;fused multiply-add&gt;.</summary>
    public static string Hardware => string.Create(CultureInfo.InvariantCulture,
        $"hardware {VectorWidth.Best} {Vector512.IsHardwareAccelerated} {Vector256.IsHardwareAccelerated} {Vector128.IsHardwareAccelerated} {Fma.IsSupported || AdvSimd.IsSupported}");

    /// <summary>case &lt;name&gt; &lt;hash of the outputs' bits&gt; &lt;from Keras&gt; &lt;from float64&gt;.</summary>
    public static string Line(Case item)
    {
        var outputs = item.Run();
        return string.Create(CultureInfo.InvariantCulture, $"case {item.Name} {Hash(outputs)} {FromKeras(item, outputs):R} {FromExact(item, outputs):R}");
    }

    public static double FromKeras(Case item, float[] outputs) => outputs.Zip(item.Output, (ours, theirs) => Math.Abs((double)ours - theirs)).Max();

    public static double FromExact(Case item, float[] outputs) => item.Exact is null ? 0 : outputs.Zip(item.Exact, (ours, exact) => Math.Abs(ours - exact)).Max();

    private static string Hash(float[] outputs) => Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(outputs.AsSpan())))[..16];
}
