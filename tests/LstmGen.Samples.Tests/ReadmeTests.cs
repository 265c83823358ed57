using System.Reflection;

namespace LstmGen.Samples.Tests;

/// <summary>The README's first example, which is this assembly's entry point.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_first_example_runs()
    {
        var console = Console.Out;
        using var output = new StringWriter();
        Console.SetOut(output);
        try
        {
            Assembly.GetExecutingAssembly().EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Matches(@"^Tomorrow: -?\d+\.\d °C\s*$", output.ToString());
    }
}
