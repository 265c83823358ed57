namespace LstmGen.Generator;

/// <summary>Where in the user's declaration something stands, without saying where that is in a file: a place stays the same when text moves.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Index">The position of the layer attribute, or of the containing type, or of an element.</param>
/// <param name="Name">The option's or member's name.</param>
internal sealed record Place(PlaceKind Kind, int Index = 0, string Name = "")
{
    public static readonly Place Class = new(PlaceKind.Class);
    public static readonly Place Weights = new(PlaceKind.Weights);
    public static readonly Place Outputs = new(PlaceKind.Outputs);

    /// <summary>The option by which an attribute names the layer that it uses again.</summary>
    public const string Shared = "Layer";

    public static Place Layer(int index) => new(PlaceKind.Layer, index);

    /// <summary>An option where it is stated; <paramref name="property"/> as the attribute names it.</summary>
    public static Place Option(int layer, string property) => new(PlaceKind.Option, layer, property);

    public static Place Member(string name) => new(PlaceKind.Member, 0, name);

    public static Place Element(string member, int index) => new(PlaceKind.Element, index, member);

    /// <summary>Where to point when nothing stands at the place itself.</summary>
    public Place Wider => Kind switch
    {
        PlaceKind.Option => Layer(Index),
        PlaceKind.Element => Member(Name),
        _ => Class,
    };
}

internal enum PlaceKind
{
    Class,
    ContainingType,
    Weights,
    Outputs,
    Layer,
    Option,
    Member,
    Element,
}
