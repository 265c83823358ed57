using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>An input or output of the network in the emitted code: its names there, by who speaks of it.</summary>
/// <param name="Edge">Where it stands in the graph; an output's is that of whoever computes it.</param>
/// <param name="Value">What flows there.</param>
/// <param name="Parameter">In a call for one sequence: input.</param>
/// <param name="ForStep">In a call for one timestep: sample.</param>
/// <param name="ForMany">In a call for many sequences: inputs.</param>
/// <param name="ForManySteps">In a call for one timestep of many streams: samples.</param>
/// <param name="Local">In a run, the first float: input.</param>
/// <param name="Row">In a run, what stands there at one timestep: given, or result.</param>
/// <param name="Sample">In a run, where an input's sample stands for the layers: sample.</param>
internal sealed record Port(
    Edge Edge, NetworkValue Value, string Parameter, string ForStep, string ForMany, string ForManySteps, string Local, string Row, string Sample)
{
    /// <summary>In a run of many streams, how many floats it is from one stream to the next.</summary>
    public string Next => "next" + Upper(Local);

    /// <summary>How many numbers it has, or tokens: at each timestep, if it is a sequence.</summary>
    public int Features => Value.SampleSize;

    /// <summary>The axes of what stands at a timestep: 2; or 12, 12, 1.</summary>
    public string Axes => Value.Sample.ToString().Trim('(', ')');

    /// <summary>The same in words: 2 features; or 12 × 12 × 1 features; or 1 token.</summary>
    public string FeaturesText => Value.Sample.Rank > 1 ? $"{Axes.Replace(", ", " × ")} {(IsTokens ? "tokens" : "features")}" : NumberText.Counted(Features, IsTokens ? "token" : "feature");

    public bool IsSequence => Value.IsSequence;

    /// <summary>Whether it is tokens rather than numbers.</summary>
    public bool IsTokens => Value.IsTokens;

    /// <summary>Whether a timestep is one token, which is given by its value.</summary>
    public bool IsTokenEach => IsTokens && Value.Sample.Rank == 0;

    /// <summary>Where the caller knows alone how many timesteps there are, the local that says so.</summary>
    public string TimestepsLocal => Parameter is "input" or PortNames.Tokens ? "timesteps" : Parameter.TrimStart('@') + "Timesteps";

    /// <summary>Whether only the caller knows how many timesteps there are.</summary>
    public bool IsAnyLength => IsSequence && Value.Timesteps is null;

    private static string Upper(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
