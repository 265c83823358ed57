namespace LstmGen.Conformance;

/// <summary>Classes of every shape between pages that cannot be touched, at every width.</summary>
public sealed class ShapeTests(GuardedClasses classes) : IClassFixture<GuardedClasses>
{
    /// <summary>A setting of the runtime, the program's own setting, the width that must then be in use, and whether the path must be without FMA.</summary>
    public static TheoryData<string, string, int, bool> Settings => new()
    {
        { "", "512", 16, false },
        { "", "256", 8, false },
        { "", "128", 4, false },
        { "DOTNET_EnableHWIntrinsic=0", "", 0, true },
    };

    [Theory, MemberData(nameof(Settings))]
    public void No_call_reads_or_writes_outside_of_its_memory(string setting, string bits, int width, bool withoutFma)
    {
        var child = Child.At(setting, bits, width, withoutFma, "--classes", classes.Path);
        Assert.Equal([$"guarded {GuardedClasses.Count}"], child.Lines);
    }
}
