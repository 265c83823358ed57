namespace LstmGen.Networks;

/// <summary>A network as its author sees it, for tables: a model within it is one part, whatever it is made of.</summary>
/// <param name="Batch">How many sequences Keras takes at once; null for any number.</param>
/// <param name="Parts">Layers and models, in the order in which the description lists them.</param>
/// <param name="Uses">The uses of each, in order.</param>
internal sealed record Outline(int? Batch, EquatableArray<OutlinePart> Parts, EquatableArray<OutlineUse> Uses, EquatableArray<Edge> Outputs);

/// <summary>A layer or a model.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ClassName">Keras' class: Bidirectional, Sequential.</param>
/// <param name="Parameters">All its parameters and those of what it is made of.</param>
internal sealed record OutlinePart(string Name, string ClassName, EquatableArray<Parameter> Parameters);

/// <summary>One use of a part.</summary>
internal sealed record OutlineUse(string Part, int Use, EquatableArray<Edge> Inputs, EquatableArray<NetworkValue> Outputs);
