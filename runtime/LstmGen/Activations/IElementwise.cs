namespace LstmGen.Runtime;

/// <summary>A function of one float, applied lane by lane.</summary>
internal interface IElementwise
{
    /// <summary>The function's value in every lane.</summary>
    static abstract TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
