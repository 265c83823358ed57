namespace LstmGen.Onnx;

/// <summary>What an operator answers for one sequence, in ONNX' order.</summary>
internal static class Answers
{
    /// <summary>Every h, (timesteps, directions, units), then the last h and c, (directions, units) each.</summary>
    /// <param name="of">The operator.</param>
    /// <param name="outputs">The outputs of its network: <see cref="Translation.GraphOf"/> says which.</param>
    /// <param name="length">How many timesteps of the sequence count: of those after them nothing is read, and ONNX says zeros.</param>
    public static T[] Of<T>(Operator of, IReadOnlyList<T[]> outputs, int length)
        where T : struct
    {
        var answers = new List<T>();
        for (var timestep = 0; timestep < of.Timesteps; timestep++)
        {
            for (var direction = 0; direction < of.Directions; direction++)
            {
                // Keras returns what a layer going backwards computes as it comes; both directions together are in the order of time.
                var row = of.Direction == "reverse" && timestep < length ? length - 1 - timestep : timestep;
                answers.AddRange(outputs[direction].AsSpan(row * of.Units, of.Units));
            }
        }

        for (var part = 0; part < of.State.Count; part++)
        {
            for (var direction = 0; direction < of.Directions; direction++)
                answers.AddRange(outputs[of.Directions + direction * of.State.Count + part]);
        }

        return [.. answers];
    }
}
