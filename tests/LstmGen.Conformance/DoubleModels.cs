namespace LstmGen.Conformance;

// The one file in float64, and files in float32 whose numbers the class takes as doubles. Not among them are gelu and leaky_relu, which Keras on TensorFlow
// computes with constants of float32 even in float64: √2 and the slope. Networks drawn by chance hold those in double.

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

[Weights("Keras/auxiliary_input/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleAuxiliaryInput;

[Weights("Keras/two_heads/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleTwoHeads;

[Weights("Keras/two_branches/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleTwoBranches;

[Weights("Keras/merges/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleMerges;

[Weights("Keras/shared_layer/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleSharedLayer;

[Weights("Keras/nested_model/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleNestedModel;

[Weights("Keras/encoder_decoder/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleEncoderDecoder;

[Weights("Keras/encoder_decoder_state/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleEncoderDecoderState;

[Weights("Keras/lstm_initial_state/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmInitialState;

[Weights("Keras/lstm_return_state/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmReturnState;

[Weights("Keras/gru_return_state/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleGruReturnState;

[Weights("Keras/bidirectional_none/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleBidirectionalNone;

[Weights("Keras/bidirectional_return_state/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleBidirectionalReturnState;

[Weights("Keras/bidirectional_mixed/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleBidirectionalMixed;

[Weights("Keras/bidirectional_ave/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleBidirectionalAve;

[Weights("Keras/cell_stack/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleCellStack;

[Weights("Keras/any_length/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleAnyLength;

[Weights("Keras/time_distributed/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleTimeDistributed;

[Weights("Keras/lstm_hard_sigmoid/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmHardSigmoid;

[Weights("Keras/lstm_activation_elu/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationElu;

[Weights("Keras/lstm_activation_celu/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationCelu;

[Weights("Keras/lstm_activation_selu/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationSelu;

[Weights("Keras/lstm_activation_exponential/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationExponential;

[Weights("Keras/lstm_activation_log_sigmoid/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationLogSigmoid;

[Weights("Keras/lstm_activation_mish/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationMish;

[Weights("Keras/lstm_activation_softsign/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationSoftsign;

[Weights("Keras/lstm_activation_softplus/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationSoftplus;

[Weights("Keras/lstm_activation_tanh_shrink/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleLstmActivationTanhShrink;

[Weights("Keras/rnn_relu_sequences/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleRnnReluSequences;

[Weights("Keras/gru_activations/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleGruActivations;

[Weights("Keras/gru_backwards/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleGruBackwards;

[Weights("Keras/dense_first/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleDenseFirst;

[Weights("Keras/conv_causal_dilated/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvCausalDilated;

[Weights("Keras/conv_depthwise/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvDepthwise;

[Weights("Keras/conv_dilated_valid/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvDilatedValid;

[Weights("Keras/conv_groups/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvGroups;

[Weights("Keras/conv_same_even/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvSameEven;

[Weights("Keras/conv_separable/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvSeparable;

[Weights("Keras/conv_strided_pool/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvStridedPool;

[Weights("Keras/conv_valid/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleConvValid;

[Weights("Keras/crop_pad_upsample/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleCropPadUpsample;

[Weights("Keras/global_max_pool/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleGlobalMaxPool;

[Weights("Keras/global_pool/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoubleGlobalPool;

[Weights("Keras/pool_average_same/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoublePoolAverageSame;

[Weights("Keras/pool_max_same/model.keras"), Precision(Precision.Float64)]
public sealed partial class DoublePoolMaxSame;
