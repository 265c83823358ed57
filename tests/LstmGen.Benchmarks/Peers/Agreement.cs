namespace LstmGen.Benchmarks.Peers;

/// <summary>Peers that compute different things must not be compared: before anything is timed, all must agree.</summary>
internal static class Agreement
{
    private const float Tolerance = 1e-5f;

    public static void Check(string name, IReadOnlyList<Peer> peers, int outputs)
    {
        var expected = new float[outputs];
        peers[0].Run(expected);
        foreach (var peer in peers.Skip(1))
        {
            var output = new float[outputs];
            peer.Run(output);
            for (var index = 0; index < output.Length; index++)
            {
                // Written so that NaN fails too.
                if (!(Math.Abs(output[index] - expected[index]) <= Tolerance * Math.Max(1, Math.Abs(expected[index]))))
                    throw new InvalidOperationException($"{name}: {peer.Name} gives {output[index]} at {index}, {peers[0].Name} gives {expected[index]}.");
            }
        }
    }
}
