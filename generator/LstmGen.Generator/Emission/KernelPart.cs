using LstmGen.Networks;

namespace LstmGen.Generator;

/// <summary>A kernel with the weights that it reads: it stands once in the class, however often its layer is used.</summary>
/// <param name="Name">The name of both.</param>
/// <param name="Layer">The layer whose tensors they are.</param>
/// <param name="Packing">The expression that packs them; null where there are none.</param>
/// <param name="Write">Writes the kernel; null where there are weights alone.</param>
internal sealed record KernelPart(string Name, Layer Layer, Func<IReadOnlyList<string>, string?> Packing, Action<CodeWriter>? Write);
