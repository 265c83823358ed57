using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes the class: what its user sees first, then how it computes, then its weights.</summary>
internal sealed class ClassEmitter
{
    private readonly CodeWriter _code;
    private readonly Model _model;
    private readonly EmitterContext _context;
    private readonly IReadOnlyList<LayerEmitter> _layers;

    public ClassEmitter(CodeWriter code, Model model, EmitterContext context)
    {
        _code = code;
        _model = model;
        _context = context;
        _layers = context.Network.Nodes.Select(node => node.Layer.Type.Emitter(context, node)).OfType<LayerEmitter>().ToList();
    }

    public void Write()
    {
        var stream = _context.GivesSequence ? "and gives an output at each" : "and gives one output after the last";
        var schedule = new Schedule(_context, _layers);
        var kernels = new KernelsEmitter(_code, _context, schedule);
        var garbage = kernels.UsesPool ? "The layers are too wide for the stack: their buffers are rented from ArrayPool, which may allocate the first time." : "No call allocates.";
        _code.Line($"/// <remarks>Takes {NumberText.Counted(_context.Timesteps, "timestep")} of {NumberText.Counted(_context.Features, "feature")} {stream}. Immutable: any number of threads may call it. {garbage}</remarks>");
        _code.Line(ModelEmitter.GeneratedCode);
        using (_code.Block($"partial {_model.Type.Keyword} {_model.Type.Name} : global::LstmGen.ISequenceModel"))
        {
            _code.Line($"private readonly {EmittedNames.Packed} {EmittedNames.PackedField};");
            _code.Line();
            ConstantsEmitter.Write(_code, _context);
            CreationEmitter.Write(_code, _model, _context);
            new CallsEmitter(_code, _context).Write();
            new BatchCallsEmitter(_code, _context, schedule).Write();
            StateEmitter.Write(_code, _context, schedule);
            kernels.Write();
            WeightsEmitter.Write(_code, _model, _context, _layers);
        }
    }
}
