namespace LstmGen.Determinism;

/// <summary>What the networks are asked: some sequences, longer than the blocks of timesteps in which a call works.</summary>
internal static class Sequences
{
    public const int Timesteps = 50, Count = 5;

    public static float[] Inputs(int features) => new Numbers(2).Draw(Count * Timesteps * features, 2f);
}
