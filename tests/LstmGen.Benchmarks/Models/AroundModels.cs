namespace LstmGen.Benchmarks.Models;

// Networks with more than one layer, each stated by its attributes alone; the weights come by Load.

/// <summary>What the sample Digits has, without the scale before it.</summary>
[Bidirectional]
[Lstm(Units = 24, Features = 8, Timesteps = 8, ReturnSequences = true)]
[Lstm(Units = 24)]
[Dense(Units = 10, Activation = Activation.Softmax)]
public sealed partial class DigitsNetwork : ILoaded<DigitsNetwork>, ISequenceModel;
