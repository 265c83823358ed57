namespace LstmGen.Runtime;

/// <summary>A function of one float, applied lane by lane; its parameters, if it has any, are fields.</summary>
internal interface IElementwise
{
    /// <summary>The function's value in every lane.</summary>
    TVector Apply<TLanes, TVector>(TVector x)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
