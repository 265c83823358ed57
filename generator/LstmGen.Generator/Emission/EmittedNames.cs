using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The names of emitted members; a user's class cannot have others of the same name.</summary>
internal static class EmittedNames
{
    public const string
        Features = "Features", Timesteps = "Timesteps", OutputFeatures = "OutputFeatures", ParameterCount = "ParameterCount", Summary = "Summary",
        Forward = "Forward", Step = "Step", Advance = "Advance", ForwardBatch = "ForwardBatch", StepBatch = "StepBatch",
        State = "State", Backwards = "Backwards", Begun = "Begun", Begin = "Begin", InitialState = "InitialState", Load = "Load",
        Run = "Run", RunStreams = "RunStreams", InPhase = "InPhase", Produced = "produced", StreamsAtOnce = "StreamsAtOnce", States = "States",
        Length = "length", Lengths = "lengths",
        Kernels = "Kernels", NoStep = "NoStep", CompiledIn = "CompiledIn", Packed = "PackedWeights", PackedField = "_packed";

    public static readonly EquatableArray<string> All = EquatableArray.Of(
        Features, Timesteps, OutputFeatures, ParameterCount, Summary, Forward, Step, Advance, ForwardBatch, StepBatch,
        State, InitialState, Load, Kernels, CompiledIn, Packed, PackedField);

    /// <summary>Those that a class has only to say that it does not stream.</summary>
    public static readonly EquatableArray<string> OfStep = EquatableArray.Of(Step, State, InitialState);

    /// <summary>What stands beside the names of layers in the emitted code, fields, methods and locals alike: no layer is named so.</summary>
    public static readonly EquatableArray<string> AroundLayers = EquatableArray.Of(
        Kernels, Packed, State, Run, "TLanes", "TVector",
        "Width", "Architecture", "Tensors", "Weights", "Lanes",
        "Packed", "Input", "Timesteps", "Timestep", "Output", "Carried", "Buffers", "Rented", "Sample", "Scratch", "Gives", Backwards, Begun, Begin,
        RunStreams, StreamsAtOnce, States, NoStep, "StreamsScratch", "Streams", "Stream", "Given", "Result", "NextInput", "NextOutput",
        "Shown", "NextShown", "IsLast", "InputPadded", "InputJoined", "Mask", "ResultMask", InPhase, Produced, "Source", "Taken", "Tap", "Taps", "Part",
        nameof(object.Equals), nameof(object.GetHashCode), nameof(object.GetType), nameof(object.ToString), nameof(object.ReferenceEquals), "MemberwiseClone", "Finalize");
}
