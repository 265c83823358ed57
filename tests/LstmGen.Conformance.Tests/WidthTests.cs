using System.Globalization;

namespace LstmGen.Conformance;

/// <summary>The cases at every width: each child process says which path it took.</summary>
public sealed class WidthTests
{
    /// <summary>
    /// A setting of the runtime, the program's own setting, the width that must then be in use (-1: whatever the machine has), whether the path must be without
    /// FMA, and whether the calls are guarded: once at each width, for what is read and written depends on nothing else.
    /// </summary>
    public static TheoryData<string, string, int, bool, bool> Settings => new()
    {
        { "", "", -1, false, false },
        { "", "512", 16, false, true },
        { "", "256", 8, false, true },
        { "", "128", 4, false, true },
        { "", "0", 0, false, false },
        { "DOTNET_EnableAVX512=0", "256", 8, false, false },
        { "DOTNET_EnableAVX2=0", "", 4, true, false },
        { "DOTNET_EnableHWIntrinsic=0", "", 0, true, true },
    };

    [Theory, MemberData(nameof(Settings))]
    public void Cases_are_right_and_equal_in_bits_wherever_there_is_FMA(string setting, string bits, int width, bool withoutFma, bool isGuarded)
    {
        var child = Child.At(setting, bits, width, withoutFma, isGuarded ? ["--guard"] : []);
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
}
