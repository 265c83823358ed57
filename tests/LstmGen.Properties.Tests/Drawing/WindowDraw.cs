using LstmGen.Testing.Oracle;

namespace LstmGen.Properties;

/// <summary>Draws windows.</summary>
internal static class WindowDraw
{
    /// <summary>A window that fits into so many timesteps; where there may be any number there come out as many.</summary>
    public static Windows Of(Random random, int? timesteps, bool isConvolution, bool allowsCausal)
    {
        var padding = random.Of(timesteps is null ? allowsCausal ? ["same", "causal"] : ["same"] : allowsCausal ? ["valid", "same", "causal"] : (string[])["valid", "same"]);
        var dilation = isConvolution && random.Is(0.3) ? random.Next(1, 4) : 1;
        var stride = timesteps is null || dilation > 1 || random.Is(0.5) ? 1 : random.Next(1, 4);
        var most = padding == "valid" ? (timesteps!.Value - 1) / dilation + 1 : 5;
        return new Windows(random.Next(1, Math.Min(5, most) + 1), stride, dilation, padding);
    }
}
