using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>What the shape of a recurrent layer's tensor tells of where it comes from.</summary>
public sealed class ShapeCauseTests
{
    [Theory]
    [InlineData("kernel", "3, 30", "The file fits Units = 10.")]
    [InlineData("kernel", "5, 30", "The file fits Units = 10, Features = 5.")]
    [InlineData("kernel", "5, 18", "The file fits Features = 5.")]
    [InlineData("kernel", "6, 9", "Features and Units are swapped: the file fits Units = 3, Features = 6.")]
    [InlineData("kernel", "18, 3", "It is transposed, as PyTorch stores it: convert the file, or transpose the tensor.")]
    [InlineData("kernel", "3, 24", "24 = 4 × 6 would be an LSTM of 6 units, or else Units = 8.")]
    [InlineData("kernel", "3, 20", "20 columns are no multiple of 3: a GRU has three gates.")]
    [InlineData("bias", "18", "A bias of one row is that of a GRU with ResetAfter = false.")]
    [InlineData("bias", "2, 30", "The file fits Units = 10.")]
    public void Of_a_GRU(string parameter, string found, string cause) => Assert.Equal(cause, Cause("[Gru(Units = 6, Features = 3)]", parameter, found));

    [Theory]
    [InlineData("bias", "2, 18", "A bias of two rows is that of a GRU with ResetAfter = true.")]
    [InlineData("bias", "20", "20 is no multiple of 3: a GRU has three gates.")]
    public void Of_a_GRU_that_resets_before(string parameter, string found, string cause) =>
        Assert.Equal(cause, Cause("[Gru(Units = 6, Features = 3, ResetAfter = false)]", parameter, found));

    [Theory]
    [InlineData("kernel", "3, 10", "The file fits Units = 10.")]
    [InlineData("kernel", "5, 6", "The file fits Features = 5.")]
    [InlineData("recurrent_kernel", "10, 10", "The file fits Units = 10.")]
    public void Of_a_SimpleRNN(string parameter, string found, string cause) => Assert.Equal(cause, Cause("[SimpleRnn(Units = 6, Features = 3)]", parameter, found));

    private static string Cause(string attribute, string parameter, string found)
    {
        var layer = Declared.Network(attribute).Layers[0];
        var shape = found.Split(", ").Select(axis => int.Parse(axis, System.Globalization.CultureInfo.InvariantCulture)).ToEquatable();
        return ShapeCause.Of(layer.Type, layer.Options, layer.Inputs[0], layer.Parameters.Single(item => item.Name == parameter), shape);
    }
}
