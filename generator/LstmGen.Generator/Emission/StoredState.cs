using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>The initial states that weights store: each is a vector of its own among the packed weights.</summary>
internal static class StoredState
{
    /// <summary>The stored slots of a recurrent layer: the name of the packed vector, and the slot's number.</summary>
    public static IEnumerable<(string Name, int Slot)> Of(EmitterContext context, Layer layer)
    {
        var first = 0;
        foreach (var cell in CellLayers.Of(layer))
        {
            for (var slot = 0; slot < cell.StateSlots.Count; slot++)
            {
                if (InitialState.StoredOf(cell).Count > 0)
                    yield return (NameOf(context, cell, cell.StateSlots[slot]), first + slot);
            }

            first += cell.StateSlots.Count;
        }
    }

    /// <summary>The packed vectors of a cell.</summary>
    /// <param name="context">What all parts of the emission agree on.</param>
    /// <param name="cell">The layer that has the tensors.</param>
    public static IEnumerable<KernelPart> Parts(EmitterContext context, Layer cell)
    {
        var stored = InitialState.StoredOf(cell);
        var first = cell.ReadParameters.Count() - stored.Count;
        return stored.Select((_, slot) =>
        {
            var name = NameOf(context, cell, cell.StateSlots[slot]);
            return new KernelPart(name, cell, tensors => [(name, $"{context.Numbers.Runtime}.Packer.Vector({tensors[first + slot]})")], null);
        });
    }

    private static string NameOf(EmitterContext context, Layer cell, StateSlot slot) => $"{context.NameOf(cell)}Initial{slot.Name.ToUpperInvariant()}";
}
