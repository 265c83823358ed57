namespace LstmGen.Benchmarks.Models;

// Layers beside LSTM, each stated by its attributes alone; the weights come by Load.

[Gru(Units = 16, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class GruF1U16 : ILoaded<GruF1U16>, IBenchmarked<GruF1U16.State>;

[Gru(Units = 32, Features = 8, Timesteps = Sequences.Timesteps)]
public sealed partial class GruF8U32 : ILoaded<GruF8U32>, IBenchmarked<GruF8U32.State>;

[Gru(Units = 64, Features = 16, Timesteps = Sequences.Timesteps)]
public sealed partial class GruF16U64 : ILoaded<GruF16U64>, IBenchmarked<GruF16U64.State>;

[SimpleRnn(Units = 16, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class RnnF1U16 : ILoaded<RnnF1U16>, IBenchmarked<RnnF1U16.State>;

// It reads the future: no Step.
[Bidirectional]
[Lstm(Units = 32, Features = 8, Timesteps = Sequences.Timesteps)]
public sealed partial class BiLstmF8U32 : ILoaded<BiLstmF8U32>, ISequenceModel;

// LSTMs in double.

[Precision(Precision.Float64)]
[Lstm(Units = 8, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class DoubleF1U8 : ILoaded<DoubleF1U8>, IBenchmarkedDouble<DoubleF1U8.State>;

[Precision(Precision.Float64)]
[Lstm(Units = 16, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class DoubleF1U16 : ILoaded<DoubleF1U16>, IBenchmarkedDouble<DoubleF1U16.State>;

[Precision(Precision.Float64)]
[Lstm(Units = 32, Features = 8, Timesteps = Sequences.Timesteps)]
public sealed partial class DoubleF8U32 : ILoaded<DoubleF8U32>, IBenchmarkedDouble<DoubleF8U32.State>;

[Precision(Precision.Float64)]
[Lstm(Units = 64, Features = 16, Timesteps = Sequences.Timesteps)]
public sealed partial class DoubleF16U64 : ILoaded<DoubleF16U64>, IBenchmarkedDouble<DoubleF16U64.State>;
