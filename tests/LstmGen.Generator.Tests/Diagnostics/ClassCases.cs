using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Generator.Tests;

/// <summary>Classes that no part can be added to, and projects that are too old.</summary>
internal static class ClassCases
{
    private const string Attribute = "[Lstm(Units = 2, Features = 1, Timesteps = 4)]";

    public static readonly DiagnosticCase[] All =
    [
        new("a class that is not partial", "LSTM001", Attribute + " class [|Model|];",
            "'Model' must be partial: the generated part of it stands in another file. Write 'partial class Model'.") { UsedAs = null },
        new("a record that is not partial", "LSTM001", Attribute + " record [|Model|];",
            "'Model' must be partial: the generated part of it stands in another file. Write 'partial record Model'.") { UsedAs = null },
        new("a class within one that is not partial", "LSTM002", "class [|Outer|] { " + Attribute + " public partial class Model; }",
            "'Outer' contains 'Model' and must be partial too: the generated part of 'Model' stands in another file. Write 'partial class Outer'.") { UsedAs = null },
        new("an interface around it that is not partial", "LSTM002", "partial class Outer { interface [|IInner|] { " + Attribute + " public partial class Model; } }",
            "'IInner' contains 'Model' and must be partial too: the generated part of 'Model' stands in another file. Write 'partial interface IInner'.") { UsedAs = null },
        new("a generic class", "LSTM003", Attribute + " partial class [|Model|]<T>;",
            "'Model' is generic or nested in a generic type; a compiled network has one shape. Take the type parameters away and wrap the model in a generic class if you need one.") { UsedAs = null },
        new("a class within a generic one", "LSTM003", "partial class Outer<T> { " + Attribute + " public partial class [|Model|]; }",
            "'Model' is generic or nested in a generic type; a compiled network has one shape. Take the type parameters away and wrap the model in a generic class if you need one.") { UsedAs = null },
        new("a static class", "LSTM004", Attribute + " static partial class [|Model|];",
            "'Model' is static, but a model is created with 'new Model()' or 'Model.Load(…)'. Make it a 'sealed partial class'.") { UsedAs = null },
        new("an abstract class", "LSTM004", Attribute + " abstract partial class [|Model|];",
            "'Model' is abstract, but a model is created with 'new Model()' or 'Model.Load(…)'. Make it a 'sealed partial class'.") { UsedAs = null },
        new("a class that only its file sees", "LSTM004", Attribute + " file partial class [|Model|];",
            "'Model' is local to its file, but a model is created with 'new Model()' or 'Model.Load(…)'. Make it a 'sealed partial class'.") { UsedAs = null },
        new("a class with parameters after its name", "LSTM004", Attribute + " partial class [|Model|](int seed) { public int Seed => seed; }",
            "'Model' has parameters after its name, which each of its constructors must pass on, but a model is created with 'new Model()' or 'Model.Load(…)'. Write a constructor in the class instead.") { UsedAs = null },
        new("a model that another is derived from", "LSTM004", Attribute + " partial class Base; " + Attribute + " partial class [|Model|] : Base;",
            "'Model' is derived from 'Base', which is a model too, but a model is created with 'new Model()' or 'Model.Load(…)'. Let it hold a 'Base' instead.") { UsedAs = null },
        new("a struct", "LSTM005", Attribute + " partial struct [|Model|];",
            "'Model' is a struct, but a model holds weights that its copies share. Make it a 'sealed partial class'; its State is the value type.") { UsedAs = null },
        new("a record struct", "LSTM005", Attribute + " partial record struct [|Model|];",
            "'Model' is a struct, but a model holds weights that its copies share. Make it a 'sealed partial class'; its State is the value type.") { UsedAs = null },
        new("layers on two declarations", "LSTM006", """
            [Lstm(Units = 2, Features = 1, Timesteps = 4)]
            partial class [|Model|];

            [Dense(Units = 1)]
            partial class Model;
            """,
            "The layer attributes of 'Model' stand on 2 declarations, so their order is not known. Put all of them on one."),
        new("an old framework", "LSTM008", Attribute + " partial class [|Model|];",
            "LstmGen needs .NET 8 or later, but this project has an older target framework. Set <TargetFramework>net8.0</TargetFramework> or a later one.") { References = OlderFramework() },
        new("an old language", "LSTM008", Attribute + " partial class [|Model|] { }",
            "LstmGen needs C# 12 or later, but this project has C# 11.0. Take <LangVersion> out of the project, or set it to 12 or later.") { Language = LanguageVersion.CSharp11 },
    ];

    /// <summary>This .NET as it was before version 8, as far as names go: the vectors of 512 bits have another.</summary>
    private static List<MetadataReference> OlderFramework()
    {
        byte[] name = "Vector512`1"u8.ToArray(), other = "Vector5i2`1"u8.ToArray();
        return [.. GeneratorRun.References.Select(reference => Renamed((PortableExecutableReference)reference))];

        MetadataReference Renamed(PortableExecutableReference reference)
        {
            var bytes = File.ReadAllBytes(reference.FilePath!);
            var at = bytes.AsSpan().IndexOf(name);
            if (at < 0)
                return reference;
            for (; at >= 0; at = bytes.AsSpan().IndexOf(name))
                other.CopyTo(bytes, at);
            return MetadataReference.CreateFromImage(bytes);
        }
    }
}
