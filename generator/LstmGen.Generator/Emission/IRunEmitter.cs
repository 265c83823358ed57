namespace LstmGen.Generator;

/// <summary>Writes a run of the network, by one schedule or the other.</summary>
internal interface IRunEmitter
{
    /// <summary>Whether the buffers are too large for the stack.</summary>
    bool UsesPool { get; }

    void Write();

    /// <summary>Writes the type of the buffers that stand on the stack.</summary>
    void WriteScratch();
}
