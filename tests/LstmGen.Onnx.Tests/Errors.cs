namespace LstmGen.Onnx;

/// <summary>The largest differences between the answers to the same questions.</summary>
/// <param name="factor">How many times float32's own error ours may be.</param>
internal sealed class Errors(double factor)
{
    /// <summary>Ours from float64.</summary>
    public double Ours { get; private set; }

    /// <summary>ONNX Runtime's from float64.</summary>
    public double Onnx { get; private set; }

    /// <summary>Ours from ONNX Runtime.</summary>
    public double Apart { get; private set; }

    /// <summary>How far float64 moves when each weight moves by its last bit: no float32 computation can be trusted to be nearer.</summary>
    public double LastBits { get; private set; }

    /// <summary>
    /// How far ours may be from float64: some times as far as float32 is anyway, or half a millionth. Two answers measure how far float32 is, since
    /// ONNX Runtime may be near by luck alone.
    /// </summary>
    public double Tolerance => Math.Max(factor * Math.Max(Onnx, LastBits), 5e-7);

    /// <summary>How far the two may be apart: a millionth, where float32 itself is that good.</summary>
    public double ToleranceApart => Math.Max(1e-6, Tolerance + Onnx);

    /// <summary>How much of what is allowed is used up; 1 is all of it.</summary>
    public double Used => Math.Max(Ours / Tolerance, Apart / ToleranceApart);

    public bool AreWithin => Used <= 1;

    public void Add(ReadOnlySpan<float> ours, ReadOnlySpan<float> onnx, ReadOnlySpan<double> exact, ReadOnlySpan<double> nearby)
    {
        Assert.Equal(exact.Length, ours.Length);
        Assert.Equal(exact.Length, onnx.Length);
        for (var index = 0; index < exact.Length; index++)
        {
            // A NaN must not slip through as "not larger": here all numbers are finite.
            Assert.True(float.IsFinite(ours[index]), $"{ours[index]} at {index}");
            Ours = Math.Max(Ours, Math.Abs(ours[index] - exact[index]));
            Onnx = Math.Max(Onnx, Math.Abs(onnx[index] - exact[index]));
            LastBits = Math.Max(LastBits, Math.Abs(nearby[index] - exact[index]));
            Apart = Math.Max(Apart, Math.Abs((double)ours[index] - onnx[index]));
        }
    }

    public override string ToString() => $"{Used:0%} of what is allowed: {Ours:0.0e-0} from float64 (ONNX Runtime: {Onnx:0.0e-0}, last bits: {LastBits:0.0e-0}), {Apart:0.0e-0} from ONNX Runtime";
}
