using System.Runtime.ExceptionServices;

namespace LstmGen.Importer.Formats;

/// <summary>
/// Runs the reading of a file that nobody vouches for: on a thread with a deep stack of its own, for a limited time, and so that every
/// exception of a library becomes a reason.
/// </summary>
internal static class ReadingGuard
{
    private const int StackBytes = 16 * 1024 * 1024;

    public static T Run<T>(Func<T> read, long fileLength) => Run(read, TimeSpan.FromSeconds(60 + fileLength / 4_000_000));

    public static T Run<T>(Func<T> read, TimeSpan limit)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = read();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackBytes)
        { IsBackground = true, Name = "reading" };
        thread.Start();
        if (!thread.Join(limit))
            throw new ImportFailure($"reading it took more than {limit.TotalSeconds:0} seconds and was given up. It is damaged, or was made to do that.");

        if (failure is null)
            return result!;
        if (failure.SourceException is ImportFailure)
            failure.Throw();

        throw new ImportFailure(failure.SourceException is OutOfMemoryException
            ? "it asks for more memory than a file of its size may. It is damaged, or was made to do that."
            : $"it is damaged ({failure.SourceException.GetType().Name}: {failure.SourceException.Message}). Copy it again, or save the model again.");
    }
}
