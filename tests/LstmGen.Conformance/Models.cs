namespace LstmGen.Conformance;

// One class a case: the name of the file says which.

[Weights("Keras/lstm_u1_f1_t1/model.keras")]
public sealed partial class LstmU1F1T1;

[Weights("Keras/lstm_u1_f2_t1/model.keras")]
public sealed partial class LstmU1F2T1;

[Weights("Keras/lstm_u3_f5_t7/model.keras")]
public sealed partial class LstmU3F5T7;

[Weights("Keras/lstm_u4_f2_t10/model.keras")]
public sealed partial class LstmU4F2T10;

[Weights("Keras/lstm_u7_f1_t33/model.keras")]
public sealed partial class LstmU7F1T33;

[Weights("Keras/lstm_u8_f1_t64/model.keras")]
public sealed partial class LstmU8F1T64;

[Weights("Keras/lstm_u16_f1_t64/model.keras")]
public sealed partial class LstmU16F1T64;

[Weights("Keras/lstm_u17_f3_t20/model.keras")]
public sealed partial class LstmU17F3T20;

[Weights("Keras/lstm_u20_f2_t50/model.keras")]
public sealed partial class LstmU20F2T50;

[Weights("Keras/lstm_u33_f9_t12/model.keras")]
public sealed partial class LstmU33F9T12;

[Weights("Keras/lstm_u64_f16_t25/model.keras")]
public sealed partial class LstmU64F16T25;

[Weights("Keras/lstm_u128_f32_t12/model.keras")]
public sealed partial class LstmU128F32T12;

[Weights("Keras/lstm_u256_f64_t6/model.keras")]
public sealed partial class LstmU256F64T6;

[Weights("Keras/lstm_sequences/model.keras")]
public sealed partial class LstmSequences;

[Weights("Keras/lstm_no_bias/model.keras")]
public sealed partial class LstmNoBias;

[Weights("Keras/lstm_dropout/model.keras")]
public sealed partial class LstmDropout;

[Weights("Keras/lstm_no_unit_forget_bias/model.keras")]
public sealed partial class LstmNoUnitForgetBias;

[Weights("Keras/lstm_relu/model.keras")]
public sealed partial class LstmRelu;

[Weights("Keras/lstm_hard_sigmoid/model.keras")]
public sealed partial class LstmHardSigmoid;

[Weights("Keras/lstm_activation_linear/model.keras")]
public sealed partial class LstmActivationLinear;

[Weights("Keras/lstm_activation_sigmoid/model.keras")]
public sealed partial class LstmActivationSigmoid;

[Weights("Keras/lstm_activation_celu/model.keras")]
public sealed partial class LstmActivationCelu;

[Weights("Keras/lstm_activation_elu/model.keras")]
public sealed partial class LstmActivationElu;

[Weights("Keras/lstm_activation_exponential/model.keras")]
public sealed partial class LstmActivationExponential;

[Weights("Keras/lstm_activation_gelu/model.keras")]
public sealed partial class LstmActivationGelu;

[Weights("Keras/lstm_activation_hard_silu/model.keras")]
public sealed partial class LstmActivationHardSilu;

[Weights("Keras/lstm_activation_hard_tanh/model.keras")]
public sealed partial class LstmActivationHardTanh;

[Weights("Keras/lstm_activation_leaky_relu/model.keras")]
public sealed partial class LstmActivationLeakyRelu;

[Weights("Keras/lstm_activation_log_sigmoid/model.keras")]
public sealed partial class LstmActivationLogSigmoid;

[Weights("Keras/lstm_activation_mish/model.keras")]
public sealed partial class LstmActivationMish;

[Weights("Keras/lstm_activation_relu6/model.keras")]
public sealed partial class LstmActivationRelu6;

[Weights("Keras/lstm_activation_selu/model.keras")]
public sealed partial class LstmActivationSelu;

[Weights("Keras/lstm_activation_silu/model.keras")]
public sealed partial class LstmActivationSilu;

[Weights("Keras/lstm_activation_softplus/model.keras")]
public sealed partial class LstmActivationSoftplus;

[Weights("Keras/lstm_activation_softsign/model.keras")]
public sealed partial class LstmActivationSoftsign;

[Weights("Keras/lstm_activation_tanh_shrink/model.keras")]
public sealed partial class LstmActivationTanhShrink;

[Weights("Keras/stack_2/model.keras")]
public sealed partial class Stack2;

[Weights("Keras/stack_3/model.keras")]
public sealed partial class Stack3;

[Weights("Keras/classify_softmax/model.keras")]
public sealed partial class ClassifySoftmax;

[Weights("Keras/dense_on_sequence/model.keras")]
public sealed partial class DenseOnSequence;

[Weights("Keras/dense_first/model.keras")]
public sealed partial class DenseFirst;

[Weights("Keras/dropouts/model.keras")]
public sealed partial class Dropouts;

[Weights("Keras/long_sequence/model.keras")]
public sealed partial class LongSequence;

[Weights("Keras/long_stack/model.keras")]
public sealed partial class LongStack;

[Weights("Keras/weather/weather.keras")]
public sealed partial class Weather;

[Weights("Keras/digits/digits.keras")]
public sealed partial class Digits;

[Weights("Keras/residual/model.keras")]
public sealed partial class Residual;

[Weights("Keras/skip_input/model.keras")]
public sealed partial class SkipInput;

[Weights("Keras/auxiliary_input/model.keras")]
public sealed partial class AuxiliaryInput;

[Weights("Keras/two_heads/model.keras")]
public sealed partial class TwoHeads;

[Weights("Keras/shared_layer/model.keras")]
public sealed partial class SharedLayer;

[Weights("Keras/any_length/model.keras")]
public sealed partial class AnyLength;

[Weights("Keras/lstm_backwards/model.keras")]
public sealed partial class LstmBackwards;

[Weights("Keras/lstm_backwards_sequences/model.keras")]
public sealed partial class LstmBackwardsSequences;

[Weights("Keras/lstm_return_state/model.keras")]
public sealed partial class LstmReturnState;

[Weights("Keras/lstm_initial_state/model.keras")]
public sealed partial class LstmInitialState;

[Weights("Keras/lstm_stateful/model.keras")]
public sealed partial class LstmStateful;

[Weights("Keras/encoder_decoder/model.keras")]
public sealed partial class EncoderDecoder;

[Weights("Keras/encoder_decoder_state/model.keras")]
public sealed partial class EncoderDecoderState;

[Weights("Keras/time_distributed/model.keras")]
public sealed partial class TimeDistributed;

[Weights("Keras/bidirectional_concat/model.keras")]
public sealed partial class BidirectionalConcat;

[Weights("Keras/bidirectional_sum/model.keras")]
public sealed partial class BidirectionalSum;

[Weights("Keras/bidirectional_mul/model.keras")]
public sealed partial class BidirectionalMul;

[Weights("Keras/bidirectional_ave/model.keras")]
public sealed partial class BidirectionalAve;

[Weights("Keras/bidirectional_none/model.keras")]
public sealed partial class BidirectionalNone;

[Weights("Keras/bidirectional_return_state/model.keras")]
public sealed partial class BidirectionalReturnState;

[Weights("Keras/bidirectional_sequences_concat/model.keras")]
public sealed partial class BidirectionalSequencesConcat;

[Weights("Keras/bidirectional_sequences_sum/model.keras")]
public sealed partial class BidirectionalSequencesSum;

[Weights("Keras/bidirectional_sequences_mul/model.keras")]
public sealed partial class BidirectionalSequencesMul;

[Weights("Keras/bidirectional_sequences_ave/model.keras")]
public sealed partial class BidirectionalSequencesAve;

[Weights("Keras/bidirectional_stack/model.keras")]
public sealed partial class BidirectionalStack;

[Weights("Keras/gru/model.keras")]
public sealed partial class Gru;

[Weights("Keras/gru_no_bias/model.keras")]
public sealed partial class GruNoBias;

[Weights("Keras/gru_reset_before/model.keras")]
public sealed partial class GruResetBefore;

[Weights("Keras/gru_sequences/model.keras")]
public sealed partial class GruSequences;

[Weights("Keras/gru_activations/model.keras")]
public sealed partial class GruActivations;

[Weights("Keras/rnn_tanh/model.keras")]
public sealed partial class RnnTanh;

[Weights("Keras/rnn_relu_sequences/model.keras")]
public sealed partial class RnnReluSequences;

[Weights("Keras/mixed_recurrent/model.keras")]
public sealed partial class MixedRecurrent;

[Weights("Keras/cell_stack/model.keras")]
public sealed partial class CellStack;

[Weights("Keras/gru_backwards/model.keras")]
public sealed partial class GruBackwards;

[Weights("Keras/gru_return_state/model.keras")]
public sealed partial class GruReturnState;

[Weights("Keras/rnn_backwards/model.keras")]
public sealed partial class RnnBackwards;

[Weights("Keras/two_branches/model.keras")]
public sealed partial class TwoBranches;

[Weights("Keras/nested_model/model.keras")]
public sealed partial class NestedModel;

[Weights("Keras/merges/model.keras")]
public sealed partial class Merges;

[Weights("Keras/bidirectional_gru/model.keras")]
public sealed partial class BidirectionalGru;

[Weights("Keras/bidirectional_mixed/model.keras")]
public sealed partial class BidirectionalMixed;

[Weights("Keras/flatten_head/model.keras")]
public sealed partial class FlattenHead;

[Weights("Keras/reshape_first/model.keras")]
public sealed partial class ReshapeFirst;

[Weights("Keras/permute_first/model.keras")]
public sealed partial class PermuteFirst;

[Weights("Keras/dot_merge/model.keras")]
public sealed partial class DotMerge;

[Weights("Keras/frames_4d/model.keras")]
public sealed partial class Frames4D;

[Weights("Keras/frames_average_pool/model.keras")]
public sealed partial class FramesAveragePool;

[Weights("Keras/words_4d/model.keras")]
public sealed partial class Words4D;

[Weights("Keras/masking/model.keras")]
public sealed partial class Masking;

[Weights("Keras/masking_backwards/model.keras")]
public sealed partial class MaskingBackwards;

[Weights("Keras/masking_bidirectional/model.keras")]
public sealed partial class MaskingBidirectional;

[Weights("Keras/masking_bidirectional_last/model.keras")]
public sealed partial class MaskingBidirectionalLast;

[Weights("Keras/masking_every_step/model.keras")]
public sealed partial class MaskingEveryStep;

[Weights("Keras/masking_gru_rnn/model.keras")]
public sealed partial class MaskingGruRnn;

[Weights("Keras/masking_left_padded/model.keras")]
public sealed partial class MaskingLeftPadded;

[Weights("Keras/masking_sequences/model.keras")]
public sealed partial class MaskingSequences;

[Weights("Keras/masking_stack/model.keras")]
public sealed partial class MaskingStack;

[Weights("Keras/masking_zero_output/model.keras")]
public sealed partial class MaskingZeroOutput;

[Weights("Keras/masking_residual/model.keras")]
public sealed partial class MaskingResidual;

[Weights("Keras/masking_return_state/model.keras")]
public sealed partial class MaskingReturnState;

[Weights("Keras/embedding/model.keras")]
public sealed partial class Embedding;

[Weights("Keras/language_model/model.keras")]
public sealed partial class LanguageModel;

[Weights("Keras/embedding_mask_zero/model.keras")]
public sealed partial class EmbeddingMaskZero;

[Weights("Keras/embedding_bidirectional/model.keras")]
public sealed partial class EmbeddingBidirectional;

[Weights("Keras/activation_layers/model.keras")]
public sealed partial class ActivationLayers;

[Weights("Keras/activations_of_dense/model.keras")]
public sealed partial class ActivationsOfDense;

[Weights("Keras/prelu_elu/model.keras")]
public sealed partial class PReluElu;

[Weights("Keras/relu_options/model.keras")]
public sealed partial class ReluOptions;

[Weights("Keras/batch_norm/model.keras")]
public sealed partial class BatchNorm;

[Weights("Keras/layer_norm/model.keras")]
public sealed partial class LayerNorm;

[Weights("Keras/norms/model.keras")]
public sealed partial class Norms;

[Weights("Keras/time_distributed_norm/model.keras")]
public sealed partial class TimeDistributedNorm;

[Weights("Keras/masking_through/model.keras")]
public sealed partial class MaskingThrough;

[Weights("Keras/conv_causal_dilated/model.keras")]
public sealed partial class ConvCausalDilated;

[Weights("Keras/conv_depthwise/model.keras")]
public sealed partial class ConvDepthwise;

[Weights("Keras/conv_dilated_valid/model.keras")]
public sealed partial class ConvDilatedValid;

[Weights("Keras/conv_groups/model.keras")]
public sealed partial class ConvGroups;

[Weights("Keras/conv_same_even/model.keras")]
public sealed partial class ConvSameEven;

[Weights("Keras/conv_separable/model.keras")]
public sealed partial class ConvSeparable;

[Weights("Keras/conv_strided_pool/model.keras")]
public sealed partial class ConvStridedPool;

[Weights("Keras/conv_valid/model.keras")]
public sealed partial class ConvValid;

[Weights("Keras/crop_pad_upsample/model.keras")]
public sealed partial class CropPadUpsample;

[Weights("Keras/global_max_pool/model.keras")]
public sealed partial class GlobalMaxPool;

[Weights("Keras/global_pool/model.keras")]
public sealed partial class GlobalPool;

[Weights("Keras/pool_average_same/model.keras")]
public sealed partial class PoolAverageSame;

[Weights("Keras/pool_max_same/model.keras")]
public sealed partial class PoolMaxSame;

[Weights("Keras/names/names.keras")]
public sealed partial class Names;

[Weights("Keras/three_heads_deep/model.keras")]
public sealed partial class ThreeHeadsDeep;

[Weights("Keras/words_pooled/model.keras")]
public sealed partial class WordsPooled;
