using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Pieces of C# that emitted code is made of, all names from the root.</summary>
internal static class CSharp
{
    public const string
        Unsafe = "global::System.Runtime.CompilerServices.Unsafe",
        Marshal = "global::System.Runtime.InteropServices.MemoryMarshal",
        Runtime = "global::LstmGen.Runtime",
        Generic = "<TLanes, TVector>",
        // Compiled at once and in full: no first calls that run slowly until a better version arrives.
        Optimized = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]",
        // With a frame of its own: what a method keeps on its stack, .NET clears at each call, and a caller would have the buffers of every width on its own.
        OptimizedApart = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization | global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]",
        Inlined = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.AggressiveInlining)]";

    /// <summary>The number <paramref name="index"/> places on: x, or Unsafe.Add(ref x, 3).</summary>
    public static string At(string reference, int index) => index == 0 ? reference : $"{Unsafe}.Add(ref {reference}, {NumberText.Of(index)})";

    public static string At(string reference, string index) => $"{Unsafe}.Add(ref {reference}, {index})";

    /// <summary>The attribute that says with how many lanes a kernel is called, and whether wider networks call it with the most of them.</summary>
    public static string LanesBetween(int least, int most, bool inWider) =>
        $"[{Runtime}.Lanes({NumberText.Of(least)}, {NumberText.Of(most)}{(inWider ? ", InWider = true" : "")})]";

    /// <summary>A product, or the factor alone where it is taken once.</summary>
    public static string Times(string factor, long count, string suffix = "") => count == 1 ? factor : $"{factor} * {NumberText.Of(count)}{suffix}";

    public static string Int(long value) => NumberText.Of(value);
}
