namespace LstmGen.Runtime.Tests;

/// <summary>The span methods: every length, no touch outside, wrong and overlapping spans, no allocation.</summary>
public sealed class SpanTests
{
    private delegate void Method(ReadOnlySpan<float> source, Span<float> destination);

    private static readonly Method[] Methods =
    [
        Activations.Tanh, Activations.Sigmoid, Activations.Exp, Activations.HardSigmoid, Activations.Relu, Activations.Linear, Activations.Relu6, Activations.Selu,
        Activations.Softplus, Activations.Softsign, Activations.TanhShrink, Activations.SparsePlus, Activations.SparseSigmoid, Activations.Silu, Activations.Gelu,
        Activations.GeluApproximate, Activations.HardSilu, Activations.HardTanh, Activations.Mish, Activations.LogSigmoid,
        Activations.Softmax, Activations.LogSoftmax, Activations.Sparsemax,
        (source, destination) => Activations.LeakyRelu(source, destination), (source, destination) => Activations.Elu(source, destination),
        (source, destination) => Activations.Celu(source, destination), (source, destination) => Activations.Squareplus(source, destination),
        (source, destination) => Activations.SoftShrink(source, destination), (source, destination) => Activations.HardShrink(source, destination),
        (source, destination) => Activations.Threshold(source, destination, 0.5f, -1), (source, destination) => Activations.Affine(source, destination, 2, 1),
        (source, destination) => Activations.ScaledTanh(source, destination, 2, 0.5f), (source, destination) => Activations.HardSigmoid(source, destination, 0.2f),
        (source, destination) => Activations.Relu(source, destination, 0.1f, 6, 0.5f),
    ];

    private static readonly int[] Widths = [0, 4, 8, 16];

    [Theory]
    [MemberData(nameof(Operation.All), MemberType = typeof(Operation))]
    public void A_floats_result_does_not_depend_on_its_place(Operation operation)
    {
        if (operation.IsWhole)
            return;

        var floats = Numbers(64);
        var expected = operation.Run(floats, 16);
        foreach (var width in Widths)
        {
            for (var length = 0; length <= 64; length++)
                Assert.Equal(expected[..length], operation.Run(floats[..length], width));
        }
    }

    [Theory]
    [MemberData(nameof(Operation.All), MemberType = typeof(Operation))]
    public void Nothing_outside_the_spans_is_touched(Operation operation)
    {
        if (!OperatingSystem.IsLinux())
            return;

        using var source = new GuardedFloats(64);
        using var destination = new GuardedFloats(64);
        foreach (var width in Widths)
        {
            for (var length = 0; length <= 64; length++)
            {
                var expected = operation.Run(Numbers(length), width);

                Numbers(length).CopyTo(source.AtBegin(length));
                operation.Run(source.AtBegin(length), destination.AtBegin(length), width);
                Assert.Equal(expected, destination.AtBegin(length).ToArray());

                Numbers(length).CopyTo(source.AtEnd(length));
                operation.Run(source.AtEnd(length), destination.AtEnd(length), width);
                Assert.Equal(expected, destination.AtEnd(length).ToArray());
            }
        }
    }

    [Fact]
    public void In_place_is_as_well_as_apart()
    {
        foreach (var method in Methods)
        {
            for (var length = 0; length <= 64; length++)
            {
                var floats = Numbers(length);
                var expected = new float[length];
                method(floats, expected);
                method(floats, floats);
                Assert.Equal(expected, floats);
            }
        }
    }

    [Fact]
    public void Other_lengths_are_refused_before_anything_is_written()
    {
        foreach (var method in Methods)
        {
            var destination = new float[] { 7, 7, 7 };
            var error = Assert.Throws<ArgumentException>(() => method(new float[4], destination));
            Assert.Equal("destination", error.ParamName);
            Assert.Equal("destination has 3 floats, but source has 4. (Parameter 'destination')", error.Message);
            Assert.Equal([7, 7, 7], destination);
        }
    }

    [Fact]
    public void Partial_overlap_is_refused_before_anything_is_written()
    {
        foreach (var method in Methods)
        {
            var memory = Numbers(20);
            var error = Assert.Throws<ArgumentException>(() => method(memory.AsSpan(0, 18), memory.AsSpan(2, 18)));
            Assert.Equal("destination begins 2 floats after source, and they overlap. They must be the same memory or apart. (Parameter 'destination')", error.Message);
            error = Assert.Throws<ArgumentException>(() => method(memory.AsSpan(1, 18), memory.AsSpan(0, 18)));
            Assert.Equal("destination begins 1 floats before source, and they overlap. They must be the same memory or apart. (Parameter 'destination')", error.Message);
            Assert.Equal(Numbers(20), memory);

            method(memory.AsSpan(0, 10), memory.AsSpan(10, 10));
        }
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        var floats = Numbers(100);
        var results = new float[100];
        foreach (var method in Methods)
        {
            method(floats, results);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 10; i++)
                method(floats, results);
            Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }

    private static float[] Numbers(int length) => [.. Enumerable.Range(0, length).Select(i => (i * 7 % 23 - 11) * 0.375f)];
}
