namespace LstmGen.Runtime.Tests;

internal readonly struct GateTanh : IElementwise
{
    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Tanh<TLanes, TVector>(x);
}

internal readonly struct GateSigmoid : IElementwise
{
    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Sigmoid<TLanes, TVector>(x);
}

internal readonly struct GateSigmoidOfHalved : IElementwise
{
    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.SigmoidOfHalved<TLanes, TVector>(x);
}

internal readonly struct GateHardSigmoid : IElementwise
{
    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.HardSigmoid<TLanes, TVector>(x);
}

internal readonly struct GateRelu : IElementwise
{
    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Relu<TLanes, TVector>(x);
}

internal readonly struct GateLinear : IElementwise
{
    public static TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Linear<TLanes, TVector>(x);
}
