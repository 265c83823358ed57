using LstmGen.Runtime;

namespace LstmGen.Sweep;

/// <summary><see cref="Precise.Expm1"/>, which has no form for spans.</summary>
internal readonly struct Expm1Operation : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Expm1<TLanes, TVector>(x);
}

/// <summary><see cref="Precise.Log"/>, which has no form for spans.</summary>
internal readonly struct LogOperation : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Log<TLanes, TVector>(x);
}

/// <summary><see cref="Precise.Log1p"/>, which has no form for spans.</summary>
internal readonly struct Log1pOperation : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Log1p<TLanes, TVector>(x);
}

/// <summary><see cref="Gate.Tanh"/>, which has no form for spans.</summary>
internal readonly struct GateTanh : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Tanh<TLanes, TVector>(x);
}

/// <summary><see cref="Gate.Sigmoid"/>, which has no form for spans.</summary>
internal readonly struct GateSigmoid : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Sigmoid<TLanes, TVector>(x);
}

/// <summary><see cref="Gate.HardSigmoid"/>, which has no form for spans.</summary>
internal readonly struct GateHardSigmoid : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.HardSigmoid<TLanes, TVector>(x);
}
