namespace LstmGen.Importer.Tests;

public sealed class ProgramTests
{
    [Fact]
    public void Help_is_printed_on_request()
    {
        var (code, output, errors) = Run("--help");
        Assert.Equal((0, Program.Usage, ""), (code, output, errors));
    }

    [Theory]
    [InlineData("a command is missing")]
    [InlineData("there is no command 'train'", "train", "a.keras")]
    [InlineData("convert was given 1 arguments", "convert", "a.keras")]
    [InlineData("summary was given 2 arguments", "summary", "a.keras", "--all")]
    [InlineData("'out.bin' should end in .safetensors, since that is what is written", "convert", "a.keras", "out.bin")]
    public void A_wrong_call_says_what_is_wrong_and_how_it_goes(string reason, params string[] arguments)
    {
        var (code, output, errors) = Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Equal($"lstmgen: {reason}{Environment.NewLine}{Environment.NewLine}{Program.Usage}", errors);
    }

    [Fact]
    public void The_summary_is_the_table_alone() => Assert.Equal((0, Networks.Summary.Of(Reading.Of(Cases.Bytes("weather")).Network!), ""), Run("summary", Cases.Path("weather")));

    [Fact]
    public void Gates_follow_on_request()
    {
        var (code, output, _) = Run("summary", Cases.Path("stack_2"), "--gates");
        Assert.Equal(0, code);
        Assert.EndsWith("""

             lstm (LSTM), gate by gate:
               kernel_i (4, 16)
               kernel_f (4, 16)
               kernel_c (4, 16)
               kernel_o (4, 16)
               recurrent_kernel_i (16, 16)
               recurrent_kernel_f (16, 16)
               recurrent_kernel_c (16, 16)
               recurrent_kernel_o (16, 16)
               bias_i (16)
               bias_f (16)
               bias_c (16)
               bias_o (16)

             lstm_1 (LSTM), gate by gate:
               kernel_i (16, 8)
               kernel_f (16, 8)
               kernel_c (16, 8)
               kernel_o (16, 8)
               recurrent_kernel_i (8, 8)
               recurrent_kernel_f (8, 8)
               recurrent_kernel_c (8, 8)
               recurrent_kernel_o (8, 8)
               bias_i (8)
               bias_f (8)
               bias_c (8)
               bias_o (8)

            """.ReplaceLineEndings("\n"), output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_compiled_is_said_by_its_first_problem() =>
        Assert.Equal(
            (1, "", "lstmgen: 'model.keras': layer 'lstm' is a ConvLSTM2D, which is not supported: its gates are convolutions." + Environment.NewLine),
            RunOn(file => file.Layers[1]!["class_name"] = "ConvLSTM2D"));

    [Fact]
    public void Several_problems_are_counted() =>
        Assert.Equal(
            (1, "", "lstmgen: 'model.keras': layer 'lstm' is a ConvLSTM2D, which is not supported: its gates are convolutions. (1 more of its layers or options cannot be compiled either.)" + Environment.NewLine),
            RunOn(file => (file.Layers[1]!["class_name"], file.Layers[2]!["class_name"]) = ("ConvLSTM2D", "ConvLSTM2D")));

    [Fact]
    public void A_file_of_bare_tensors_has_no_table() =>
        Assert.Equal(
            (1, "", "lstmgen: 'a.safetensors': a .safetensors file holds tensors but no architecture. Give the .keras file that it was made from." + Environment.NewLine),
            Run("summary", "a.safetensors"));

    [Fact]
    public void A_missing_file_is_said() => Assert.Equal((1, "", "lstmgen: 'gone.keras': there is no such file." + Environment.NewLine), Run("summary", "gone.keras"));

    private static (int Code, string Output, string Errors) RunOn(Action<KerasFile> change)
    {
        var folder = Directory.CreateTempSubdirectory("lstmgen program").FullName;
        var path = Path.Combine(folder, "model.keras");
        File.WriteAllBytes(path, KerasFile.Changed("stack_2", change));
        try
        {
            return Run("summary", path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Code, string Output, string Errors) Run(params string[] arguments)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        return (Program.Run(arguments, output, errors), output.ToString(), errors.ToString());
    }
}
