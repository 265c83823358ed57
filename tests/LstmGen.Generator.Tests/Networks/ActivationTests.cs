using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>The list of activations, and the texts that name them.</summary>
public sealed class ActivationTests
{
    [Fact]
    public void The_list_and_the_enum_are_the_same() =>
        Assert.Equal(Enum.GetNames<LstmGen.Activation>(), Networks.Activation.All.Select(activation => activation.EnumName));

    [Theory]
    [InlineData("tanh", "tanh")]
    [InlineData("swish", "silu")]
    [InlineData("hard_swish", "hard_silu")]
    [InlineData("leaky_relu", "leaky_relu")]
    [InlineData("leaky_relu(negative_slope=0.20)", "leaky_relu")]
    [InlineData("leaky_relu(negative_slope=3e-1)", "leaky_relu(negative_slope=0.3)")]
    [InlineData("relu(threshold=0,max_value=6,negative_slope=0.10)", "relu(negative_slope=0.1,max_value=6)")]
    [InlineData("threshold(default_value=-0,threshold=1)", "threshold(threshold=1,default_value=0)")]
    [InlineData("my_own", "my_own")]
    [InlineData("my_own(x=1)", "my_own(x=1)")]
    public void Equal_functions_have_equal_texts(string text, string canonical) => Assert.Equal(canonical, ActivationParser.Canonical(text));

    [Theory]
    [InlineData("galu", "there is no such activation. Did you mean gelu?")]
    [InlineData("leaky_relu(slope=1)", "leaky_relu has the parameter negative_slope alone.")]
    [InlineData("leaky_relu()", "leaky_relu has the parameter negative_slope alone.")]
    [InlineData("relu(1)", "relu has the parameters negative_slope, max_value, threshold alone.")]
    [InlineData("tanh(alpha=1)", "tanh has no parameters.")]
    [InlineData("elu(alpha=1e39)", "its alpha must be a finite number.")]
    [InlineData("elu(alpha=one)", "its alpha must be a finite number.")]
    [InlineData("squareplus(b=-1)", "its b must be from 0 up.")]
    [InlineData("celu(alpha=0)", "its alpha must be above 0.")]
    [InlineData("threshold(threshold=1)", "its default_value has to be stated.")]
    [InlineData("(alpha=1)", "that states parameters of a function, but not the function.")]
    public void What_is_no_activation_has_its_reason(string text, string reason)
    {
        Assert.Null(ActivationParser.Parse(text, out var found));
        Assert.Equal(reason, found);
    }

    [Fact]
    public void Every_function_without_needed_parameters_is_found_by_its_name() =>
        Assert.All(Networks.Activation.All.Where(activation => activation.Parameters.All(parameter => !parameter.IsNeeded)), activation => Assert.Equal(activation, Networks.Activation.Find(activation.Name)));
}
