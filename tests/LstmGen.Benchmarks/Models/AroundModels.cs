namespace LstmGen.Benchmarks.Models;

// Networks with more than one layer, each stated by its attributes alone; the weights come by Load.

/// <summary>What the sample Digits has, without the scale before it.</summary>
[Bidirectional]
[Lstm(Units = 24, Features = 8, Timesteps = 8, ReturnSequences = true)]
[Lstm(Units = 24)]
[Dense(Units = 10, Activation = Activation.Softmax)]
public sealed partial class DigitsNetwork : ILoaded<DigitsNetwork>, ISequenceModel;

/// <summary>A convolution that reaches over no edge, and an LSTM over what it gives.</summary>
[Conv1D(Filters = 8, KernelSize = 5, Activation = Activation.Relu, Features = ConvolvedNetwork.Channels, Timesteps = Sequences.Timesteps)]
[Lstm(Units = 32)]
public sealed partial class ConvolvedNetwork : ILoaded<ConvolvedNetwork>, ISequenceModel
{
    public const int Channels = 4;
}

/// <summary>A word a timestep.</summary>
[Embedding(InputDim = WordsNetwork.Vocabulary, OutputDim = 16)]
[Lstm(Units = 64)]
public sealed partial class WordsNetwork : ILoaded<WordsNetwork>
{
    public const int Vocabulary = 50;
}
