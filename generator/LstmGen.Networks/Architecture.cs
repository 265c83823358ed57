using System.Text;

namespace LstmGen.Networks;

/// <summary>
/// What a network is, as one line: layers, options that matter, and how they are wired. Weights of one network fit another when the lines are equal.
/// Timesteps are not part of it: weights do not depend on them.
/// </summary>
internal static class Architecture
{
    /// <summary>For example <c>input(4) &gt; lstm:LSTM(units=32,activation=tanh,…) &gt; dense:Dense(units=1,activation=linear,use_bias=true)</c>.</summary>
    public static string Of(Network network)
    {
        var text = new StringBuilder();
        text.Append(string.Join(" & ", network.Inputs.Select(input => $"{(network.IsChain ? "input" : input.Name)}({Width(input.Value)})")));
        foreach (var node in network.Nodes.Where(node => !node.Layer.Type.IsIdentity))
        {
            text.Append(" > ").Append(node.Layer.Name).Append(':').Append(node.Layer.Type.ClassName).Append('(');
            text.Append(string.Join(",", node.Layer.Type.Options.Where(option => option.HasEffect && !option.OnlyDefault)
                .Select(option => option.Name + "=" + node.Layer.Options.Text(option.Name)))).Append(')');
            if (!network.IsChain)
                text.Append('[').Append(string.Join(",", node.Inputs.Select(edge => $"{edge.Layer}:{edge.Node}:{edge.Output}"))).Append(']');
        }

        return text.ToString();
    }

    private static string Width(NetworkValue value) => value.Shape.Features is { } features ? NumberText.Of(features) : "None";
}
