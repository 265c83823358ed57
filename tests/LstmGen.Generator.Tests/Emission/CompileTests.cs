using LstmGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LstmGen.Generator.Tests;

/// <summary>Emitted code compiles without a warning wherever a class may stand.</summary>
public sealed class CompileTests
{
    private const string Attributes = "[LstmGen.Lstm(Units = 5, Features = 2, Timesteps = 3, ReturnSequences = true)] [LstmGen.Dense(Units = 3, Activation = LstmGen.Activation.Softmax)]";

    private const string Documented = "/// <summary>A model.</summary>\n" + Attributes;

    [Theory]
    [InlineData(NullableContextOptions.Enable, LanguageVersion.CSharp12)]
    [InlineData(NullableContextOptions.Disable, LanguageVersion.CSharp12)]
    [InlineData(NullableContextOptions.Warnings, LanguageVersion.Latest)]
    [InlineData(NullableContextOptions.Annotations, LanguageVersion.Preview)]
    public void Under_any_setting_of_nullable_and_language(NullableContextOptions nullable, LanguageVersion language) =>
        Compiled.Cleanly(Documented + " public sealed partial class Model;", language: language, nullable: nullable);

    [Theory]
    [InlineData("a public class without documentation of its own", Attributes + " public partial class Model;")]
    [InlineData("a class of one layer", "[LstmGen.Dense(Units = 1, Features = 1, Timesteps = 1)] partial class Model;")]
    [InlineData("a class of a layer that does nothing", "[LstmGen.Dropout(Features = 1, Timesteps = 1)] partial class Model;")]
    [InlineData("a softmax of its own", "[LstmGen.Activation(Activation = LstmGen.Activation.Softmax, Features = 3, Timesteps = 2)] partial class Model;")]
    [InlineData("numbers in attributes", "[LstmGen.Normalization(Mean = new[] { 1e-30, -2 }, Variance = new[] { 1e30, 0.1 }, Features = 2, Timesteps = 2)] [LstmGen.Rescaling(Scale = -1e-9, Offset = double.Epsilon)] partial class Model;")]
    [InlineData("one unit of everything", "[LstmGen.Lstm(Units = 1, Features = 1, Timesteps = 1, ReturnSequences = true, UseBias = false)] [LstmGen.Dense(Units = 1, UseBias = false)] partial class Model;")]
    [InlineData("other activations", "[LstmGen.Lstm(Units = 9, Features = 1, Timesteps = 1, Activation = LstmGen.Activation.Linear, RecurrentActivation = LstmGen.Activation.HardSigmoid)] [LstmGen.Dense(Units = 1, Activation = LstmGen.Activation.Relu)] partial class Model;")]
    [InlineData("an output longer than its input", "[LstmGen.Dense(Units = 40, Features = 33, Timesteps = 70)] partial class Model;")]
    [InlineData("buffers too large for the stack", "[LstmGen.Dense(Units = 20000, Features = 1, Timesteps = 2)] [LstmGen.Dense(Units = 1)] partial class Model;")]
    [InlineData("tokens", "[LstmGen.Embedding(InputDim = 9, OutputDim = 3, Timesteps = 4)] [LstmGen.Lstm(Units = 2)] partial class Model;")]
    [InlineData("any number of tokens in double precision", "[LstmGen.Precision(LstmGen.Precision.Float64)] [LstmGen.Embedding(InputDim = 9, OutputDim = 3)] [LstmGen.Lstm(Units = 2, ReturnSequences = true)] partial class Model;")]
    [InlineData("tokens read backwards", "[LstmGen.Embedding(InputDim = 9, OutputDim = 3)] [LstmGen.Lstm(Units = 2, GoBackwards = true)] partial class Model;")]
    [InlineData("tokens beside numbers", "[LstmGen.Input(Name = \"words\", Timesteps = 4)] [LstmGen.Input(Name = \"prices\", Timesteps = 4, Features = 2)] [LstmGen.Embedding(InputDim = 9, OutputDim = 3, Inputs = new[] { \"words\" })] [LstmGen.Concatenate(Inputs = new[] { \"embedding\", \"prices\" })] [LstmGen.Lstm(Units = 2)] partial class Model;")]
    [InlineData("several tokens at a timestep", "[LstmGen.Embedding(InputDim = 9, OutputDim = 3, Timesteps = 4, Features = 5)] partial class Model;")]
    [InlineData("a record", Documented + " public sealed partial record Model;")]
    [InlineData("a record class", Documented + " public partial record class Model;")]
    [InlineData("a class that says what it implements", Documented + " public partial class Model : LstmGen.ISequenceModel;")]
    [InlineData("a class with constructors", "[LstmGen.Rescaling(Scale = 2, Features = 1, Timesteps = 1)] partial class Model { internal Model(int seed) : this() { Seed = seed; } internal int Seed { get; } internal Model(string seed) : this(seed.Length) { } static Model() { } }")]
    [InlineData("a class with a base", "abstract class Base { protected int Number => 1; } " + Attributes + " partial class Model : Base;")]
    [InlineData("a file-scoped namespace", "namespace Some.Where;\n" + Documented + " public partial class Model;")]
    [InlineData("a block namespace", "namespace Some { namespace Where { " + Documented + " public partial class Model; } }")]
    [InlineData("keywords as names", "namespace @event.@namespace;\npartial interface @int { " + Attributes + " partial class @class; }")]
    [InlineData("contextual keywords as names", "namespace @record;\n" + Attributes + " partial class @await;")]
    [InlineData("letters of other alphabets", "namespace Größe;\n" + Attributes + " partial class Wéather預報;")]
    [InlineData("a name longer than a path", Attributes + " partial class Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa;")]
    public void In_many_forms(string what, string source) => Assert.NotEmpty(what + Compiled.Cleanly(source).Result.Results[0].GeneratedSources[0].HintName);

    [Theory]
    [InlineData("partial class Outer")]
    [InlineData("public static partial class Outer")]
    [InlineData("partial struct Outer")]
    [InlineData("readonly ref partial struct Outer")]
    [InlineData("partial interface IOuter")]
    [InlineData("partial record Outer")]
    [InlineData("readonly partial record struct Outer")]
    public void Within_another_type(string container) =>
        Compiled.Cleanly($"namespace Some;\n/// <summary>Around.</summary>\n{container} {{ partial class Middle {{ {Documented} public partial class Model; }} }}");

    [Fact]
    public void Where_other_types_have_the_names_that_it_uses() => Compiled.Cleanly("""
        namespace Company
        {
            class System; class LstmGen; class Unsafe; class TLanes; class TVector; class Span; class ReadOnlySpan; class Math; class MemoryMarshal;
            class Vector128; class Floats; class Quad; class Lanes128; class Activations; class Object; class HashCode; class InlineArray; class Run; class PackedWeights;

            [global::LstmGen.Lstm(Units = 5, Features = 2, Timesteps = 3)] [global::LstmGen.Normalization] [global::LstmGen.Dense(Units = 2)]
            partial class Model;
        }

        namespace Company.LstmGen2.System { class Span; }
        """);

    [Fact]
    public void Where_the_namespaces_around_have_the_names_that_it_uses() => Compiled.Cleanly("""
        namespace LstmGen.Runtime.System.LstmGen
        {
            [global::LstmGen.Lstm(Units = 5, Features = 2, Timesteps = 3)]
            partial class Model;
        }
        """);

    [Fact]
    public void Where_members_have_the_names_of_its_locals() => Compiled.Cleanly("""
        using System;

        [global::LstmGen.Lstm(Units = 1, Features = 1, Timesteps = 1)]
        partial class Weights
        {
            [global::LstmGen.Kernel] static ReadOnlySpan<float> Lstm => [1, 2, 3, 4];
            [global::LstmGen.RecurrentKernel] static readonly float[] packed = { 1, 2, 3, 4 };
            [global::LstmGen.Bias] static ReadOnlySpan<float> @float => [1, 2, 3, 4];

            public static int input => 1;
            public static string output => "";
            public static int timesteps(int batch) => batch;
            public static object state { get; } = 1;
            public static int lstmH = 1, lstmC = 1, carried = 1, firstInput = 1, timestep = 1, i = 1, f = 1, g = 1, o = 1, x = 1, h = 1, c = 1, w = 1, cell = 1, x0 = 1, h0 = 1, lanes = 1;
            public class Floats;
            public class Tensors;
            public class Run;
            public class TLanes;
            public class Lanes;
            public class System;
            public class LstmGen;
        }
        """);

    [Fact]
    public void Where_classes_differ_in_capitals_alone()
    {
        var run = Compiled.Cleanly($"namespace A {{ {Attributes} partial class Model; {Attributes} partial class MODEL; }} namespace a {{ {Attributes} partial class Model; }} namespace B {{ {Attributes} partial class Model; }}");
        Assert.Equal(4, run.Result.Results[0].GeneratedSources.Select(source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void With_attributes_on_one_part_and_the_file_and_weights_on_others() => Compiled.Cleanly("""
        using LstmGen;
        [Lstm(Units = 1, Features = 1, Timesteps = 1)] partial class One;
        partial class One { [Kernel] static float[] A => new float[] { 1, 2, 3, 4 }; [RecurrentKernel] static float[] B => new[] { 1f, 2, 3, 4 }; }
        partial class One { [Bias] static float[] C { get; } = [1, 2, 3, 4]; }

        [Lstm] partial class Two;
        [Weights("two.keras")] partial class Two;
        """, [WeightsFile.Of("two.keras", 3, 2).Layer("lstm", "LSTM", ("units", "4")).Manifest]);

    [Fact]
    public void From_a_file_for_any_number_of_timesteps_where_an_attribute_gives_the_number()
    {
        var file = WeightsFile.Of("any.keras", null, 2).Layer("lstm", "LSTM", ("units", "4"));
        var run = Compiled.Cleanly("""using LstmGen; [Lstm(Timesteps = 7)] [Weights("any.keras")] partial class Model;""", [file.Manifest]);
        Assert.Contains("public const int Timesteps = 7;", run.Result.Results[0].GeneratedSources[0].SourceText.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("weather.keras")]
    [InlineData("models/weather.keras")]
    [InlineData("./models/weather.keras")]
    [InlineData("models\\\\weather.keras")]
    public void From_a_file_that_is_named_in_any_way(string path) =>
        Compiled.Cleanly($"[LstmGen.Weights(\"{path}\")] partial class Model;", [WeightsFile.Of("models/weather.keras", 3, 2).Layer("lstm", "LSTM", ("units", "4")).Manifest]);

    [Fact]
    public void Emitted_text_is_the_same_on_every_machine()
    {
        var text = Compiled.Cleanly(Documented + " public partial class Model;").Result.Results[0].GeneratedSources[0].SourceText.ToString();
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.Split('\n'), line => line.EndsWith(' '));
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", text.Replace("Unsafe", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
