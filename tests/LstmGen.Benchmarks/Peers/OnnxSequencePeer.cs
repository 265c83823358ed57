using Microsoft.ML.OnnxRuntime;

namespace LstmGen.Benchmarks.Peers;

/// <summary>One call for all timesteps of all sequences. The samples lie as ONNX wants them, (timesteps, batch, features), before the first call.</summary>
internal sealed class OnnxSequencePeer : Peer
{
    private readonly OnnxSession _session;
    private readonly float[] _answer;
    private readonly OrtIoBinding _binding;

    public OnnxSequencePeer(IOnnxFile file, Workload work)
    {
        _session = new OnnxSession(file);
        _answer = _session.ArrayFor(file.Output);
        _binding = _session.Bind([(file.Input, TimestepsFirst(work))], [(file.Output, _answer)]);
    }

    public override string Name => "ONNX Runtime";

    public override void Run(Span<float> output)
    {
        _session.Run(_binding);
        _answer.CopyTo(output);
    }

    public override void Dispose()
    {
        _session.Dispose();
        base.Dispose();
    }

    private static float[] TimestepsFirst(Workload work)
    {
        var features = (int)(work.Samples.Length / work.Steps);
        var result = new float[work.Samples.Length];
        for (var sequence = 0; sequence < work.Batch; sequence++)
        {
            for (var timestep = 0; timestep < work.Timesteps; timestep++)
                work.Samples.AsSpan((sequence * work.Timesteps + timestep) * features, features).CopyTo(result.AsSpan((timestep * work.Batch + sequence) * features));
        }

        return result;
    }
}
