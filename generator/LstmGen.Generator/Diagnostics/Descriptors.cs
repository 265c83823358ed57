using LstmGen.Networks;
using Microsoft.CodeAnalysis;

namespace LstmGen.Generator;

/// <summary>Every diagnostic. Each has a page beside this file, LSTM001.md, and a line in AnalyzerReleases.</summary>
internal static class Descriptors
{
    // The class.
    public static readonly DiagnosticDescriptor NotPartial = Error("LSTM001", "The class must be partial",
        "'{0}' must be partial: the generated part of it stands in another file. Write '{1}'.");

    public static readonly DiagnosticDescriptor ContainingTypeNotPartial = Error("LSTM002", "The containing type must be partial",
        "'{0}' contains '{1}' and must be partial too: the generated part of '{1}' stands in another file. Write '{2}'.");

    public static readonly DiagnosticDescriptor Generic = Error("LSTM003", "The class must not be generic",
        "'{0}' is generic or nested in a generic type; a compiled network has one shape. Take the type parameters away and wrap the model in a generic class if you need one.");

    public static readonly DiagnosticDescriptor KindNotSupported = Error("LSTM004", "The class must be one that can be created",
        "'{0}' {1}, but a model is created with 'new {0}()' or '{0}.Load(…)'. {2}.");

    public static readonly DiagnosticDescriptor Struct = Error("LSTM005", "The model must be a class",
        "'{0}' is a struct, but a model holds weights that its copies share. Make it a 'sealed partial class'; its State is the value type.");

    public static readonly DiagnosticDescriptor SeveralDeclarations = Error("LSTM006", "Layer attributes must stand on one declaration",
        "The layer attributes of '{0}' stand on {1} declarations, so their order is not known. Put all of them on one.");

    public static readonly DiagnosticDescriptor MemberCollides = Error("LSTM007", "A member has the name of a generated one",
        "'{0}' already has {1}, which is the name of a generated one. Rename it.");

    public static readonly DiagnosticDescriptor PlatformTooOld = Error("LSTM008", "The target framework or language version is too old",
        "LstmGen needs {0}, but this project has {1}. {2}.");

    public static readonly DiagnosticDescriptor ConstructorWithoutWeights = Error("LSTM009", "A constructor leaves the model without weights",
        "This constructor of '{0}' gives the model no weights. {1}.");

    // What the attributes state.
    public static readonly DiagnosticDescriptor OptionInvalid = Error("LSTM010", "An option is missing or out of its range",
        "{0}");

    public static readonly DiagnosticDescriptor InputShapeMissing = Error("LSTM011", "Features is not stated",
        "'{0}' states no Features. Write it {1}, as in [{2}].");

    public static readonly DiagnosticDescriptor WeightsNotFound = Error("LSTM012", "The weights file is not in the project",
        "'{0}' is not among the project's weights. {1}");

    public static readonly DiagnosticDescriptor WeightsUnreadable = Error("LSTM013", "The weights file cannot be read",
        "'{0}' cannot be read: {1}");

    public static readonly DiagnosticDescriptor WeightsAmbiguous = Error("LSTM014", "Several weights files have the name",
        "'{0}' may be any of {1}. Write the path from the project's folder.");

    public static readonly DiagnosticDescriptor InputShapeDiffers = Error("LSTM016", "Features or Timesteps is stated again and differs",
        "{0} = {1} is stated here, but {2}. {3}");

    public static readonly DiagnosticDescriptor LayerDoesNotFit = Error("LSTM017", "A layer does not fit the one before",
        "{0}");

    public static readonly DiagnosticDescriptor NotSupported = Error("LSTM018", "Not supported yet",
        "{0}");

    public static readonly DiagnosticDescriptor GraphInvalid = Error("LSTM019", "The layers make no network",
        "{0}");

    // The weights file against the attributes.
    public static readonly DiagnosticDescriptor TensorMissing = Error("LSTM020", "The weights file lacks a tensor",
        "'{0}' has no {1} for layer '{2}', which needs {3}. {4}");

    public static readonly DiagnosticDescriptor TensorShape = Error("LSTM021", "A tensor has another shape",
        "'{0}' has {1} {2} for layer '{3}', but [{4}] needs {5}. {6}");

    public static readonly DiagnosticDescriptor TensorExtra = Error("LSTM022", "The weights file has a tensor too many",
        "'{0}' has a tensor '{1}' {2} that no layer needs. {3}");

    public static readonly DiagnosticDescriptor OptionDiffers = Error("LSTM023", "An option differs from the weights file",
        "{0} of layer '{1}' is {2} here, but {3} in '{4}'. Leave it out to take the file's, or name the file that was trained so.");

    public static readonly DiagnosticDescriptor LayersDiffer = Error("LSTM024", "The layers differ from those of the weights file",
        "{0} '{1}' has {2}. Leave all layer attributes out to take the file's.");

    public static readonly DiagnosticDescriptor NotFinite = Error("LSTM025", "A weight is NaN or infinite",
        "{0} is NaN or infinite at element {1}: the training has diverged, or {2}");

    public static readonly DiagnosticDescriptor TwoSources = Error("LSTM026", "The weights have two sources",
        "'{0}' names '{1}' in [Weights] and holds weights in '{2}' too. Keep one of them.");

    // Weights that stand in the class.
    public static readonly DiagnosticDescriptor InlineMissing = Error("LSTM030", "A weight is missing in the class",
        "Layer '{0}' has no {1}; it needs {2}. {3}");

    public static readonly DiagnosticDescriptor InlineDoubled = Error("LSTM031", "A weight stands in the class twice",
        "'{0}' and '{1}' both are the {2} of layer '{3}'. Take one away, or say which layer each belongs to: [{4}(Layer = \"name\")].");

    public static readonly DiagnosticDescriptor InlineType = Error("LSTM032", "A weight is of the wrong type",
        "'{0}' is {1}; a weight in the class is a static ReadOnlySpan<{2}>, {2}[] or {2}[,]");

    public static readonly DiagnosticDescriptor InlineNotConstant = Error("LSTM033", "A weight is not constant",
        "'{0}' must list its numbers as constants so that they can be checked{1}. Write {0} {2}.");

    public static readonly DiagnosticDescriptor InlineLength = Error("LSTM034", "A weight in the class has the wrong shape",
        "[{0}] has {1}; layer '{2}' ({3}) needs {4}. {5}");

    public static readonly DiagnosticDescriptor InlineLayer = Error("LSTM035", "A weight belongs to no layer",
        "'{0}' says Layer = {1}, but {2}.");

    // Sizes.
    public static readonly DiagnosticDescriptor LargeState = new("LSTM040", "The state is large",
        "The state of '{0}' has {1} bytes: it is copied by value, so pass it by ref and keep it in arrays or fields",
        "LstmGen", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Help("LSTM040"));

    public static readonly DiagnosticDescriptor TooLarge = Error("LSTM041", "The network is too large",
        "{0}");

    // Masks.
    public static readonly DiagnosticDescriptor MaskEnds = new("LSTM042", "A mask meets a layer that takes none",
        "{0} takes no mask{1}: what {2} masks counts for it{3}, as in Keras",
        "LstmGen", DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: Help("LSTM042"));

    public static readonly EquatableArray<DiagnosticDescriptor> All = EquatableArray.Of(
        NotPartial, ContainingTypeNotPartial, Generic, KindNotSupported, Struct, SeveralDeclarations, MemberCollides, PlatformTooOld, ConstructorWithoutWeights,
        OptionInvalid, InputShapeMissing, WeightsNotFound, WeightsUnreadable, WeightsAmbiguous, InputShapeDiffers, LayerDoesNotFit, NotSupported, GraphInvalid,
        TensorMissing, TensorShape, TensorExtra, OptionDiffers, LayersDiffer, NotFinite, TwoSources,
        InlineMissing, InlineDoubled, InlineType, InlineNotConstant, InlineLength, InlineLayer,
        LargeState, TooLarge, MaskEnds);

    public static DiagnosticDescriptor Find(string id) => All.First(descriptor => descriptor.Id == id);

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "LstmGen", DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Help(id));

    private static string Help(string id) => $"https://github.com/lstmgen/lstmgen/blob/main/generator/LstmGen.Generator/Diagnostics/{id}.md";
}
