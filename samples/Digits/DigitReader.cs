using LstmGen;

namespace Digits;

/// <summary>
/// Reads a digit row by row, 8 timesteps of 8 pixels, once from the top and once from the bottom, and gives the probability of each of the ten. The file knows the layers;
/// the build writes the rest of this class.
/// </summary>
[Weights("data/digits.keras")]
public sealed partial class DigitReader;
