namespace LstmGen.Generator;

/// <summary>Writes the beginning of a kernel: its attributes, its head, and for a narrow layer, before it, the choice of shorter vectors.</summary>
internal static class KernelMethod
{
    /// <param name="code">The class.</param>
    /// <param name="numbers">What it computes with.</param>
    /// <param name="name">The kernel's name.</param>
    /// <param name="mostLanes">The most lanes that the layer can fill, where the network has wider vectors; else null.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="arguments">The same as arguments.</param>
    /// <param name="isInlined">Whether it becomes a part of the run: a few calls of other methods, which are simpler where the run's one stream is known.</param>
    public static CodeWriter.Scope Write(CodeWriter code, Numbers numbers, string name, int? mostLanes, string parameters, string arguments, bool isInlined = false)
    {
        if (mostLanes is { } most)
        {
            code.Line(CSharp.Inlined);
            using (code.Block($"private static void {name}{CSharp.Generic}({parameters})\n    {numbers.Constraints}"))
            {
                code.Line("// Longer vectors would stay empty.");
                code.Single($"if (TLanes.Count > {most})", $"{name}Narrow<{numbers.Lanes(most)}, {numbers.Vector(most)}>({arguments});");
                code.Single("else", $"{name}Narrow{CSharp.Generic}({arguments});");
            }

            code.Line();
            code.Line(CSharp.LanesBetween(0, most, inWider: true));
        }

        code.Line(isInlined ? CSharp.Inlined : CSharp.Optimized);
        return code.Block($"private static void {name}{(mostLanes is null ? "" : "Narrow")}{CSharp.Generic}({parameters})\n    {numbers.Constraints}");
    }
}
