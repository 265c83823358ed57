namespace LstmGen.Generator;

/// <summary>Writes the buffers of a run: on its stack, or rented from the shared pool if they are large.</summary>
/// <param name="code">The run.</param>
/// <param name="buffers">Local name, number of floats, and what for.</param>
/// <param name="streams">For how many streams side by side.</param>
/// <param name="type">The name of the type that stands on the stack.</param>
internal sealed class BufferEmitter(CodeWriter code, IReadOnlyList<(string Name, int Length, string Purpose)> buffers, int streams, string type)
{
    /// <summary>Past this many floats buffers come from the shared pool rather than from the stack.</summary>
    public const int MostStackFloats = 16_384;

    private readonly long _floats = streams * buffers.Sum(buffer => (long)buffer.Length);

    public bool UsesPool => _floats > MostStackFloats;

    public void WriteBeginning()
    {
        if (buffers.Count == 0)
            return;

        code.Line("// What flows between the layers at one timestep, and their scratch: whole vectors, and what stands past the numbers counts nowhere.");
        if (UsesPool)
        {
            code.Line($"var rented = global::System.Buffers.ArrayPool<float>.Shared.Rent({_floats});");
            code.Line($"ref var buffers = ref {CSharp.Marshal}.GetArrayDataReference(rented);");
        }
        else
        {
            code.Line($"{CSharp.Unsafe}.SkipInit(out {type} scratch);");
            code.Line($"ref var buffers = ref {CSharp.Unsafe}.As<{type}, float>(ref scratch);");
        }

        long offset = 0;
        foreach (var (name, length, purpose) in buffers)
        {
            code.Line($"ref var {name} = ref {CSharp.At("buffers", (int)offset)}; // {purpose}{(streams > 1 ? $", for each of {streams} streams" : "")}");
            offset += streams * (long)length;
        }

        code.Line();
    }

    public void WriteEnd()
    {
        if (UsesPool)
            code.Line("global::System.Buffers.ArrayPool<float>.Shared.Return(rented);");
    }

    public void WriteType()
    {
        if (_floats == 0 || UsesPool)
            return;

        code.Line();
        code.Line(streams > 1 ? "/// <summary>The buffers of a run of many streams, on its stack.</summary>" : "/// <summary>The buffers of a run, on its stack.</summary>");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({_floats})]");
        using (code.Block($"private struct {type}"))
            code.Line("private float _first;");
    }
}
