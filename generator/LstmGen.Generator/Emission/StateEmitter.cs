namespace LstmGen.Generator;

/// <summary>Writes State: what the recurrent layers carry from one timestep to the next, as a value.</summary>
internal static class StateEmitter
{
    public static void Write(CodeWriter code, EmitterContext context, Schedule schedule)
    {
        var fields = StateLayout.Of(context);
        code.Line("/// <summary>What the network carries from one timestep to the next. <c>default</c> is the beginning of a sequence; a copy is a snapshot.</summary>");
        code.Line("/// <remarks>");
        foreach (var field in fields)
            code.Line($"/// {field.Slot.Name} of '{SafeText.Xml(field.Layer.Name)}': ({field.Slot.Size}), from float {field.Offset} on.");
        if (fields.Count == 0)
            code.Line("/// This network carries nothing.");
        code.Line("/// </remarks>");
        using (code.Block($"public struct {EmittedNames.State} : global::System.IEquatable<{EmittedNames.State}>"))
        {
            if (fields.Count > 0)
            {
                code.Line("private Floats _floats;");
                code.Line();
            }

            code.Line("/// <summary>Whether two states are equal, number by number.</summary>");
            code.Line($"public readonly bool Equals({EmittedNames.State} other) =>");
            for (var index = 0; index < fields.Count; index++)
            {
                var field = fields[index];
                code.Line($"    global::System.MemoryExtensions.SequenceEqual({Slot("this", field)}, {Slot("other", field)}){(index < fields.Count - 1 ? " &&" : ";")}");
            }

            if (fields.Count == 0)
                code.Line("    true;");
            code.Line();
            code.Line("/// <inheritdoc/>");
            code.Line($"public override readonly bool Equals(object? obj) => obj is {EmittedNames.State} other && Equals(other);");
            code.Line();
            code.Line("/// <inheritdoc/>");
            using (code.Block("public override readonly int GetHashCode()"))
            {
                code.Line("var hash = new global::System.HashCode();");
                foreach (var field in fields)
                    code.Single($"foreach (var number in {Slot("this", field)})", "hash.Add(number);");
                code.Line("return hash.ToHashCode();");
            }

            code.Line();
            code.Line("/// <summary>Whether two states are equal, number by number.</summary>");
            code.Line($"public static bool operator ==({EmittedNames.State} left, {EmittedNames.State} right) => left.Equals(right);");
            code.Line();
            code.Line("/// <summary>Whether two states differ in any number.</summary>");
            code.Line($"public static bool operator !=({EmittedNames.State} left, {EmittedNames.State} right) => !left.Equals(right);");
            if (fields.Count > 0)
            {
                code.Line();
                if (schedule.WalksBothWays)
                {
                    code.Line("/// <summary>Which way the next timestep walks through the weights: it changes the speed and no number, and two states may differ in it.</summary>");
                    code.Line($"internal bool {EmittedNames.Backwards};");
                    code.Line();
                }

                code.Line("/// <summary>The first number, for the kernels.</summary>");
                code.Line($"internal static ref float First(ref {EmittedNames.State} state) => ref {CSharp.Unsafe}.As<Floats, float>(ref state._floats);");
                code.Line();
                code.Line("// Each slot fills whole vectors: kernels read and write nothing smaller.");
                code.Line($"[global::System.Runtime.CompilerServices.InlineArray({StateLayout.Floats(context)})]");
                using (code.Block("private struct Floats"))
                    code.Line("private float _first;");
            }
        }

        code.Line();
    }

    private static string Slot(string state, StateField field) =>
        $"(({CSharp.ReadOnlyFloats}){(state == "this" ? "_floats" : state + "._floats")}).Slice({field.Offset}, {field.Slot.Size})";
}
