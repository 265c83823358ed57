using System.Runtime.CompilerServices;

namespace LstmGen.Testing;

/// <summary>The bytes of a State, whatever the State is.</summary>
internal abstract class StateBytes
{
    /// <summary>How many bytes the State itself has in memory.</summary>
    public abstract int Size { get; }

    /// <summary>How many bytes it is written as.</summary>
    public abstract int Written { get; }

    /// <summary>Those of an emitted class's State.</summary>
    public static StateBytes Of(Type state) => (StateBytes)Activator.CreateInstance(typeof(StateBytes<>).MakeGenericType(state))!;

    /// <summary>Writes the state at an address, forgets it, and reads it back into its place.</summary>
    /// <param name="state">The address.</param>
    /// <param name="bytes">Where it is written: as many as it takes.</param>
    public abstract void Renew(nint state, Span<byte> bytes);
}

/// <summary>The bytes of that State.</summary>
internal sealed class StateBytes<TState> : StateBytes
    where TState : struct
{
    private readonly WriteCall _write = typeof(TState).GetMethod("WriteTo")!.CreateDelegate<WriteCall>();
    private readonly ReadCall _read = typeof(TState).GetMethod("ReadFrom")!.CreateDelegate<ReadCall>();

    private delegate void WriteCall(ref TState state, Span<byte> destination);

    private delegate TState ReadCall(ReadOnlySpan<byte> source);

    public override int Size => Unsafe.SizeOf<TState>();

    public override int Written { get; } = (int)typeof(TState).GetField("ByteCount")!.GetRawConstantValue()!;

    public override unsafe void Renew(nint state, Span<byte> bytes)
    {
        ref var at = ref Unsafe.AsRef<TState>((void*)state);
        _write(ref at, bytes);
        at = default;
        at = _read(bytes);
    }
}
