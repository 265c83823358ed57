namespace LstmGen.Benchmarks.Models;

// The shapes that are timed, each stated by its attribute alone; the weights come by Load.

[Lstm(Units = 8, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class F1U8 : ILoaded<F1U8>, IBenchmarked<F1U8.State>;

[Lstm(Units = 16, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class F1U16 : ILoaded<F1U16>, IBenchmarked<F1U16.State>;

[Lstm(Units = 20, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class F1U20 : ILoaded<F1U20>, IBenchmarked<F1U20.State>;

[Lstm(Units = 32, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class F1U32 : ILoaded<F1U32>, IBenchmarked<F1U32.State>;

[Lstm(Units = 40, Features = 1, Timesteps = Sequences.Timesteps)]
public sealed partial class F1U40 : ILoaded<F1U40>, IBenchmarked<F1U40.State>;

[Lstm(Units = 4, Features = 2, Timesteps = Sequences.Timesteps)]
public sealed partial class F2U4 : ILoaded<F2U4>, IBenchmarked<F2U4.State>;

[Lstm(Units = 32, Features = 8, Timesteps = Sequences.Timesteps)]
public sealed partial class F8U32 : ILoaded<F8U32>, IBenchmarked<F8U32.State>;

[Lstm(Units = 64, Features = 16, Timesteps = Sequences.Timesteps)]
public sealed partial class F16U64 : ILoaded<F16U64>, IBenchmarked<F16U64.State>;

[Lstm(Units = 128, Features = 32, Timesteps = Sequences.Timesteps)]
public sealed partial class F32U128 : ILoaded<F32U128>, IBenchmarked<F32U128.State>;

[Lstm(Units = 256, Features = 64, Timesteps = Sequences.Timesteps)]
public sealed partial class F64U256 : ILoaded<F64U256>, IBenchmarked<F64U256.State>;

// Large ones, and a long sequence.

[Lstm(Units = 512, Features = 64, Timesteps = Sequences.Timesteps)]
public sealed partial class F64U512 : ILoaded<F64U512>, IBenchmarked<F64U512.State>;

[Lstm(Units = 1024, Features = 64, Timesteps = Sequences.Timesteps)]
public sealed partial class F64U1024 : ILoaded<F64U1024>, IBenchmarked<F64U1024.State>;

[Lstm(Units = 32, Features = 8, Timesteps = Sequences.LongTimesteps)]
public sealed partial class LongSequence : ILoaded<LongSequence>, IBenchmarked<LongSequence.State>;

/// <summary>The network of the sample, as the sample states it.</summary>
[Weights("weather.keras")]
public sealed partial class WeatherModel : IBenchmarked<WeatherModel.State>;
