using System.Diagnostics.CodeAnalysis;

namespace LstmGen.Runtime;

/// <summary>What a call says when its arguments do not fit. Apart from the calls, so that these stay small.</summary>
public static class Throw
{
    /// <summary>A span has another length than it must.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="found">Its length.</param>
    /// <param name="expected">The length that it must have.</param>
    /// <param name="meaning">What stands in it: (24 timesteps, 4 features).</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public static void Length(string parameter, int found, long expected, string meaning) =>
        throw new ArgumentException($"'{parameter}' has {found} elements, but {expected} are expected: {meaning}.", parameter);

    /// <summary>A span is no whole number of timesteps, or none at all.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="found">Its length.</param>
    /// <param name="features">The numbers of a timestep.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public static void Timesteps(string parameter, int found, int features) =>
        throw new ArgumentException(
            found == 0
                ? $"'{parameter}' has 0 elements, but at least {features} are expected: one timestep of {features}."
                : $"'{parameter}' has {found} elements, but a multiple of {features} is expected: {features} for each timestep.",
            parameter);

    /// <summary>A number that counts something is negative.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="found">Its value.</param>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    public static void Negative(string parameter, int found) =>
        throw new ArgumentOutOfRangeException(parameter, found, $"'{parameter}' is {found}, but 0 or more is expected.");

    /// <summary>More timesteps are to count than a sequence has, or none.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="found">Its value.</param>
    /// <param name="timesteps">How many timesteps the sequence has.</param>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    public static void SequenceLength(string parameter, int found, int timesteps) =>
        throw new ArgumentOutOfRangeException(parameter, found, $"'{parameter}' is {found}, but 1 to {timesteps} is expected: so many timesteps has the sequence.");

    /// <summary>The same of one sequence among many.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="sequence">The number of the sequence.</param>
    /// <param name="found">The length that is given for it.</param>
    /// <param name="timesteps">How many timesteps each sequence has.</param>
    /// <exception cref="ArgumentOutOfRangeException">Always.</exception>
    [DoesNotReturn]
    public static void SequenceLength(string parameter, int sequence, int found, int timesteps) =>
        throw new ArgumentOutOfRangeException(parameter, found, $"'{parameter}' is {found} at {sequence}, but 1 to {timesteps} is expected: so many timesteps has each sequence.");

    /// <summary>A span is no whole number of timesteps for each sequence of a batch.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="found">Its length.</param>
    /// <param name="batch">How many sequences.</param>
    /// <param name="features">The numbers of a timestep.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public static void BatchOfTimesteps(string parameter, int found, int batch, int features) =>
        throw new ArgumentException(
            $"'{parameter}' has {found} elements, but a multiple of {(long)batch * features} is expected, at least one: {features} for each timestep of {batch} sequences of one length.",
            parameter);

    /// <summary>Two sequences meet in one layer but have different lengths.</summary>
    /// <param name="left">The timesteps of one.</param>
    /// <param name="right">Those of the other.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public static void DifferentTimesteps(int left, int right) =>
        throw new ArgumentException($"Sequences of {left} and of {right} timesteps meet in one layer, but they must be equally long.");

    /// <summary>A sequence is too short for a layer.</summary>
    /// <param name="layer">The layer: Conv1D 'conv1d'.</param>
    /// <param name="found">How many timesteps it is given.</param>
    /// <param name="needed">How many it needs at least.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public static void TooFewTimesteps(string layer, int found, int needed) =>
        throw new ArgumentException($"{layer} is given {found} timestep{(found == 1 ? "" : "s")}, but needs at least {needed} for its first output.");

    /// <summary>A span has no room for the outputs that there will be.</summary>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="found">Its length.</param>
    /// <param name="outputs">How many outputs there will be.</param>
    /// <param name="features">The numbers of an output.</param>
    /// <exception cref="ArgumentException">Always.</exception>
    [DoesNotReturn]
    public static void Room(string parameter, int found, int outputs, int features) =>
        throw new ArgumentException($"'{parameter}' has {found} elements, but at least {(long)outputs * features} are expected: {features} for each of {outputs} outputs.", parameter);

    [DoesNotReturn]
    internal static void OutputsOverlap(string parameter) =>
        throw new ArgumentException($"'{parameter}' overlaps another output: one would be written over the other.", parameter);

    [DoesNotReturn]
    internal static void Degree(string parameter, int found) =>
        throw new ArgumentOutOfRangeException(parameter, found, $"'{parameter}' is {found}, but 1 or more is expected: the most threads that work at a time.");

    [DoesNotReturn]
    internal static void Overlaps(string parameter, bool inPlace) =>
        throw new ArgumentException(
            inPlace
                ? $"'{parameter}' overlaps the input at another place than its beginning: results would be written over samples that are not read yet."
                : $"'{parameter}' overlaps the input: results would be written over samples that are not read yet.",
            parameter);
}
