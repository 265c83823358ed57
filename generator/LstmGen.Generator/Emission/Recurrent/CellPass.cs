namespace LstmGen.Generator;

/// <summary>
/// A further pass over a recurrent layer's units within a timestep: a product of a matrix with what the pass before has left of all units, and what becomes of it.
/// </summary>
/// <param name="Suffix">What the names of its method and weights end in: Projection.</param>
/// <param name="Summary">What it does, for the emitted documentation.</param>
/// <param name="Equation">The same, as an equation.</param>
/// <param name="Source">Where its input stands: h, c, or a vector of scratch.</param>
/// <param name="Inputs">How many numbers go in.</param>
/// <param name="Width">How many come out.</param>
/// <param name="Packing">The expression that packs its weights, given the layer's tensors.</param>
/// <param name="WriteFinish">Writes what becomes of the local <c>sum</c> of a block.</param>
internal sealed record CellPass(
    string Suffix, string Summary, string Equation, string Source, int Inputs, int Width, Func<IReadOnlyList<string>, string, string> Packing, Action<CodeWriter> WriteFinish);
