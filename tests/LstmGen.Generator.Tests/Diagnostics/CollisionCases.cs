namespace LstmGen.Generator.Tests;

/// <summary>Members of the user's part that have the name of an emitted one, or leave something out.</summary>
internal static class CollisionCases
{
    private const string Attribute = "[Lstm(Units = 2, Features = 1, Timesteps = 4)]";

    public static readonly DiagnosticCase[] All =
    [
        Collision("the user's own Forward", "public void [|Forward|](ReadOnlySpan<float> input, Span<float> output) { }", "a member 'Forward'"),
        Collision("an overload of Forward", "public void [|Forward|](string text) { }", "a member 'Forward'"),
        Collision("two overloads of Forward", "public void [|Forward|](string text) { } public void Forward(int number) { }", "a member 'Forward'"),
        Collision("a constructor without parameters", "public [|Model|]() { }", "a constructor without parameters"),
        Collision("a class named State", "public sealed class [|State|] { }", "a member 'State'") with { Missing = ["State"] },
        Collision("a field named State", "public int [|State|] = 1;", "a member 'State'") with { Missing = ["State"] },
        Collision("a property named Features", "public static string [|Features|] => \"\";", "a member 'Features'"),
        Collision("a private field _packed", "private readonly int [|_packed|] = 3; public int Packed => _packed;", "a member '_packed'"),
        Collision("a nested class named Kernels", "private sealed class [|Kernels|]; public object Made => new Kernels();", "a member 'Kernels'"),
        new("a Step in a class that could have none", "LSTM007", "[Bidirectional(Features = 1, Timesteps = 8)] [Lstm(Units = 2)] partial class Model { public void [|Step|]() { } }",
            "'Model' already has a member 'Step', which is the name of a generated one. Rename it.") { UsedAs = null },
        new("a class named State itself", "LSTM007", Attribute + " partial class [|State|];", "'State' already has its own name, which is the name of a generated one. Rename it.") { UsedAs = "State", Missing = ["State"] },
        new("a class named Forward itself", "LSTM007", Attribute + " partial class [|Forward|];", "'Forward' already has its own name, which is the name of a generated one. Rename it.") { UsedAs = "Forward", Missing = ["Forward"] },
        new("a base class with a Step", "LSTM007", "class Base { protected void Step() { } } " + Attribute + " partial class [|Model|] : Base;",
            "'Model' already has a member 'Step' from 'Base', which is the name of a generated one. Rename it."),
        new("a constructor that takes weights from nowhere", "LSTM009", "[Lstm(Units = 2, Features = 1, Timesteps = 4)] partial class Model { internal [|Model|](int seed) => Seed = seed; internal int Seed { get; } }",
            "This constructor of 'Model' gives the model no weights. Take it away: while the class has no weights, only Load makes models of it."),
        new("a constructor that leaves the weights out", "LSTM009", """[Weights("weather.keras")] partial class Model { internal [|Model|](int seed) => Seed = seed; internal int Seed { get; } }""",
            "This constructor of 'Model' gives the model no weights. Let it begin with ': this()'.")
        {
            Files = [WeightsFile.Of("weather.keras", 4, 1).Layer("lstm", "LSTM", ("units", "2")).Manifest],
        },
    ];

    private static DiagnosticCase Collision(string name, string member, string what) =>
        new(name, "LSTM007", $"{Attribute} partial class Model {{ {member} }}", $"'Model' already has {what}, which is the name of a generated one. Rename it.");
}
