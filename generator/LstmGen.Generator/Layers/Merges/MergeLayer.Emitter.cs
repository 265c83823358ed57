using LstmGen.Generator;

namespace LstmGen.Networks;

internal sealed partial class MergeLayer
{
    private static readonly Dictionary<string, MergeOperation> Operations = new()
    {
        [Add] = MergeOperation.Add,
        [Subtract] = MergeOperation.Subtract,
        [Multiply] = MergeOperation.Multiply,
        [Average] = MergeOperation.Average,
        [Maximum] = MergeOperation.Maximum,
        [Minimum] = MergeOperation.Minimum,
    };

    public override LayerEmitter? Emitter(EmitterContext context, Node node) => new MergeEmitter(context, node, Operations[ClassName]);
}
