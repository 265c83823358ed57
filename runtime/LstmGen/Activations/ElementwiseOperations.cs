using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary><see cref="Precise.Tanh"/> as a type argument.</summary>
internal readonly struct TanhOperation : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Tanh<TLanes, TVector>(x);
}

/// <summary><see cref="Precise.Sigmoid"/> as a type argument.</summary>
internal readonly struct SigmoidOperation : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Sigmoid<TLanes, TVector>(x);
}

/// <summary><see cref="Precise.Exp"/> as a type argument.</summary>
internal readonly struct ExpOperation : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Exp<TLanes, TVector>(x);
}

/// <summary><see cref="Precise.HardSigmoid{TLanes, TVector}(TVector)"/> as a type argument.</summary>
internal readonly struct HardSigmoidOperation : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.HardSigmoid<TLanes, TVector>(x);
}

/// <summary><see cref="Precise.Relu{TLanes, TVector}(TVector)"/> as a type argument.</summary>
internal readonly struct ReluOperation : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Relu<TLanes, TVector>(x);
}
