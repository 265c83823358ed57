namespace LstmGen.Conformance;

/// <summary>Every call of every network gives the bits of one file, whatever path the process takes, wherever there is fused multiply-add.</summary>
public sealed class GoldenTests
{
    private static readonly string[] Golden = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "golden.txt"));

    /// <summary>A setting of the runtime, the program's own setting, and the width that must then be in use (-1: whatever the machine has).</summary>
    public static TheoryData<string, string, int> Settings => new()
    {
        { "", "", -1 },
        { "", "512", 16 },
        { "", "256", 8 },
        { "", "128", 4 },
        { "", "0", 0 },
        { "DOTNET_EnableAVX512=0", "256", 8 },
        { "DOTNET_EnableAVX512=0", "512", 16 },
        { "DOTNET_TieredPGO=0", "", -1 },
        { "DOTNET_TieredCompilation=0", "", -1 },
    };

    [Theory, MemberData(nameof(Settings))]
    public void Every_path_gives_the_same_bits(string setting, string bits, int width)
    {
        var child = Child.Of(Path.Combine(AppContext.BaseDirectory, "LstmGen.Determinism.dll"), setting, bits.Length > 0 ? ["--bits", bits] : []);
        if (width >= 0)
            Assert.Equal(width, child.Width);
        if (child.HasFma)
            Assert.Equal(Golden, child.Lines);
        else
            Assert.Equal(Golden.Length, child.Lines.Count);
    }

    /// <summary>Without the hardware a product is rounded before it is added. What those paths give is one set of bits as well, however wide they are.</summary>
    [Fact]
    public void Paths_without_fused_multiply_add_agree_with_each_other()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LstmGen.Determinism.dll");
        var scalar = Child.Of(program, "DOTNET_EnableHWIntrinsic=0");
        Assert.False(scalar.HasFma);
        Assert.Equal(0, scalar.Width);
        if (!System.Runtime.Intrinsics.X86.Sse.IsSupported)
            return;

        var four = Child.Of(program, "DOTNET_EnableAVX2=0");
        Assert.False(four.HasFma);
        Assert.Equal(4, four.Width);
        Assert.Equal(scalar.Lines, four.Lines);
    }

    [Fact]
    public void All_calls_of_a_network_have_the_same_bits_in_the_file()
    {
        var networks = Golden.Select(line => line.Split(' ')).GroupBy(fields => fields[0]).ToList();
        Assert.InRange(networks.Count, 9, int.MaxValue);
        Assert.All(networks, network => Assert.Single(network.Select(fields => string.Join(' ', fields[2..])).Distinct()));
    }
}
