using LstmGen.Importer.Formats;

namespace LstmGen.Importer.Tests;

/// <summary>The numbers of tensors that are read.</summary>
internal static class Numbers
{
    public static float[] Floats(this ImportedTensor tensor) => Assert.IsType<ImportedTensor<float>>(tensor).Values;

    public static double[] Doubles(this ImportedTensor tensor) => Assert.IsType<ImportedTensor<double>>(tensor).Values;
}
