namespace LstmGen.Generator;

/// <summary>Writes the choice of a vector width, the one place in a call where it is asked for.</summary>
internal static class WidthSwitch
{
    /// <summary>Writes one case a width.</summary>
    /// <param name="code">The method.</param>
    /// <param name="context">The network.</param>
    /// <param name="call">The statement for a width, whose type arguments it is given.</param>
    public static void Write(CodeWriter code, EmitterContext context, Func<string, string> call)
    {
        using (code.Block("switch (packed.Width)"))
        {
            for (var lanes = context.MostLanes; lanes >= context.Numbers.FewestLanes; lanes /= 2)
                Case($"case {lanes}:", $"<{context.Numbers.Lanes(lanes)}, {context.Numbers.Vector(lanes)}>");
            Case("default:", $"<{context.Numbers.Scalar}>");
        }

        void Case(string label, string generic)
        {
            code.Line(label);
            code.Line("    " + call(generic));
            code.Line("    break;");
        }
    }
}
