namespace LstmGen.Networks;

/// <summary>Options that layers of frames share.</summary>
internal static class FrameOptions
{
    public const string Strides = "strides";

    /// <summary>What is wrong with an option that has a number for the height and one for the width; null if nothing is.</summary>
    public static string? WrongPair(LayerOptions options, string option) =>
        options.Ints(option) is { Count: 2 } pair && pair.All(size => size is >= 1 and <= LayerOptionsCheck.LargestSize)
            ? null
            : $"is {options.Text(option)}, but it must be two numbers from 1 to {NumberText.Grouped(LayerOptionsCheck.LargestSize)}: for the height and for the width.";
}
