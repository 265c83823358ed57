using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The names of emitted members; a user's class cannot have others of the same name.</summary>
internal static class EmittedNames
{
    public const string
        Features = "Features", Timesteps = "Timesteps", OutputFeatures = "OutputFeatures", ParameterCount = "ParameterCount", Summary = "Summary",
        Forward = "Forward", Step = "Step", Advance = "Advance", ForwardBatch = "ForwardBatch", StepBatch = "StepBatch",
        State = "State", InitialState = "InitialState", Load = "Load",
        Kernels = "Kernels", CompiledIn = "CompiledIn", Packed = "PackedWeights", PackedField = "_packed";

    public static readonly EquatableArray<string> All = EquatableArray.Of(
        Features, Timesteps, OutputFeatures, ParameterCount, Summary, Forward, Step, Advance, ForwardBatch, StepBatch,
        State, InitialState, Load, Kernels, CompiledIn, Packed, PackedField);
}
