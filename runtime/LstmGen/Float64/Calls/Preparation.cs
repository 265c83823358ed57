using System.Diagnostics.CodeAnalysis;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64;

/// <summary>Has a model's code compiled when the model is made, so that no call ever waits for the compiler.</summary>
public static class Preparation
{
    /// <summary>Compiles the kernels at one width and the calls that lead to them. Does nothing where code was compiled ahead of time.</summary>
    /// <param name="model">The model's class.</param>
    /// <param name="kernels">The class of its kernels.</param>
    /// <param name="width">The number of doubles in a vector; 0 for none.</param>
    public static void Prepare(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] Type model,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] Type kernels,
        int width) =>
        Runtime.Preparation.Prepare(model, kernels, width, TypesOf);

    private static RuntimeTypeHandle[] TypesOf(int width)
    {
        var (lanes, vector) = width switch
        {
            8 => (typeof(Lanes512), typeof(Vector512<double>)),
            4 => (typeof(Lanes256), typeof(Vector256<double>)),
            2 => (typeof(Lanes128), typeof(Vector128<double>)),
            _ => (typeof(ScalarLanes), typeof(Pair)),
        };
        return [lanes.TypeHandle, vector.TypeHandle];
    }
}
