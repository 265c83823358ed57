namespace LstmGen.Onnx;

/// <summary>Which of ONNX' functions have parameters.</summary>
internal static class OnnxParameters
{
    public static bool HasAlpha(string function) => HasBeta(function) || function is "LeakyRelu" or "Elu" or "ThresholdedRelu";

    public static bool HasBeta(string function) => function is "Affine" or "ScaledTanh" or "HardSigmoid";
}
