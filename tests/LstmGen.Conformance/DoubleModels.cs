namespace LstmGen.Conformance;

// The one file in float64, and files in float32 whose numbers the class takes as doubles.

[Weights("Keras/double_precision/model.keras")]
public sealed partial class DoublePrecision;

[Weights("Keras/lstm_u1_f1_t1/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmU1F1T1;

[Weights("Keras/lstm_u7_f1_t33/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmU7F1T33;

[Weights("Keras/lstm_u17_f3_t20/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmU17F3T20;

[Weights("Keras/lstm_u64_f16_t25/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmU64F16T25;

[Weights("Keras/classify_softmax/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleClassifySoftmax;

[Weights("Keras/dense_on_sequence/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleDenseOnSequence;

[Weights("Keras/gru/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleGru;

[Weights("Keras/gru_reset_before/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleGruResetBefore;

[Weights("Keras/rnn_tanh/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleRnnTanh;

[Weights("Keras/mixed_recurrent/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleMixedRecurrent;

[Weights("Keras/bidirectional_concat/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleBidirectionalConcat;

[Weights("Keras/bidirectional_sequences_mul/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleBidirectionalSequencesMul;

[Weights("Keras/prelu_elu/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoublePReluElu;

[Weights("Keras/layer_norm/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLayerNorm;

[Weights("Keras/batch_norm/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleBatchNorm;
