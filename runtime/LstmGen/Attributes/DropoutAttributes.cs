namespace LstmGen;

// The Dropout family: noise in training, nothing at inference. The layers are there so that a class can be written as the network was.

/// <summary>Without effect at inference. The same as <c>keras.layers.Dropout(rate)</c>.</summary>
public sealed class DropoutAttribute : LayerAttribute
{
    /// <summary>Matters in training alone.</summary>
    public double Rate { get; set; }
}

/// <summary>Without effect at inference. The same as <c>keras.layers.SpatialDropout1D(rate)</c>.</summary>
public sealed class SpatialDropout1DAttribute : LayerAttribute
{
    /// <summary>Matters in training alone.</summary>
    public double Rate { get; set; }
}

/// <summary>Without effect at inference. The same as <c>keras.layers.GaussianDropout(rate)</c>.</summary>
public sealed class GaussianDropoutAttribute : LayerAttribute
{
    /// <summary>Matters in training alone.</summary>
    public double Rate { get; set; }
}

/// <summary>Without effect at inference. The same as <c>keras.layers.AlphaDropout(rate)</c>.</summary>
public sealed class AlphaDropoutAttribute : LayerAttribute
{
    /// <summary>Matters in training alone.</summary>
    public double Rate { get; set; }
}

/// <summary>Without effect at inference. The same as <c>keras.layers.GaussianNoise(stddev)</c>.</summary>
public sealed class GaussianNoiseAttribute : LayerAttribute
{
    /// <summary>Matters in training alone.</summary>
    public double Stddev { get; set; }
}
