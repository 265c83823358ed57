using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A slot of the state: where it begins, how many numbers count, and how many it takes up.</summary>
internal sealed record StateField(Layer Layer, StateSlot Slot, int Offset, int Length);

/// <summary>Where each layer's slots stand in the state: one after the other, each padded to whole vectors.</summary>
internal static class StateLayout
{
    public static IReadOnlyList<StateField> Of(EmitterContext context)
    {
        var fields = new List<StateField>();
        var offset = 0;
        foreach (var layer in context.Network.Layers)
        {
            foreach (var slot in layer.StateSlots)
            {
                fields.Add(new StateField(layer, slot, offset, context.Padded(slot.Size)));
                offset += context.Padded(slot.Size);
            }
        }

        return fields;
    }

    public static int Floats(EmitterContext context) => Of(context).Sum(field => field.Length);

    public static long Bytes(EmitterContext context) => sizeof(float) * Of(context).Sum(field => (long)field.Length);
}
