namespace LstmGen;

/// <summary>What a layer sees past the ends of a sequence.</summary>
public enum Padding
{
    /// <summary>Nothing: its windows stay within the sequence, which becomes shorter. A timestep at a time there is no output until the first window is full.</summary>
    Valid,

    /// <summary>Zeros at both ends, or for pooling nothing that counts: as many outputs as samples where the window moves on by one.</summary>
    Same,

    /// <summary>Zeros before the beginning alone: an output depends on this and earlier samples. Convolutions have it.</summary>
    Causal,
}
