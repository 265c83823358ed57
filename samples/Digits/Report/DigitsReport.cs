namespace Digits.Report;

/// <summary>The findings in words.</summary>
internal static class DigitsReport
{
    private const int LabelWidth = 34;

    public static void Write(Findings findings, TextWriter output)
    {
        var (set, ours) = (findings.Set, findings.Ours);
        output.WriteLine($"{set.Count} handwritten digits, read row by row");
        output.WriteLine("None of them was seen in training; the network was trained in Keras and is compiled into this program.");
        output.WriteLine();
        output.WriteLine(DigitReader.Summary.TrimEnd());
        output.WriteLine();
        output.WriteLine(ConfusionTable.Of(ours.Confusion(set)));

        Fact("accuracy of this program", $"{ours.Accuracy(set):0.0%}", $"{set.Count - ours.Misread(set).Count()} of {set.Count}");
        Fact("accuracy of Keras", $"{findings.Keras.Accuracy(set):0.0%}", "of the answers that Keras gave");
        Fact("worst difference of a probability", $"{ours.WorstDifference(findings.Keras):0.0e+00}", $"allowed: {Verdict.AllowedDifference:0.0e+00}");
        output.WriteLine();
        Fact("a digit in a ForwardBatch of all", $"{findings.NanosecondsTogether:N0} ns", $"median of {Speed.Rounds} rounds, one thread");
        Fact("a digit by itself, Forward", $"{findings.NanosecondsAlone:N0} ns", "likewise");
        Fact("allocated by ForwardBatch", $"{findings.AllocatedBytes} bytes", "the program's first call");
        Fact("digits by themselves", $"{findings.SameAlone} of {set.Count}", "give the same bits as in the batch");
        Fact("digits on several threads", $"{findings.SameInThreads} of {set.Count}", "likewise");
        output.WriteLine();

        void Fact(string label, string value, string note) => output.WriteLine($"  {label.PadRight(LabelWidth)}   {value,10}   {note}");
    }
}
