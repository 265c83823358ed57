using LstmGen;

namespace Names;

/// <summary>Which letter comes next in a first name, after the letters before it. The file knows the layers; the build writes the rest of this class.</summary>
[Weights("data/names.keras")]
public sealed partial class NamesModel;
