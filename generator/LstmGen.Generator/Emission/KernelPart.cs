using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A kernel with the weights that it reads: it stands once in the class, however often its layer is used.</summary>
/// <param name="Name">The name of the kernel.</param>
/// <param name="Layer">The layer whose tensors they are.</param>
/// <param name="Packing">The names of the packed weights and the expressions that pack them.</param>
/// <param name="Write">Writes the kernel; null where there are weights alone.</param>
internal sealed record KernelPart(string Name, Layer Layer, Func<IReadOnlyList<string>, IReadOnlyList<(string Name, string Expression)>> Packing, Action<CodeWriter>? Write);
