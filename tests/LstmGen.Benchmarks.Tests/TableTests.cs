using System.Text.Json.Nodes;

namespace LstmGen.Benchmarks.Tests;

public sealed class TableTests
{
    private static readonly string[] Peers = ["LstmGen", "C# loop", "TensorPrimitives", "ONNX Runtime"];

    [Theory]
    [InlineData("step", "2,4", 1, 100, 1)]
    [InlineData("forward", "2,4", 1, 100, 1)]
    [InlineData("forward-batch", "2,4", 1, 100, 64)]
    [InlineData("step-batch", "2,4", 1, 100, 64)]
    [InlineData("weather", "4,32", 2, 24, 1)]
    [InlineData("scale", "64,512", 2, 100, 1)]
    [InlineData("scale", "8,32", 1, 10_000, 1)]
    public void A_row_compares_all_peers(string row, string shape, int lines, int timesteps, int batch)
    {
        var results = BenchmarkProgram.Figures("--row", row, "--shape", shape)["results"]!.AsArray();

        Assert.Equal(lines, results.Count);
        Assert.All(results, result =>
        {
            Assert.Equal(row, (string)result!["row"]!);
            Assert.Equal(shape, (string)result["shape"]!);
            Assert.Equal(timesteps, (int)result["timesteps"]!);
            Assert.Equal(batch, (int)result["batch"]!);
            Assert.Equal(Peers, BenchmarkProgram.Texts(result["nanosecondsPerStep"]!, "peer"));
            Assert.All(result["nanosecondsPerStep"]!.AsArray(), HasTimes);
            Assert.Equal(0, (double)result["nanosecondsPerStep"]![0]!["bytesPerRun"]!);
        });
    }

    [Fact]
    public void The_row_of_two_threads_has_one_thread_beside_it_and_the_bytes_of_both()
    {
        var result = Assert.Single(BenchmarkProgram.Figures("--row", "parallel", "--shape", "16,64")["results"]!.AsArray())!;

        Assert.Equal(["2 threads", "1 thread"], BenchmarkProgram.Texts(result["nanosecondsPerStep"]!, "peer"));
        Assert.All(result["nanosecondsPerStep"]!.AsArray(), HasTimes);
        Assert.Contains("2 threads, bytes a call", BenchmarkProgram.Quick("--row", "parallel", "--shape", "2,4"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("layers", "8,32", "LstmGen", "ONNX Runtime", "GRU 8, 32: Step", "GRU 8, 32: Forward, 100 timesteps", "BiLSTM 8, 32: Forward, 100 timesteps")]
    [InlineData("layers", "16,64", "LstmGen", "ONNX Runtime", "GRU 16, 64: Step", "GRU 16, 64: Forward, 100 timesteps")]
    [InlineData("around", "8,24", "LstmGen", "ONNX Runtime", "BiLSTM(24) and LSTM(24) of digits: Forward, 8 timesteps")]
    [InlineData("around", "4,32", "LstmGen", "ONNX Runtime", "Conv1D(8, 5) and LSTM(32): Forward, 100 timesteps")]
    [InlineData("around", "16,64", "LstmGen", "ONNX Runtime", "Embedding(50, 16) and LSTM(64): Step")]
    [InlineData("ratios", "1,16", "LSTM", "this layer", "GRU 1, 16: Step", "SimpleRNN 1, 16: Step", "LSTM in double 1, 16: Step")]
    [InlineData("ratios", "8,32", "LSTM", "this layer", "LSTM in double 8, 32: Step", "BiLSTM 8, 32: Forward, 100 timesteps")]
    public void A_row_of_other_layers_has_a_line_a_call(string row, string shape, string first, string second, params string[] lines)
    {
        var results = BenchmarkProgram.Figures("--row", row, "--shape", shape)["results"]!;

        Assert.Equal(lines, BenchmarkProgram.Texts(results, "case"));
        Assert.All(results.AsArray(), result =>
        {
            Assert.Equal([first, second], BenchmarkProgram.Texts(result!["nanosecondsPerStep"]!, "peer"));
            Assert.All(result["nanosecondsPerStep"]!.AsArray(), HasTimes);
            Assert.Equal(0, (double)result["nanosecondsPerStep"]![0]!["bytesPerRun"]!);
        });
    }

    [Fact]
    public void A_table_in_Markdown_has_as_many_cells_in_every_line()
    {
        var lines = BenchmarkProgram.Quick("--row", "step", "--row", "forward", "--shape", "2,4", "--shape", "1,8", "--markdown").Split('\n');

        var tables = lines.Where(line => line.StartsWith('|')).ToArray();
        Assert.Equal(2 * (2 + 2), tables.Length);
        Assert.All(tables, line => Assert.Equal(1 + 4 + 3 + 1, line.Count(letter => letter == '|')));
        Assert.Equal(2, lines.Count(line => line.StartsWith("### ", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_width_of_our_vectors_is_the_one_asked_for() =>
        Assert.Equal(0, (int)BenchmarkProgram.Figures("--row", "step", "--shape", "2,4", "--width", "0")["ourBits"]!);

    private static void HasTimes(JsonNode? timing)
    {
        Assert.True((double)timing!["minimum"]! > 0);
        Assert.True((double)timing["median"]! >= (double)timing["minimum"]!);
        Assert.Equal(3, (int)timing["rounds"]!);
    }
}
