using System.Runtime.Intrinsics.X86;

namespace LstmGen.Package.Tests;

/// <summary>Code that was compiled ahead of time, and code of another processor, gives the bits of the golden file.</summary>
[Collection(PackageCollection.Name)]
public sealed class DeterminismTests(PackedPackage package)
{
    [NativeFact]
    public void Compiled_ahead_of_time_every_call_gives_the_same_bits()
    {
        // A set that this machine cannot run would prove nothing; what it has is then the choice.
        var (instructions, width) = Fma.IsSupported ? ("x86-64-v3", 8) : ("native", 4);
        var program = new DeterminismProgram(package, "bits/native", $"<PublishAot>true</PublishAot><LstmGenInstructionSet>{instructions}</LstmGenInstructionSet>");
        program.Publish().Succeeds().NeverSays("warning");

        var printed = program.Run();
        Assert.Equal(width, printed.Width);
        Assert.Equal(Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported, printed.HasFma);
        if (printed.HasFma)
            Assert.Equal(DeterminismProgram.Golden, printed.Lines);
    }

    [Arm64Fact]
    public void On_Arm64_every_call_gives_the_same_bits()
    {
        FetchRuntime();
        var program = new DeterminismProgram(package, "bits/arm64", $"<RuntimeIdentifier>{Arm64FactAttribute.Runtime}</RuntimeIdentifier><SelfContained>true</SelfContained>");
        program.Publish().Succeeds().NeverSays("warning");

        var printed = program.Run(Arm64FactAttribute.Emulator, "-L", Arm64FactAttribute.Libraries);
        Assert.Equal((4, true), (printed.Width, printed.HasFma));
        Assert.Equal(DeterminismProgram.Golden, printed.Lines);
    }

    /// <summary>The runtime of the other processor comes from where this machine has its packages from, and joins those that the repository's restore has fetched.</summary>
    private void FetchRuntime()
    {
        var folder = Directory.CreateDirectory(Path.Combine(package.Root, "arm64 runtime")).FullName;
        File.WriteAllText(Path.Combine(folder, "Fetch.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <RuntimeIdentifier>{Arm64FactAttribute.Runtime}</RuntimeIdentifier>
                <SelfContained>true</SelfContained>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
            </Project>
            """);
        Dotnet.Run(folder, Repository.RestoredPackages, "restore", "-nologo", "--disable-build-servers").Succeeds();
    }
}
