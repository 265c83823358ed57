using System.Globalization;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime;

/// <summary>How wide the vectors are that models and activations compute with in this process.</summary>
/// <remarks>
/// The widest that the hardware has, unless the program asks for another one with the runtime setting <c>LstmGen.VectorBits</c>: 512, 256, 128, or 0
/// for code without vectors. A project sets it by <c>&lt;RuntimeHostConfigurationOption Include="LstmGen.VectorBits" Value="256" /&gt;</c>,
/// a program by <see cref="AppContext.SetData"/> before it touches the first model. A width that the hardware lacks is allowed: .NET then
/// computes it in pieces, slowly, with the same results. Any other value is ignored.
/// </remarks>
public static class VectorWidth
{
    /// <summary>The name of the setting.</summary>
    internal const string Setting = "LstmGen.VectorBits";

    /// <summary>How many floats are in a vector: 16, 8 or 4; 0 for code without vectors. Read once; it never changes.</summary>
    public static int Best { get; } = Choose(AppContext.GetData(Setting));

    /// <summary>The width for a network to which wider vectors than that are of no use.</summary>
    /// <param name="floats">4, 8 or 16.</param>
    public static int AtMost(int floats) => Math.Min(Best, floats);

    /// <summary>How many units stand side by side at a width: without vectors four are still worked on in turn.</summary>
    /// <param name="width">The width: 16, 8, 4 or 0.</param>
    public static int Lanes(int width) => width == 0 ? ScalarLanes.Count : width;

    /// <summary>The number of floats for a value of the setting.</summary>
    internal static int Choose(object? setting)
    {
        var text = Convert.ToString(setting, CultureInfo.InvariantCulture);
        return text switch
        {
            "512" => 16,
            "256" => 8,
            "128" => 4,
            "0" => 0,
            _ => Hardware,
        };
    }

    private static int Hardware =>
        Vector512.IsHardwareAccelerated ? 16
        : Vector256.IsHardwareAccelerated ? 8
        : Vector128.IsHardwareAccelerated ? 4
        : 0;
}
