using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace LstmGen.Package.Tests;

/// <summary>The Native sample's sources as a program that takes LstmGen from the package, published with NativeAOT.</summary>
[Collection(PackageCollection.Name)]
public sealed partial class NativeProgramTests(PackedPackage package)
{
    private const string Weather = "samples/Weather/data";

    [NativeFact]
    public void It_is_published_without_a_warning_and_gives_the_bits_of_the_same_program_under_the_JIT()
    {
        var program = Create("native/fixed");
        program.Build().Succeeds().Says("0 Warning(s)").NeverSays("LSTM90");
        var under = new { Jit = program.Execute("--bits").Succeeds().Output, Forecasts = program.Execute().Succeeds().Output };

        Publish(program, "native").Succeeds().NeverSays("warning");
        // The hash alone: how wide the vectors are, the two may decide differently.
        Assert.Equal(under.Jit.Split(',')[0], Run(program, "--bits").Split(',')[0]);
        Assert.Equal(under.Forecasts, Run(program));
        Assert.Matches("^[0-9.]+ ns a step, ", Run(program, "--bench"));

        // The choice is an input of the native compiler: another one is compiled and linked again, the same one is not.
        Publish(program, "native").Succeeds().NeverSays("Generating native code");
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64)
            return;

        var published = Publish(program, "").Succeeds().Says("Generating native code");
        Assert.Single(InstructionWarning().Matches(published.Output));
        published.NeverSays("warning IL").Says("<LstmGenInstructionSet>x86-64-v3</LstmGenInstructionSet>");
        Assert.EndsWith("vectors of 128 bits\n", Run(program, "--bits"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_that_nobody_knows_is_one_error_that_names_the_known_ones()
    {
        var program = Create("native/unknown");
        var published = Publish(program, "avx9").Fails();
        var known = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "native, armv8-a, armv8.1-a" : "native, x86-64-v2, x86-64-v3, x86-64-v4";
        published.Says("error LSTM902: LstmGenInstructionSet is 'avx9'.").Says($"it can be {known}").NeverSays("LSTM901").NeverSays("Generating native code");
        Assert.Single(Errors().Matches(published.Output));
    }

    [Fact]
    public void Two_properties_that_say_two_things_are_one_error()
    {
        var program = Create("native/two");
        var published = Publish(program, "native", "-p:IlcInstructionSet=avx2").Fails()
            .Says("error LSTM903: LstmGenInstructionSet is 'native', but IlcInstructionSet is 'avx2'.").NeverSays("LSTM901").NeverSays("Generating native code");
        Assert.Single(Errors().Matches(published.Output));
    }

    [GeneratedRegex("warning LSTM901")]
    private static partial Regex InstructionWarning();

    [GeneratedRegex("error [A-Z]+[0-9]+")]
    private static partial Regex Errors();

    private FreshProgram Create(string name)
    {
        var data = Path.Combine(Repository.Root, Weather);
        var program = new FreshProgram(package, name, body: $"""
            <PropertyGroup>
              <ImplicitUsings>enable</ImplicitUsings>
              <InvariantGlobalization>true</InvariantGlobalization>
              <PublishAot>true</PublishAot>
            </PropertyGroup>
            <ItemGroup>
              <LstmWeights Include="{data}/weather.keras" />
              <EmbeddedResource Include="{data}/seattle-weather.csv" LogicalName="seattle-weather.csv" />
            </ItemGroup>
            """);
        program.UseRestoredPackages();
        foreach (var source in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "Native"), "*.cs"))
            program.Write(Path.GetFileName(source), File.ReadAllText(source));
        return program;
    }

    private static Dotnet.Result Publish(FreshProgram program, string instructions, params string[] arguments) =>
        program.Run(["publish", "-nologo", "--disable-build-servers", "-o", program.Full("published"), "-p:LstmGenInstructionSet=" + instructions, .. arguments]);

    private static string Run(FreshProgram program, params string[] arguments) =>
        Dotnet.Execute(program.Full(Path.Combine("published", "App")), program.Directory, arguments).Succeeds().Output;
}
