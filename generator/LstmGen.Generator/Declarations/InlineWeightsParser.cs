using LstmGen.Networks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LstmGen.Generator;

/// <summary>Reads the members that hold weights: which weight of which layer, how many elements, and whether each is a finite constant.</summary>
internal sealed class InlineWeightsParser(Compilation compilation, ElementType element, List<Problem> problems, Action<Place, Location?> mark, CancellationToken cancellation)
{
    /// <summary>The attributes and the parameters that they stand for.</summary>
    public static readonly EquatableArray<(string Attribute, string Parameter)> Attributes = EquatableArray.Of(
        ("Kernel", CellLayer.Kernel), ("RecurrentKernel", CellLayer.RecurrentKernel), ("Bias", CellLayer.Bias),
        ("DepthwiseKernel", SeparableConv1DLayer.DepthwiseKernel), ("PointwiseKernel", SeparableConv1DLayer.PointwiseKernel),
        ("CellKernel", LstmCellLayer.CellKernel), ("PeepholeKernel", LstmCellLayer.PeepholeKernel), ("ProjectionKernel", LstmCellLayer.ProjectionKernel),
        ("InitialH", CellLayer.InitialH), ("InitialC", LstmCellLayer.InitialC), ("Embeddings", EmbeddingLayer.Embeddings),
        ("Gamma", NormLayer.Gamma), ("Beta", NormLayer.Beta), ("Scale", NormLayer.Scale),
        ("MovingMean", BatchNormalizationLayer.MovingMean), ("MovingVariance", BatchNormalizationLayer.MovingVariance), ("Alpha", PReluLayer.Alpha));

    private string ElementName => element == ElementType.Float64 ? "double" : "float";

    private string Example => element == ElementType.Float64 ? "0.1" : "0.1f";

    private SpecialType Element => element == ElementType.Float64 ? SpecialType.System_Double : SpecialType.System_Single;

    /// <summary>Whether the compiler itself refuses one of the members.</summary>
    public bool IsUnfinished { get; private set; }

    public EquatableArray<InlineWeights> Parse(INamedTypeSymbol type)
    {
        var members = new List<InlineWeights>();
        foreach (var member in type.GetMembers())
        {
            foreach (var attribute in member.GetAttributes())
            {
                var (name, parameter) = Attributes.FirstOrDefault(known => attribute.AttributeClass?.ToDisplayString() == $"LstmGen.{known.Attribute}Attribute");
                if (name is not null)
                    members.Add(Parse(member, attribute, parameter));
            }
        }

        return members.ToEquatable();
    }

    private InlineWeights Parse(ISymbol member, AttributeData attribute, string parameter)
    {
        var memberName = TypeParser.Escaped(member.Name);
        mark(Place.Member(memberName), member.Locations.FirstOrDefault(location => location.IsInSource));
        var layer = attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "Layer").Value;
        var result = new InlineWeights(
            memberName, parameter,
            layer is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null,
            layer is { Kind: TypedConstantKind.Primitive, Value: int index } ? index : null,
            null, EquatableArray<int>.Empty);

        var syntax = member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        IsUnfinished |= Unfinished.IsUnfinished(attribute, cancellation) || Unfinished.IsUnfinished(syntax, TypeOf(member));
        if (WrongType(member) is { } found)
        {
            problems.Add(Problem.Of(Descriptors.InlineType, Place.Member(memberName), memberName, found, ElementName));
            return result;
        }

        if (ValueOf(syntax) is not { } value || Elements(value) is not { } elements)
        {
            ReportNotConstant(member, memberName, Place.Member(memberName), "");
            return result;
        }

        return AllFiniteConstants(member, memberName, elements) ? WithShape(result, value, elements) : result;
    }

    /// <summary>What the member is, if it is nothing that can hold weights.</summary>
    private string? WrongType(ISymbol member)
    {
        var type = TypeOf(member);
        var isRight = type switch
        {
            IArrayTypeSymbol { Rank: 1 or 2, ElementType.SpecialType: var found } => found == Element,
            INamedTypeSymbol { Name: "ReadOnlySpan", TypeArguments: { Length: 1 } arguments } => arguments[0].SpecialType == Element,
            _ => false,
        };
        if (!isRight)
            return "of type " + (type?.ToDisplayString() ?? "none");
        return member.IsStatic ? null : "not static";
    }

    private static ExpressionSyntax? ValueOf(SyntaxNode? member) => member switch
    {
        PropertyDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
        PropertyDeclarationSyntax { Initializer.Value: { } expression } => expression,
        PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } => accessors[0].ExpressionBody?.Expression,
        VariableDeclaratorSyntax { Initializer.Value: { } expression } => expression,
        _ => null,
    };

    /// <summary>The elements in row-major order; null for anything that is no plain list.</summary>
    private static List<ExpressionSyntax>? Elements(ExpressionSyntax value)
    {
        switch (value)
        {
            case CollectionExpressionSyntax collection:
                var elements = collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression).ToList();
                return elements.Count == collection.Elements.Count ? elements : null;
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return Flatten(initializer);
            case ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return Flatten(initializer);
            case InitializerExpressionSyntax initializer:
                return Flatten(initializer);
            default:
                return null;
        }
    }

    private static List<ExpressionSyntax> Flatten(InitializerExpressionSyntax initializer) => initializer.Expressions
        .SelectMany(element => element is InitializerExpressionSyntax row ? Flatten(row) : [element])
        .ToList();

    private bool AllFiniteConstants(ISymbol member, string name, List<ExpressionSyntax> elements)
    {
        if (elements.Count == 0)
            return true;

        var model = compilation.GetSemanticModel(elements[0].SyntaxTree);
        for (var index = 0; index < elements.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var constant = model.GetConstantValue(elements[index], cancellation);
            var place = Place.Element(name, index);
            if (!constant.HasValue || !TryNumber(constant.Value, out var value))
            {
                mark(place, elements[index].GetLocation());
                IsUnfinished |= model.GetTypeInfo(elements[index], cancellation).Type is null or { TypeKind: TypeKind.Error };
                ReportNotConstant(member, name, place, $"; element {index}, {elements[index]}, is none");
                return false;
            }

            if (double.IsNaN(value) || double.IsInfinity(value))
            {
                mark(place, elements[index].GetLocation());
                problems.Add(Problem.Of(Descriptors.NotFinite, place, $"'{name}'", NumberText.Of(index), "a number is mistyped"));
                return false;
            }
        }

        return true;
    }

    private void ReportNotConstant(ISymbol member, string name, Place place, string which)
    {
        var sign = member is IFieldSymbol ? "=" : "=>";
        var list = TypeOf(member) is IArrayTypeSymbol { Rank: 2 } ? $"{(sign == "=" ? "" : $"new {ElementName}[,] ")}{{ {{ {Example}, … }}, … }}" : $"[ {Example}, … ]";
        problems.Add(Problem.Of(Descriptors.InlineNotConstant, place, name, which, $"{sign} {list}"));
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => (member as IFieldSymbol)?.Type ?? (member as IPropertySymbol)?.Type;

    /// <summary>The number, as the member's type holds it: what is too large for a float is infinite in one.</summary>
    private bool TryNumber(object? constant, out double value)
    {
        value = constant switch
        {
            float number => number,
            double number => number,
            int or long or short or sbyte or byte or ushort or uint or ulong => Convert.ToDouble(constant, System.Globalization.CultureInfo.InvariantCulture),
            _ => double.NaN,
        };
        if (element == ElementType.Float32)
            value = (float)value;
        return constant is float or double or int or long or short or sbyte or byte or ushort or uint or ulong;
    }

    private static InlineWeights WithShape(InlineWeights weights, ExpressionSyntax value, List<ExpressionSyntax> elements)
    {
        var rows = value switch
        {
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer,
            ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer,
            InitializerExpressionSyntax initializer => initializer,
            _ => null,
        };
        var shape = rows is not null && rows.Expressions.Count > 0 && rows.Expressions[0] is InitializerExpressionSyntax row
            ? EquatableArray.Of(rows.Expressions.Count, row.Expressions.Count)
            : EquatableArray<int>.Empty;
        return weights with { Count = elements.Count, Shape = shape };
    }
}
