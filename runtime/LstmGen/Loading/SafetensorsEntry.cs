namespace LstmGen.Runtime;

/// <summary>What a file's header says of one tensor. Nothing in it has been compared with the file or the model yet.</summary>
/// <param name="Type">The element type: F32, F16, ….</param>
/// <param name="Shape">The length of each axis, 0 or more.</param>
/// <param name="Begin">The place of the first byte behind the header.</param>
/// <param name="End">The place after the last byte.</param>
internal sealed record SafetensorsEntry(string Type, long[] Shape, long Begin, long End);
