namespace LstmGen.Runtime;

/// <summary>A function of all floats of a vector at once, in place, such as softmax.</summary>
internal interface IVectorFunction
{
    /// <summary>
    /// Puts the results in the place of the values. These stand in two pieces, each a multiple of 16 floats long; what fills them up past the last value is −∞.
    /// </summary>
    /// <param name="values">The first piece.</param>
    /// <param name="vectors">How many vectors of this width it has.</param>
    /// <param name="tail">The second piece.</param>
    /// <param name="tailVectors">How many vectors that has; 0 if the values stand in one piece.</param>
    static abstract void Apply<TLanes, TVector>(ref float values, int vectors, ref float tail, int tailVectors)
        where TLanes : struct, ILanes<TVector>
        where TVector : struct;
}
