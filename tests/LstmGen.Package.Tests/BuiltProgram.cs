using System.Runtime.InteropServices;

namespace LstmGen.Package.Tests;

/// <summary>
/// A program with a little network (its weights become literals), a big one (its weights become a resource), one from outside of the project and
/// one that nothing names, in a folder whose name makes trouble. What its first build gave is kept, since a test builds on.
/// </summary>
public sealed class BuiltProgram
{
    private const string Source = """
        using System;
        using System.IO;
        using System.Linq;
        using System.Runtime.InteropServices;
        using LstmGen;

        // One line a network, whose file of float32 is one sequence; then the resources.
        foreach (var (model, file) in new (ISequenceModel, string)[] { (new Little(), "little.f32"), (new Big(), "big.f32"), (new Outside(), "outside.f32") })
        {
            var input = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file)).ToArray();
            var output = new float[model.OutputLength(input.Length / model.Features)];
            model.Forward(input, output);
            Console.WriteLine(string.Join(" ", output.Select(value => value.ToString("R"))));
        }

        Console.WriteLine(string.Join(" ", typeof(Little).Assembly.GetManifestResourceNames().Order()));

        [Weights("models/the little one.keras")]
        public sealed partial class Little;

        [Weights("big.keras")]
        public sealed partial class Big;

        [Weights("linked/outside.keras")]
        public sealed partial class Outside;
        """;

    public BuiltProgram(PackedPackage package)
    {
        Program = new FreshProgram(package, "a user's 100% own folder/app", body: """
            <ItemGroup>
              <LstmWeights Include="../elsewhere/outside.keras" Link="linked/outside.keras" />
              <EmbeddedResource Include="notes.txt" LogicalName="notes.txt" />
            </ItemGroup>
            """);
        Program.Copy(Little, "models/the little one.keras");
        Program.Copy(Big, "models/big.keras");
        Program.Copy(Outside, "../elsewhere/outside.keras");
        Program.Copy("lstm_u1_f1_t1", "unnamed.keras");
        Program.Write("notes.txt", "");
        Program.Write("Program.cs", Source);
        FirstBuild = Program.Build();
        Imported = Program.Imported();
        FilesList = File.ReadAllText(Program.ManifestPath("lstmgen.files"));

        foreach (var (fixture, file) in (IEnumerable<(string, string)>)[(Little, "little.f32"), (Big, "big.f32"), (Outside, "outside.f32")])
            File.WriteAllBytes(Program.Full(file), MemoryMarshal.AsBytes<float>(Tensors.FirstSequence(fixture, "input0")).ToArray());
        FirstRun = Program.Execute();
    }

    public static string Little => "lstm_u4_f2_t10";

    public static string Big => "lstm_u64_f16_t25";

    public static string Outside => "lstm_u8_f1_t64";

    internal FreshProgram Program { get; }

    internal Dotnet.Result FirstBuild { get; }

    internal Dotnet.Result FirstRun { get; }

    internal string[] Imported { get; }

    internal string FilesList { get; }
}
