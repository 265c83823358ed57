using System.Reflection;

namespace LstmGen.Benchmarks.Figures;

/// <summary>How much IL the C# compiler makes of an emitted class.</summary>
/// <param name="Methods">How many methods have code, those of its nested types among them.</param>
/// <param name="Bytes">The IL of all of them.</param>
/// <param name="Largest">The IL of the largest.</param>
/// <param name="LargestMethod">Its name.</param>
internal sealed record EmittedSize(int Methods, int Bytes, int Largest, string LargestMethod)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static EmittedSize Of(Type type)
    {
        var bodies = Bodies(type).ToArray();
        var largest = bodies.MaxBy(body => body.Bytes);
        return new EmittedSize(bodies.Length, bodies.Sum(body => body.Bytes), largest.Bytes, largest.Name);
    }

    private static IEnumerable<(string Name, int Bytes)> Bodies(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
            .Select(method => (method.Name, method.GetMethodBody()?.GetILAsByteArray()?.Length ?? 0))
            .Where(body => body.Item2 > 0)
            .Concat(type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(Bodies));
}
