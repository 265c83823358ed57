using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes how a State becomes bytes and how it is read again. What makes the bytes' header stands in the runtime.</summary>
internal sealed class StateBytesEmitter(CodeWriter code, EmitterContext context, IReadOnlyList<StateField> fields)
{
    private const string StateBytes = CSharp.Runtime + ".StateBytes", Fingerprint = "Fingerprint";

    private bool IsStored => InitialState.IsStored(context);

    public void Write()
    {
        code.Line("/// <summary>How many bytes <see cref=\"WriteTo\"/> writes.</summary>");
        code.Line($"public const int ByteCount = {StateBytes}.HeaderLength + {context.Numbers.Size * fields.Sum(field => (long)field.Slot.Size)};");
        code.Line();
        code.Line("/// <summary>What the network is, so that the state of another is refused.</summary>");
        code.Line($"private const ulong {Fingerprint} = 0x{FingerprintOf(Architecture.Of(context.Network)):x16};");
        code.Line();
        code.Line("/// <summary>Writes the state as bytes that any machine can read.</summary>");
        code.Line("/// <param name=\"destination\">At least <see cref=\"ByteCount\"/> bytes.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">There is too little room.</exception>");
        using (code.Block("public readonly void WriteTo(global::System.Span<byte> destination)"))
        {
            code.Line($"var rest = {StateBytes}.WriteHeader(destination, {Fingerprint}, ByteCount, begun: {(IsStored ? EmittedNames.Begun : "true")});");
            foreach (var field in fields)
                code.Line($"rest = {StateBytes}.Write(rest, {StateEmitter.Slot(context.Numbers, "this", field)});");
        }

        code.Line();
        code.Line("/// <summary>Reads a state that <see cref=\"WriteTo\"/> wrote.</summary>");
        code.Line("/// <param name=\"source\">Exactly <see cref=\"ByteCount\"/> bytes.</param>");
        code.Line("/// <exception cref=\"global::System.ArgumentException\">The bytes are no state of this network, or of another version.</exception>");
        using (code.Block($"public static {EmittedNames.State} ReadFrom(global::System.ReadOnlySpan<byte> source)"))
        {
            code.Line($"var state = default({EmittedNames.State});");
            code.Line($"var rest = {StateBytes}.ReadHeader(source, {Fingerprint}, ByteCount, out {(IsStored ? $"state.{EmittedNames.Begun}" : "_")});");
            foreach (var field in fields)
                code.Line($"rest = {StateBytes}.Read(rest, state.{field.Name});");
            code.Line("return state;");
        }

        code.Line();
    }

    /// <summary>FNV-1a over the UTF-8 of the line that says what the network is.</summary>
    private static ulong FingerprintOf(string architecture)
    {
        const ulong Basis = 14695981039346656037, Prime = 1099511628211;
        return System.Text.Encoding.UTF8.GetBytes(architecture).Aggregate(Basis, (hash, value) => unchecked((hash ^ value) * Prime));
    }
}
