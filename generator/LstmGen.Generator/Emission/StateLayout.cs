using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A slot of the state: where it begins, how many numbers count, and how many it takes up.</summary>
/// <param name="Node">The use of the layer whose slot it is.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Offset">The number at which it begins.</param>
/// <param name="Length">How many floats it takes up.</param>
/// <param name="Name">Its name as a member of State: LstmH.</param>
/// <param name="Local">The local that refers to it in a run: lstmH.</param>
internal sealed record StateField(Node Node, StateSlot Slot, int Offset, int Length, string Name, string Local)
{
    /// <summary>What it is, for documentation: h of 'lstm'.</summary>
    public string Title => $"{Slot.Name} of '{SafeText.Xml(Node.Layer.Name)}'{(Node.Use > 0 ? $", use {CSharp.Int(Node.Use + 1)}" : "")}";
}

/// <summary>Where each layer's slots stand in the state: one after the other, each padded to whole vectors.</summary>
internal static class StateLayout
{
    /// <summary>What a recurrent layer carries past its own slots: what it showed last, where masks ask for that and it is not h.</summary>
    public const string Shown = "y";

    public static IReadOnlyList<StateField> Of(EmitterContext context)
    {
        var fields = new List<StateField>();
        var offset = 0;
        foreach (var node in context.Network.Nodes)
        {
            foreach (var slot in SlotsOf(node))
            {
                var suffix = NameText.Pascal(slot.Name);
                fields.Add(new StateField(
                    node, slot, offset, context.Padded(slot.Size),
                    context.NameOf(node.Layer, node.Use) + suffix, context.LocalOf(node.Layer, node.Use) + suffix));
                offset += context.Padded(slot.Size);
            }
        }

        return fields;
    }

    /// <summary>Those of one use of a layer.</summary>
    public static IReadOnlyList<StateField> Of(EmitterContext context, Node node) =>
        [.. Of(context).Where(field => field.Node.Layer.Name == node.Layer.Name && field.Node.Use == node.Use)];

    private static IEnumerable<StateSlot> SlotsOf(Node node) => node.Layer.Type is RecurrentLayer type && MaskedTimestepsOf.Layer(node) == MaskedTimesteps.ShowLast
        ? node.StateSlots.Append(new StateSlot(Shown, type.OutputWidth(node.Layer.Options)))
        : node.StateSlots;

    public static int Count(EmitterContext context) => Of(context).Sum(field => field.Length);

    public static long Bytes(EmitterContext context) => context.Numbers.Size * Of(context).Sum(field => (long)field.Length);
}
