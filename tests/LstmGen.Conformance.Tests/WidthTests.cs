using System.Globalization;

namespace LstmGen.Conformance;

/// <summary>The cases and the guarded calls at every width: each child process says which path it took.</summary>
public sealed class WidthTests(GuardedClasses guarded) : IClassFixture<GuardedClasses>
{
    /// <summary>A setting of the runtime, the program's own setting, the width that must then be in use (-1: whatever the machine has), and whether the path must be without FMA.</summary>
    public static TheoryData<string, string, int, bool> Settings => new()
    {
        { "", "", -1, false },
        { "", "512", 16, false },
        { "", "256", 8, false },
        { "", "128", 4, false },
        { "", "0", 0, false },
        { "DOTNET_EnableAVX512=0", "256", 8, false },
        { "DOTNET_EnableAVX2=0", "", 4, true },
        { "DOTNET_EnableHWIntrinsic=0", "", 0, true },
    };

    [Theory, MemberData(nameof(Settings))]
    public void Cases_are_right_and_equal_in_bits_wherever_there_is_FMA(string setting, string bits, int width, bool withoutFma)
    {
        var child = Run(setting, bits, width, withoutFma);
        Assert.Equal(Case.Types.Count + DoubleCase.Types.Count, child.Lines.Count);
        foreach (var line in child.Lines.Take(Case.Types.Count))
        {
            var fields = line.Split(' ');
            var item = Case.Types.Select(Case.Of).Single(candidate => candidate.Name == fields[1]);
            Assert.InRange(double.Parse(fields[3], CultureInfo.InvariantCulture), 0, Tolerances.FromKeras(item.Name, child.HasFma));
            Assert.InRange(double.Parse(fields[4], CultureInfo.InvariantCulture), 0, Tolerances.FromExact(item.Name, item.KerasError, child.HasFma));
            if (child.HasFma)
                Assert.Equal(Report.Line(item).Split(' ')[2], fields[2]);
        }

        foreach (var line in child.Lines.Skip(Case.Types.Count))
        {
            var fields = line.Split(' ');
            Assert.InRange(double.Parse(fields[3], CultureInfo.InvariantCulture), 0, DoubleCase.Tolerance);
            if (child.HasFma)
                Assert.Equal(DoubleCase.Of(DoubleCase.Types.Single(type => type.Name == fields[1])).Line(), line);
        }
    }

    /// <summary>One setting for each width: what is read and written depends on nothing else.</summary>
    public static TheoryData<string, string, int, bool> GuardSettings => new()
    {
        { "", "512", 16, false },
        { "", "256", 8, false },
        { "", "128", 4, false },
        { "DOTNET_EnableHWIntrinsic=0", "", 0, true },
    };

    [Theory, MemberData(nameof(GuardSettings))]
    public void No_call_reads_or_writes_outside_of_its_memory(string setting, string bits, int width, bool withoutFma)
    {
        var child = Run(setting, bits, width, withoutFma, "--guard", guarded.Path);
        Assert.Equal([$"guarded {GuardedClasses.Count}"], child.Lines);
    }

    private static Child Run(string setting, string bits, int width, bool withoutFma, params string[] arguments)
    {
        var child = Child.Run(setting, [.. bits.Length > 0 ? new[] { "--bits", bits } : [], .. arguments]);
        if (width >= 0)
            Assert.Equal(width, child.Width);
        Assert.False(withoutFma && child.HasFma, "the path without FMA was asked for, but the process has it");
        return child;
    }
}
