namespace LstmGen.Benchmarks;

/// <summary>Peers that compute different things must not be compared: before anything is timed, all must agree.</summary>
internal static class Agreement
{
    private const float Tolerance = 1e-5f;

    public static void Check(Shape shape, IReadOnlyList<Peer> peers, float[] samples)
    {
        var expected = new float[shape.Units];
        peers[0].Run(samples, expected);
        foreach (var peer in peers.Skip(1))
        {
            var output = new float[shape.Units];
            peer.Run(samples, output);
            for (var unit = 0; unit < output.Length; unit++)
            {
                // Written so that NaN fails too.
                if (!(Math.Abs(output[unit] - expected[unit]) <= Tolerance))
                    throw new InvalidOperationException($"{shape}: {peer.Name} gives {output[unit]} at unit {unit}, {peers[0].Name} gives {expected[unit]}.");
            }
        }
    }
}
