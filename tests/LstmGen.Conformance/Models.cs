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
