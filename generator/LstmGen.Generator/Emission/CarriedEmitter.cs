using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>Writes what runs of a network that streams need of states: room for those of many streams, and the numbers that the weights store for their beginning.</summary>
internal sealed class CarriedEmitter(CodeWriter code, EmitterContext context)
{
    public void Write()
    {
        code.Line();
        if (InitialState.IsStored(context))
            WriteBegin();
        code.Line("/// <summary>The states of sequences that run side by side.</summary>");
        code.Line($"[global::System.Runtime.CompilerServices.InlineArray({EmittedNames.StreamsAtOnce})]");
        using (code.Block($"public struct {EmittedNames.States}"))
            code.Line($"private {EmittedNames.State} _first;");
        if (context.Thins)
            WriteInPhase();
    }

    /// <summary>Streams whose next output comes with the same timestep can run side by side.</summary>
    private void WriteInPhase()
    {
        code.Line();
        code.Line("/// <summary>Whether the next output of all streams comes with the same timestep.</summary>");
        using (code.Block($"public static bool {EmittedNames.InPhase}(global::System.Span<{EmittedNames.State}> states)"))
        {
            using (code.Block("for (var stream = 1; stream < states.Length; stream++)"))
            {
                foreach (var field in StateLayout.Of(context).Where(field => field.Slot.Name == WindowLayer.Phase))
                    code.Single($"if (states[stream].{field.Name}[1] != states[0].{field.Name}[1])", "return false;");
            }

            code.Line();
            code.Line("return true;");
        }
    }

    private void WriteBegin()
    {
        code.Line("/// <summary>At the first timestep the state takes over the numbers that the weights store.</summary>");
        using (code.Block($"public static void {EmittedNames.Begin}({EmittedNames.Packed} packed, ref {EmittedNames.State} state)"))
        {
            code.Single($"if (state.{EmittedNames.Begun})", "return;");
            code.Line();
            foreach (var node in context.Network.Nodes.Where(node => node.Layer.SelfAndInner.Any(layer => InitialState.StoredOf(layer).Count > 0)))
            {
                var fields = StateLayout.Of(context, node);
                foreach (var (name, slot) in StoredState.Of(context, node.Layer))
                    code.Line($"{CSharp.Marshal}.CreateReadOnlySpan(ref packed.{name}.First, {fields[slot].Slot.Size}).CopyTo(state.{fields[slot].Name});");
            }

            code.Line($"state.{EmittedNames.Begun} = true;");
        }

        code.Line();
    }
}
