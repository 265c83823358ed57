using System.Runtime;

namespace LstmGen.Benchmarks.Latency;

/// <summary>What .NET has done for the calling thread: anything of it would hold a call up.</summary>
/// <param name="Bytes">Allocated by this thread.</param>
/// <param name="Collections">Garbage collections of any generation.</param>
/// <param name="CompiledMethods">Compiled by the JIT on this thread.</param>
/// <param name="Contentions">Locks that a thread of this process had to wait for.</param>
internal readonly record struct Activity(long Bytes, long Collections, long CompiledMethods, long Contentions)
{
    /// <summary>All since the process began. A value, so that to ask leaves no trace.</summary>
    public static Activity Now() =>
        new(GC.GetAllocatedBytesForCurrentThread(), GC.CollectionCount(0), JitInfo.GetCompiledMethodCount(currentThread: true), Monitor.LockContentionCount);

    public static Activity operator +(Activity one, Activity other) =>
        new(one.Bytes + other.Bytes, one.Collections + other.Collections, one.CompiledMethods + other.CompiledMethods, one.Contentions + other.Contentions);

    public static Activity operator -(Activity after, Activity before) =>
        new(after.Bytes - before.Bytes, after.Collections - before.Collections, after.CompiledMethods - before.CompiledMethods, after.Contentions - before.Contentions);
}
