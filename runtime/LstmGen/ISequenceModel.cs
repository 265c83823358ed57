namespace LstmGen;

/// <summary>A compiled network with one input sequence and one output, whatever its class.</summary>
/// <remarks>Networks that take tokens have the same calls with <c>ReadOnlySpan&lt;int&gt;</c>, and those that compute in double with theirs: they are none of these.</remarks>
public interface ISequenceModel
{
    /// <summary>How many numbers a sample has.</summary>
    int Features { get; }

    /// <summary>How many numbers an output has: at every timestep where the network gives a sequence, else once.</summary>
    int OutputFeatures { get; }

    /// <summary>How many timesteps <see cref="Forward"/> takes; null for any number.</summary>
    int? Timesteps { get; }

    /// <summary>How many floats come out of that many timesteps.</summary>
    /// <param name="timesteps">A number of timesteps, 0 or more.</param>
    int OutputLength(int timesteps);

    /// <summary>One sequence, from the beginning.</summary>
    /// <param name="input">(timesteps, features), row by row.</param>
    /// <param name="output">As many floats as <see cref="OutputLength"/> says.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Forward(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Many sequences, each from the beginning, one after the other in each span.</summary>
    /// <param name="inputs">(batch, timesteps, features), row by row.</param>
    /// <param name="outputs">The outputs of one sequence after the other.</param>
    /// <param name="batch">How many sequences.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int batch);

    /// <summary>Many sequences, each from the beginning, one after the other in each span, on several threads.</summary>
    /// <param name="inputs">(batch, timesteps, features), row by row.</param>
    /// <param name="outputs">The outputs of one sequence after the other.</param>
    /// <param name="batch">How many sequences.</param>
    /// <param name="degreeOfParallelism">The most threads that work at a time, this one among them.</param>
    /// <exception cref="ArgumentException">A span has another length, or the degree is less than 1.</exception>
    void ForwardBatch(ReadOnlySpan<float> inputs, Span<float> outputs, int batch, int degreeOfParallelism);
}
