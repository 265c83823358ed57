using System.Runtime.ExceptionServices;
using LstmGen.Importer.Formats;
using LstmGen.Importer.Output;

namespace LstmGen.Importer.Commands;

/// <summary>What the build runs: every stale file of a project in one process. A file that cannot be read is no failure of the command.</summary>
internal static class ImportCommand
{
    /// <summary>Files larger than this are read one at a time, so that memory does not add up.</summary>
    private const long LargeFile = 32L << 20;

    private const int MostAtOnce = 4;

    public static void Run(string responseFile)
    {
        var requests = ImportRequest.ReadAll(responseFile);
        var (large, small) = (requests.Where(IsLarge).ToList(), requests.Where(request => !IsLarge(request)).ToList());
        try
        {
            Parallel.ForEach(small, new ParallelOptions { MaxDegreeOfParallelism = Math.Min(MostAtOnce, Environment.ProcessorCount) }, Import);
        }
        catch (AggregateException exceptions)
        {
            ExceptionDispatchInfo.Throw(exceptions.InnerExceptions[0]);
        }

        large.ForEach(Import);
    }

    private static bool IsLarge(ImportRequest request) => File.Exists(request.FullPath) && new FileInfo(request.FullPath).Length > LargeFile;

    private static void Import(ImportRequest request)
    {
        ImportedModel model;
        try
        {
            model = WeightsFormats.Read(request.FullPath);
        }
        catch (ImportFailure failure)
        {
            ManifestWriter.WriteFailure(request.Source, failure.Message, request.ManifestPath, request.WeightsPath);
            return;
        }

        ManifestWriter.Write(request.Source, model, request.ManifestPath, request.WeightsPath);
    }
}
