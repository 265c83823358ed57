using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Tests;

/// <summary>The setting that chooses the vector width.</summary>
public sealed class VectorWidthTests
{
    [Theory]
    [InlineData("512", 16)]
    [InlineData("256", 8)]
    [InlineData("128", 4)]
    [InlineData("0", 0)]
    [InlineData(512, 16)]
    [InlineData(0, 0)]
    public void The_setting_is_bits_as_text_or_number(object setting, int floats) => Assert.Equal(floats, VectorWidth.Choose(setting));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wide")]
    [InlineData(64)]
    public void Anything_else_means_the_hardwares_width(object? setting)
    {
        var hardware = Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : Vector128.IsHardwareAccelerated ? 4 : 0;
        Assert.Equal(hardware, VectorWidth.Choose(setting));
    }
}
