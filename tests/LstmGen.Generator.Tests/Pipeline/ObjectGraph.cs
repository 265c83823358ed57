using System.Collections;
using System.Reflection;

namespace LstmGen.Generator.Tests;

/// <summary>Everything that an object leads to, field by field.</summary>
internal static class ObjectGraph
{
    /// <summary>Calls for each object once, the first included.</summary>
    public static void Visit(object start, Action<object> visit)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<object>([start]);
        while (waiting.TryPop(out var value))
        {
            // Types lead to all of the runtime and say nothing of the value.
            if (value is Type or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
                continue;

            visit(value);
            if (value is Array array)
            {
                foreach (var element in (IEnumerable)array)
                    Push(element);
                continue;
            }

            for (var type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    Push(field.GetValue(value));
            }
        }

        void Push(object? value)
        {
            if (value is not null)
                waiting.Push(value);
        }
    }
}
