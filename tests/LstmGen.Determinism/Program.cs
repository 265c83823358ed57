// What bits the networks give in this process, under whatever settings the runtime was started with.
//
//   LstmGen.Determinism [--bits 512|256|128|0]      prints what the process can do, then the lines of the golden file
//   LstmGen.Determinism --write-golden PATH         writes the golden file anew, for kernels that are meant to give other bits
//   LstmGen.Determinism --bench                     prints nanoseconds per step, to compare NativeAOT with the JIT
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using LstmGen.Determinism;
using LstmGen.Runtime;

if (args is ["--bits", var bits])
    AppContext.SetData("LstmGen.VectorBits", bits);

var hasFma = Fma.IsSupported || AdvSimd.IsSupported;
switch (args)
{
    case [] or ["--bits", _]:
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"hardware {VectorWidth.Best} {Vector512.IsHardwareAccelerated} {Vector256.IsHardwareAccelerated} {Vector128.IsHardwareAccelerated} {hasFma}"));
        foreach (var line in Golden.Lines)
            Console.WriteLine(line);
        return 0;

    case ["--write-golden", var path] when hasFma:
        File.WriteAllText(path, string.Concat(Golden.Lines.Select(line => line + "\n")));
        return 0;

    case ["--write-golden", _]:
        Console.Error.WriteLine("The golden file is that of processors with fused multiply-add, and this process has none.");
        return 1;

    case ["--bench"]:
        Console.WriteLine($"{32 * VectorWidth.Best} bits");
        foreach (var line in Speed.Lines)
            Console.WriteLine(line);
        return 0;

    default:
        Console.Error.WriteLine("usage: LstmGen.Determinism [--bits 512|256|128|0 | --write-golden PATH | --bench]");
        return 2;
}
