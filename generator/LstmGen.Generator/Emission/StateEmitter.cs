using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes State: what the recurrent layers carry from one timestep to the next, as a value.</summary>
internal sealed class StateEmitter(CodeWriter code, EmitterContext context, Schedule schedule)
{
    private readonly IReadOnlyList<StateField> _fields = StateLayout.Of(context);

    private Numbers Numbers => context.Numbers;

    private bool IsStored => InitialState.IsStored(context);

    public void Write()
    {
        code.Line("/// <summary>What the network carries from one timestep to the next. <c>default</c> is the beginning of a sequence; a copy is a snapshot.</summary>");
        code.Line("/// <remarks>");
        foreach (var field in _fields)
            code.Line($"/// {field.Title}: ({field.Slot.Size}), from {Numbers.Keyword} {field.Offset} on.");
        if (_fields.Count == 0)
            code.Line("/// This network carries nothing.");
        if (IsStored)
            code.Line("/// The first step begins with what the weights store; until then all numbers read as zero.");
        code.Line("/// </remarks>");
        using (code.Block($"public struct {EmittedNames.State} : global::System.IEquatable<{EmittedNames.State}>"))
        {
            if (_fields.Count > 0)
            {
                code.Line($"private {Numbers.Storage} {Numbers.StorageField};");
                code.Line();
            }

            WriteSlots();
            new StateBytesEmitter(code, context, _fields).Write();
            WriteEquality();
            if (_fields.Count > 0)
                WriteStorage();
        }

        code.Line();
    }

    /// <summary>A slot of a state that is only read.</summary>
    public static string Slot(Numbers numbers, string state, StateField field) =>
        $"(({numbers.ReadOnlySpan}){(state == "this" ? numbers.StorageField : $"{state}.{numbers.StorageField}")}).Slice({field.Offset}, {field.Slot.Size})";

    private void WriteSlots()
    {
        foreach (var field in _fields)
        {
            code.Line($"/// <summary>{field.Title}: ({field.Slot.Size}).</summary>");
            code.Line("[global::System.Diagnostics.CodeAnalysis.UnscopedRef]");
            code.Line($"public {Numbers.Span} {field.Name} => (({Numbers.Span}){Numbers.StorageField}).Slice({field.Offset}, {field.Slot.Size});");
            code.Line();
        }
    }

    private void WriteEquality()
    {
        code.Line("/// <summary>Whether two states are equal, number by number.</summary>");
        code.Line($"public readonly bool Equals({EmittedNames.State} other) =>");
        if (IsStored)
            code.Line($"    {EmittedNames.Begun} == other.{EmittedNames.Begun} &&");
        for (var index = 0; index < _fields.Count; index++)
        {
            var field = _fields[index];
            code.Line($"    global::System.MemoryExtensions.SequenceEqual({Slot(Numbers, "this", field)}, {Slot(Numbers, "other", field)}){(index < _fields.Count - 1 ? " &&" : ";")}");
        }

        if (_fields.Count == 0)
            code.Line("    true;");
        code.Line();
        code.Line("/// <inheritdoc/>");
        code.Line($"public override readonly bool Equals(object? obj) => obj is {EmittedNames.State} other && Equals(other);");
        code.Line();
        code.Line("/// <inheritdoc/>");
        using (code.Block("public override readonly int GetHashCode()"))
        {
            code.Line("var hash = new global::System.HashCode();");
            foreach (var field in _fields)
                code.Single($"foreach (var number in {Slot(Numbers, "this", field)})", "hash.Add(number);");
            code.Line("return hash.ToHashCode();");
        }

        code.Line();
        code.Line("/// <summary>Whether two states are equal, number by number.</summary>");
        code.Line($"public static bool operator ==({EmittedNames.State} left, {EmittedNames.State} right) => left.Equals(right);");
        code.Line();
        code.Line("/// <summary>Whether two states differ in any number.</summary>");
        code.Line($"public static bool operator !=({EmittedNames.State} left, {EmittedNames.State} right) => !left.Equals(right);");
    }

    private void WriteStorage()
    {
        code.Line();
        if (schedule.WalksBothWays)
        {
            code.Line("/// <summary>Which way the next timestep walks through the weights: it changes the speed and no number, and two states may differ in it.</summary>");
            code.Line($"internal bool {EmittedNames.Backwards};");
            code.Line();
        }

        if (IsStored)
        {
            code.Line("/// <summary>Whether the numbers that the weights store have been taken over: by the first step, or by whoever asked for them.</summary>");
            code.Line($"internal bool {EmittedNames.Begun};");
            code.Line();
        }

        code.Line("/// <summary>The first number, for the kernels.</summary>");
        code.Line($"internal static ref {Numbers.Keyword} First(ref {EmittedNames.State} state) => ref {CSharp.Unsafe}.As<{Numbers.Storage}, {Numbers.Keyword}>(ref state.{Numbers.StorageField});");
        code.Line();
        code.Line("// Each slot fills whole vectors: kernels read and write nothing smaller.");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({StateLayout.Count(context)})]");
        using (code.Block($"private struct {Numbers.Storage}"))
            code.Line($"private {Numbers.Keyword} _first;");
    }
}
