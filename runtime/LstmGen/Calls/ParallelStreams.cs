namespace LstmGen.Runtime;

/// <summary>Divides the sequences or streams of a batch among threads: each takes neighbours, as many as the others.</summary>
public static unsafe class ParallelStreams
{
    /// <summary>Computes one thread's part of a batch.</summary>
    /// <typeparam name="TModel">The model's class.</typeparam>
    /// <typeparam name="TState">The model's state.</typeparam>
    /// <typeparam name="TNumber">What inputs and outputs are made of: float or double.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="inputs">The part's inputs.</param>
    /// <param name="states">The part's states; none where sequences begin anew.</param>
    /// <param name="outputs">The part's outputs.</param>
    /// <param name="count">How many sequences or streams the part has.</param>
    public delegate void Part<TModel, TState, TNumber>(TModel model, ReadOnlySpan<TNumber> inputs, Span<TState> states, Span<TNumber> outputs, int count);

    /// <summary>Runs a batch whose lengths are right already. Returns when all of it is done.</summary>
    /// <typeparam name="TModel">The model's class.</typeparam>
    /// <typeparam name="TState">The model's state.</typeparam>
    /// <typeparam name="TNumber">What inputs and outputs are made of: float or double.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="inputs">As many numbers for each sequence or stream.</param>
    /// <param name="states">One for each stream, or none.</param>
    /// <param name="outputs">As many numbers for each sequence or stream.</param>
    /// <param name="count">How many sequences or streams.</param>
    /// <param name="degreeOfParallelism">The most threads that work at a time, the calling one among them.</param>
    /// <param name="part">What computes a part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is less than 1.</exception>
    public static void Run<TModel, TState, TNumber>(
        TModel model, ReadOnlySpan<TNumber> inputs, Span<TState> states, Span<TNumber> outputs, int count, int degreeOfParallelism, Part<TModel, TState, TNumber> part)
        where TState : unmanaged
        where TNumber : unmanaged
    {
        if (degreeOfParallelism < 1)
            Throw.Degree(nameof(degreeOfParallelism), degreeOfParallelism);

        var parts = Math.Min(degreeOfParallelism, count);
        if (parts <= 1)
        {
            part(model, inputs, states, outputs, count);
            return;
        }

        Divide(model, inputs, states, outputs, count, parts, part);
    }

    // A method of its own: what the threads share is an object, which one thread needs none of.
    private static void Divide<TModel, TState, TNumber>(
        TModel model, ReadOnlySpan<TNumber> inputs, Span<TState> states, Span<TNumber> outputs, int count, int parts, Part<TModel, TState, TNumber> part)
        where TState : unmanaged
        where TNumber : unmanaged
    {
        int inputLength = inputs.Length / count, outputLength = outputs.Length / count, statesEach = states.IsEmpty ? 0 : 1;

        // The memory stays where it is until all threads are done, so that they can reach it.
        fixed (TNumber* firstInput = inputs, firstOutput = outputs)
        fixed (TState* firstState = states)
        {
            nint input = (nint)firstInput, output = (nint)firstOutput, state = (nint)firstState;
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, index =>
            {
                int first = (int)((long)count * index / parts), mine = (int)((long)count * (index + 1) / parts) - first;
                part(
                    model,
                    new ReadOnlySpan<TNumber>((TNumber*)input + ((long)first * inputLength), mine * inputLength),
                    new Span<TState>((TState*)state + (first * statesEach), mine * statesEach),
                    new Span<TNumber>((TNumber*)output + ((long)first * outputLength), mine * outputLength),
                    mine);
            });
        }
    }

    /// <summary>Computes one thread's part of a batch with several inputs or outputs.</summary>
    /// <typeparam name="TModel">The model's class.</typeparam>
    /// <typeparam name="TState">The model's state.</typeparam>
    /// <typeparam name="TNumber">float or double.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="part">The part's inputs and outputs.</param>
    /// <param name="states">The part's states; none where sequences begin anew.</param>
    /// <param name="count">How many sequences or streams the part has.</param>
    public delegate void SeveralPart<TModel, TState, TNumber>(TModel model, ParallelPart<TNumber> part, Span<TState> states, int count)
        where TNumber : unmanaged;

    /// <summary>Runs a batch with several inputs or outputs, whose lengths are right already. Returns when all of it is done.</summary>
    /// <typeparam name="TModel">The model's class.</typeparam>
    /// <typeparam name="TState">The model's state.</typeparam>
    /// <typeparam name="TNumber">float or double.</typeparam>
    /// <param name="model">The model.</param>
    /// <param name="spans">The inputs and outputs.</param>
    /// <param name="states">One for each stream, or none.</param>
    /// <param name="count">How many sequences or streams.</param>
    /// <param name="degreeOfParallelism">The most threads that work at a time, the calling one among them.</param>
    /// <param name="part">What computes a part.</param>
    /// <exception cref="ArgumentOutOfRangeException">The degree is less than 1.</exception>
    public static void Run<TModel, TState, TNumber>(TModel model, ParallelSpans<TNumber> spans, Span<TState> states, int count, int degreeOfParallelism, SeveralPart<TModel, TState, TNumber> part)
        where TState : unmanaged
        where TNumber : unmanaged
    {
        if (degreeOfParallelism < 1)
            Throw.Degree(nameof(degreeOfParallelism), degreeOfParallelism);

        // The memory stays where it is until all threads are done, so that they can reach it.
        fixed (byte* s0 = spans[0], s1 = spans[1], s2 = spans[2], s3 = spans[3], s4 = spans[4], s5 = spans[5], s6 = spans[6], s7 = spans[7], s8 = spans[8], s9 = spans[9], s10 = spans[10], s11 = spans[11])
        {
            ReadOnlySpan<nint> places = [(nint)s0, (nint)s1, (nint)s2, (nint)s3, (nint)s4, (nint)s5, (nint)s6, (nint)s7, (nint)s8, (nint)s9, (nint)s10, (nint)s11];
            Span<int> lengths = stackalloc int[ParallelSpans<TNumber>.Most];
            for (var index = 0; index < spans.Count; index++)
                lengths[index] = spans[index].Length / Math.Max(1, count);

            var parts = Math.Min(degreeOfParallelism, count);
            if (parts <= 1)
                part(model, new ParallelPart<TNumber>(places, lengths, 0, count), states, count);
            else
                Divide(model, places.ToArray(), lengths.ToArray(), states, count, parts, part);
        }
    }

    // A method of its own, as above: what the threads share are objects.
    private static void Divide<TModel, TState, TNumber>(TModel model, nint[] places, int[] lengths, Span<TState> states, int count, int parts, SeveralPart<TModel, TState, TNumber> part)
        where TState : unmanaged
        where TNumber : unmanaged
    {
        fixed (TState* firstState = states)
        {
            var (state, statesEach) = ((nint)firstState, states.IsEmpty ? 0 : 1);
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = parts }, index =>
            {
                int first = (int)((long)count * index / parts), mine = (int)((long)count * (index + 1) / parts) - first;
                part(model, new ParallelPart<TNumber>(places, lengths, first, mine), new Span<TState>((TState*)state + (first * statesEach), mine * statesEach), mine);
            });
        }
    }
}
