namespace LstmGen.Runtime.Tests;

internal readonly struct GateTanh : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Tanh<TLanes, TVector>(x);
}

internal readonly struct GateSigmoid : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Sigmoid<TLanes, TVector>(x);
}

internal readonly struct GateSigmoidOfHalved : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.SigmoidOfHalved<TLanes, TVector>(x);
}

internal readonly struct GateHardSigmoid : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.HardSigmoid<TLanes, TVector>(x);
}

internal readonly struct GateRelu : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Relu<TLanes, TVector>(x);
}

internal readonly struct GateLinear : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Gate.Linear<TLanes, TVector>(x);
}

internal readonly struct Expm1Operation : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Expm1<TLanes, TVector>(x);
}

internal readonly struct LogOperation : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Log<TLanes, TVector>(x);
}

internal readonly struct Log1pOperation : IElementwise
{
    public TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct => Precise.Log1p<TLanes, TVector>(x);
}
