using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace LstmGen.Runtime;

/// <summary>Has a model's code compiled when the model is made, so that no call ever waits for the compiler.</summary>
public static class Preparation
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Compiles the kernels at one width and the calls that lead to them. Does nothing where code was compiled ahead of time.</summary>
    /// <param name="model">The model's class.</param>
    /// <param name="kernels">The class of its kernels.</param>
    /// <param name="width">The number of floats in a vector; 0 for none.</param>
    public static void Prepare(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] Type model,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] Type kernels,
        int width) =>
        Prepare(model, kernels, width, TypesOf);

    /// <summary>The same for kernels of any element type.</summary>
    /// <param name="model">The model's class.</param>
    /// <param name="kernels">The class of its kernels.</param>
    /// <param name="width">The number of elements in a vector; 0 for none.</param>
    /// <param name="typesOf">The lanes and the vector that a kernel is compiled for at a width.</param>
    internal static void Prepare(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] Type model,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] Type kernels,
        int width,
        Func<int, RuntimeTypeHandle[]> typesOf)
    {
        if (!RuntimeFeature.IsDynamicCodeCompiled)
            return;

        Tokens.Prepare();
        foreach (var method in kernels.GetMethods(Declared))
        {
            // What is inlined is compiled where it is used.
            if ((method.MethodImplementationFlags & MethodImplAttributes.AggressiveInlining) != 0)
                continue;

            if (!method.IsGenericMethodDefinition)
                RuntimeHelpers.PrepareMethod(method.MethodHandle);
            else if (LanesOf(method, width) is { } lanes)
                RuntimeHelpers.PrepareMethod(method.MethodHandle, typesOf(lanes));
        }

        foreach (var method in model.GetMethods(Declared))
        {
            if (IsCall(method))
                PrepareCall(method.MethodHandle);
        }
    }

    /// <summary>
    /// A method that implements an interface gets an entry point when someone first asks for its address. Before that, .NET 10 takes it for prepared and
    /// leaves it to the first call.
    /// </summary>
    private static void PrepareCall(RuntimeMethodHandle call)
    {
        _ = call.GetFunctionPointer();
        RuntimeHelpers.PrepareMethod(call);
    }

    private static int? LanesOf(MethodInfo kernel, int width) => kernel.GetCustomAttribute<LanesAttribute>() is { } lanes ? lanes.At(width) : width;

    private static RuntimeTypeHandle[] TypesOf(int width)
    {
        var (lanes, vector) = width switch
        {
            16 => (typeof(Lanes512), typeof(Vector512<float>)),
            8 => (typeof(Lanes256), typeof(Vector256<float>)),
            4 => (typeof(Lanes128), typeof(Vector128<float>)),
            _ => (typeof(ScalarLanes), typeof(Quad)),
        };
        return [lanes.TypeHandle, vector.TypeHandle];
    }

    /// <summary>Whether a method is one of the calls, or an answer of the interface, rather than the user's own.</summary>
    private static bool IsCall(MethodInfo method) =>
        !method.ContainsGenericParameters &&
        (method.Name is "Forward" or "Step" or "Advance" or "ForwardBatch" or "StepBatch" or "InitialState" or "get_InitialState"
        || method.Name.StartsWith("LstmGen.ISequenceModel.", StringComparison.Ordinal));
}
