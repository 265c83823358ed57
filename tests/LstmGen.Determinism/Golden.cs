using System.Globalization;
using System.Runtime.InteropServices;

namespace LstmGen.Determinism;

/// <summary>The lines of the golden file: network, call, the hash of all its outputs' bits, the bits of the last ones.</summary>
internal static class Golden
{
    private const int Shown = 4;

    public static IEnumerable<string> Lines =>
    [
        .. Of<F1U8, F1U8.State>(),
        .. Of<F2U4, F2U4.State>(),
        .. Of<F1U20, F1U20.State>(),
        .. Of<F1U33, F1U33.State>(),
        .. Of<F5U40, F5U40.State>(),
        .. Of<F16U64, F16U64.State>(),
        .. Of<Stacked, Stacked.State>(),
        .. Of<Classes, Classes.State>(),
        .. Of<OtherGates, OtherGates.State>(),
    ];

    private static IEnumerable<string> Of<TModel, TState>()
        where TModel : INetwork<TModel, TState>
        where TState : struct =>
        Calls<TModel, TState>.Run().Select(call => $"{typeof(TModel).Name} {call.Name} {Hash(call.Outputs)} {Last(call.Outputs)}");

    /// <summary>FNV-1a over the bytes, 64 bits: by ourselves, for .NET's hashes need a library that the system may lack.</summary>
    private static string Hash(float[] outputs)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in MemoryMarshal.AsBytes(outputs.AsSpan()))
            hash = (hash ^ value) * 1099511628211UL;
        return hash.ToString("X16", CultureInfo.InvariantCulture);
    }

    private static string Last(float[] outputs) =>
        string.Join(' ', outputs.TakeLast(Shown).Select(output => BitConverter.SingleToUInt32Bits(output).ToString("X8", CultureInfo.InvariantCulture)));
}
