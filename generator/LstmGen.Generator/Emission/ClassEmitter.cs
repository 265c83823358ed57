using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the class: what its user sees first, then how it computes, then its weights.</summary>
internal sealed class ClassEmitter(CodeWriter code, Model model, EmitterContext context)
{
    private readonly IReadOnlyList<LayerUse> _layers = LayerUse.Of(context);

    public void Write()
    {
        if (context.Streams)
            WriteStreaming();
        else
            WriteLayerByLayer();
    }

    /// <summary>A network that runs a timestep at a time, with a state between calls.</summary>
    private void WriteStreaming()
    {
        var schedule = new Schedule(context, _layers);
        RunSignature one = new(context.Numbers, schedule.Inputs, context.Outputs, Streams.One) { Produces = context.Thins }, many = new(context.Numbers, schedule.Inputs, context.Outputs, schedule.Many) { Produces = context.Thins };
        var rentsStates = (long)schedule.StreamsAtOnce * schedule.NextState > context.Numbers.MostOnStack;
        var kernels = new KernelsEmitter(
            code, _layers, new RunEmitter(code, context, schedule, Streams.One), new RunEmitter(code, context, schedule, schedule.Many), schedule.StreamsAtOnce,
            () => new CarriedEmitter(code, context).Write());
        Write(kernels, () =>
        {
            new ForwardEmitter(code, context, one).Write();
            new CallsEmitter(code, context, schedule, one).Write();
            new BatchCallsEmitter(code, context, many, rentsStates).Write();
            new StepBatchEmitter(code, context, schedule, one, many).Write();
            new StateEmitter(code, context, schedule).Write();
        });
    }

    /// <summary>Any other network: each layer over its whole sequence, from the beginning to the end.</summary>
    private void WriteLayerByLayer()
    {
        var noStep = NoStepEmitter.IsWritten(model.Type, context) ? new NoStepEmitter(code, model.Type, context) : null;
        var streams = SequenceRunEmitter.Many(context, _layers);
        RunSignature one = RunSignature.OfSequences(context, Streams.One), many = RunSignature.OfSequences(context, streams);
        var kernels = new KernelsEmitter(
            code, _layers, new SequenceRunEmitter(code, context, _layers, Streams.One), new SequenceRunEmitter(code, context, _layers, streams), streams.Most, noStep is null ? null : noStep.WriteText);
        Write(kernels, () =>
        {
            new ForwardEmitter(code, context, one).Write();
            new BatchCallsEmitter(code, context, many, rentsStates: null).Write();
            noStep?.Write();
        });
    }

    private void Write(KernelsEmitter kernels, Action calls)
    {
        var garbage =
            !kernels.UsesPool ? "No call allocates." :
            !context.Streams ? "The sequences are too long for the stack: their buffers are rented from ArrayPool, which may allocate the first time." :
            "The layers are too wide for the stack: their buffers are rented from ArrayPool, which may allocate the first time.";
        code.Line($"/// <remarks>{RemarksText.Of(context)} Immutable: any number of threads may call it. {garbage}</remarks>");
        code.Line(ModelEmitter.GeneratedCode);
        using (code.Block($"partial {model.Type.Keyword} {model.Type.Name}{(context.HasInterface ? " : global::LstmGen.ISequenceModel" : "")}"))
        {
            code.Line($"private readonly {EmittedNames.Packed} {EmittedNames.PackedField};");
            code.Line();
            ConstantsEmitter.Write(code, context);
            CreationEmitter.Write(code, model, context);
            calls();
            kernels.Write();
            WeightsEmitter.Write(code, model, context, _layers);
        }
    }
}
