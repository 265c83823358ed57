namespace LstmGen.Benchmarks;

// The shapes that are timed, each stated by its attribute alone; the weights come by Load.

[Lstm(Units = 8, Features = 1, Timesteps = Sequence.Timesteps)]
public sealed partial class F1U8 : IBenchmarked<F1U8, F1U8.State>;

[Lstm(Units = 16, Features = 1, Timesteps = Sequence.Timesteps)]
public sealed partial class F1U16 : IBenchmarked<F1U16, F1U16.State>;

[Lstm(Units = 20, Features = 1, Timesteps = Sequence.Timesteps)]
public sealed partial class F1U20 : IBenchmarked<F1U20, F1U20.State>;

[Lstm(Units = 32, Features = 1, Timesteps = Sequence.Timesteps)]
public sealed partial class F1U32 : IBenchmarked<F1U32, F1U32.State>;

[Lstm(Units = 40, Features = 1, Timesteps = Sequence.Timesteps)]
public sealed partial class F1U40 : IBenchmarked<F1U40, F1U40.State>;

[Lstm(Units = 4, Features = 2, Timesteps = Sequence.Timesteps)]
public sealed partial class F2U4 : IBenchmarked<F2U4, F2U4.State>;

[Lstm(Units = 32, Features = 8, Timesteps = Sequence.Timesteps)]
public sealed partial class F8U32 : IBenchmarked<F8U32, F8U32.State>;

[Lstm(Units = 64, Features = 16, Timesteps = Sequence.Timesteps)]
public sealed partial class F16U64 : IBenchmarked<F16U64, F16U64.State>;

[Lstm(Units = 128, Features = 32, Timesteps = Sequence.Timesteps)]
public sealed partial class F32U128 : IBenchmarked<F32U128, F32U128.State>;

[Lstm(Units = 256, Features = 64, Timesteps = Sequence.Timesteps)]
public sealed partial class F64U256 : IBenchmarked<F64U256, F64U256.State>;
