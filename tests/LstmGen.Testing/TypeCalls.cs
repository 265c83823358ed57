using System.Reflection;
using System.Runtime.CompilerServices;

namespace LstmGen.Testing;

/// <summary>The calls of an emitted class, each prepared once however many models of it there are.</summary>
internal sealed class TypeCalls
{
    /// <summary>Parameters whose meaning is their name.</summary>
    public const string Degree = "degreeOfParallelism", Length = "length", Lengths = "lengths";

    private static readonly ConditionalWeakTable<Type, TypeCalls> Known = [];

    private readonly Type _type;

    private TypeCalls(Type type)
    {
        _type = type;
        Forward = Find("Forward", method => !HasState(method) && !HasLength(method))!;
        ForwardOfLength = Find("Forward", HasLength);
        ForwardBatch = Find("ForwardBatch", method => method.GetParameters()[^1].Name == "batch" && !HasLength(method))!;
        ForwardBatchOfLengths = Find("ForwardBatch", HasLength);
        ParallelForwardBatch = Find("ForwardBatch", method => method.GetParameters()[^1].Name == Degree);
        ParallelStepBatch = Find("StepBatch", method => method.GetParameters()[^1].Name == Degree);
        ForwardFrom = Find("Forward", HasState);
        Step = Find("Step", HasState);
        Advance = Find("Advance", HasState);
        StepBatch = Find("StepBatch", method => method.GetParameters()[^1].Name != Degree);
        State = Callable.StateOf(type) is { } state ? StateBytes.Of(state) : null;
        Beginning = State is null ? null : Find("InitialState", _ => true) ?? Find("get_InitialState", _ => true);
    }

    public SpanCall Forward { get; }

    public SpanCall? ForwardOfLength { get; }

    public SpanCall ForwardBatch { get; }

    public SpanCall? ForwardBatchOfLengths { get; }

    public SpanCall? ParallelForwardBatch { get; }

    public SpanCall? ParallelStepBatch { get; }

    /// <summary>Forward from a state.</summary>
    public SpanCall? ForwardFrom { get; }

    public SpanCall? Step { get; }

    public SpanCall? Advance { get; }

    public SpanCall? StepBatch { get; }

    /// <summary>The state at the beginning.</summary>
    public SpanCall? Beginning { get; }

    public StateBytes? State { get; }

    /// <summary>The calls of a class.</summary>
    public static TypeCalls Of(Type type) => Known.GetValue(type, static type => new TypeCalls(type));

    private static bool HasLength(MethodInfo method) => method.GetParameters().Any(parameter => parameter.Name is Length or Lengths);

    private static bool HasState(MethodInfo method) => method.GetParameters().Any(parameter => parameter.ParameterType.IsByRef);

    private SpanCall? Find(string name, Func<MethodInfo, bool> fits) =>
        _type.GetMethods(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(method => method.Name == name && Callable.Is(method) && fits(method)) is { } found ? new SpanCall(found) : null;
}
