using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LstmGen.Runtime;

/// <summary>Checks tokens before a call writes anything.</summary>
public static class Tokens
{
    private delegate void Checking(ReadOnlySpan<int> tokens, int vocabulary, string parameter, string layer);

    /// <summary>Refuses tokens of which one is not from 0 to <paramref name="vocabulary"/> − 1.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="vocabulary">How many there are.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="layer">The layer that knows so many.</param>
    /// <exception cref="ArgumentOutOfRangeException">One is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Check(ReadOnlySpan<int> tokens, int vocabulary, string parameter, string layer)
    {
        // As unsigned numbers the negative ones are the largest, so that one comparison does.
        var numbers = MemoryMarshal.Cast<int, uint>(tokens);
        var largest = new Vector<uint>((uint)vocabulary - 1);
        var index = 0;
        for (; index + Vector<uint>.Count <= numbers.Length; index += Vector<uint>.Count)
        {
            if (Vector.GreaterThanAny(new Vector<uint>(numbers[index..]), largest))
                break;
        }

        for (; index < numbers.Length; index++)
        {
            if (numbers[index] >= (uint)vocabulary)
                Unknown(parameter, tokens[index], index, vocabulary, layer);
        }
    }

    /// <summary>Refuses a token that is not from 0 to <paramref name="vocabulary"/> − 1.</summary>
    /// <param name="token">The token.</param>
    /// <param name="vocabulary">How many there are.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="layer">The layer that knows so many.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void CheckOne(int token, int vocabulary, string parameter, string layer)
    {
        if ((uint)token >= (uint)vocabulary)
            Unknown(parameter, token, null, vocabulary, layer);
    }

    /// <summary>Has the check compiled, so that no call waits for that.</summary>
    internal static void Prepare() => RuntimeHelpers.PrepareMethod(new Checking(Check).Method.MethodHandle);

    /// <summary>A token was right when it was checked and no longer is.</summary>
    /// <param name="token">What it is now.</param>
    /// <param name="vocabulary">How many there are.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    [DoesNotReturn]
    public static void Changed(int token, int vocabulary) =>
        throw new InvalidOperationException($"A token became {token} during the call, which knows those from 0 to {vocabulary - 1}: the caller's memory was written to meanwhile.");

    [DoesNotReturn]
    private static void Unknown(string parameter, int token, int? index, int vocabulary, string layer) => throw new ArgumentOutOfRangeException(
        parameter, token, $"'{parameter}' {(index is null ? "is" : $"has at index {index}")} the token {token}, but layer '{layer}' knows those from 0 to {vocabulary - 1}.");
}
