namespace LstmGen.Benchmarks.Peers;

/// <summary>A network as an ONNX file with the weights in it, and the names of what is bound.</summary>
internal interface IOnnxFile
{
    /// <summary>The samples, (timesteps, batch, features).</summary>
    string Input { get; }

    /// <summary>What comes out after the last timestep.</summary>
    string Output { get; }

    /// <summary>What the state begins as, an input, and what it has become, an output; none where it is not carried.</summary>
    IReadOnlyList<(string Before, string After)> State { get; }

    /// <summary>The shape of each input and output.</summary>
    long[] ShapeOf(string name);

    /// <summary>The file.</summary>
    byte[] ToBytes();
}
