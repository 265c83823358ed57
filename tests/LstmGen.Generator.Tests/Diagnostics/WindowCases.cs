namespace LstmGen.Generator.Tests;

/// <summary>Convolutions and pooling over time that cannot be.</summary>
internal static class WindowCases
{
    private const string Tail = " partial class Model;", Nine = "Features = 4, Timesteps = 9";

    public static readonly DiagnosticCase[] All =
    [
        Misfit("a kernel longer than the sequence", $"[[|Conv1D(Filters = 2, KernelSize = 10, {Nine})|]]",
            "Conv1D 'conv1d' has a kernel that spans 10 timesteps, but its sequence has 9. Make the kernel shorter, the sequence longer, or write padding = same."),
        Misfit("a dilated kernel longer than the sequence", $"[[|SeparableConv1D(Filters = 2, KernelSize = 3, DilationRate = 5, {Nine})|]]",
            "SeparableConv1D 'separable_conv1d' has a kernel that spans 11 timesteps, but its sequence has 9. Make the kernel shorter, the sequence longer, or write padding = same."),
        Misfit("a pool longer than the sequence", $"[[|MaxPooling1D(PoolSize = 10, {Nine})|]]",
            "MaxPooling1D 'max_pooling1d' has a pool that spans 10 timesteps, but its sequence has 9. Make the pool shorter, the sequence longer, or write padding = same."),
        Misfit("all cropped away", $"[[|Cropping1D(Cropping = new[] {{ 5, 4 }}, {Nine})|]]",
            "Cropping1D 'cropping1d' crops 5 timesteps at the beginning and 4 at the end, but its sequence has 9, so that none is left."),
        Misfit("groups that do not divide the features", $"[[|Conv1D(Filters = 6, KernelSize = 2, Groups = 3, {Nine})|]]",
            "Conv1D 'conv1d' has groups = 3, which must divide its features, but the layer before gives 4."),
        Misfit("a vector convolved", $"[Lstm(Units = 3, {Nine})] [[|Conv1D(Filters = 6, KernelSize = 2)|]]",
            "Conv1D 'conv1d' needs a sequence (timesteps, features), but the layer before gives (3). If that is a recurrent layer, it has to return sequences."),
        Misfit("a vector pooled", $"[Lstm(Units = 3, {Nine})] [[|GlobalAveragePooling1D|]]",
            "GlobalAveragePooling1D 'global_average_pooling1d' needs a sequence (timesteps, features), but the layer before gives (3). If that is a recurrent layer, it has to return sequences."),
        Misfit("a vector repeated as a sequence", $"[Lstm(Units = 3, {Nine})] [[|UpSampling1D|]]",
            "UpSampling1D 'up_sampling1d' needs a sequence (timesteps, features), but the layer before gives (3). If that is a recurrent layer, it has to return sequences."),
        Misfit("more outputs than can be counted", "[[|DepthwiseConv1D(KernelSize = 1, DepthMultiplier = 65536, Features = 65536, Timesteps = 1)|]]",
            "DepthwiseConv1D 'depthwise_conv1d' would give 4,294,967,296 numbers at each timestep."),
        Misfit("more timesteps than can be counted", "[UpSampling1D(Size = 65536, Features = 1, Timesteps = 32767)] [[|UpSampling1D(Size = 65536)|]]",
            "UpSampling1D 'up_sampling1d_1' would give 140,733,193,388,032 timesteps."),
        Option("groups that do not divide the filters", $"[Conv1D(Filters = 5, KernelSize = 2, [|Groups = 2|], {Nine})]", "Groups of Conv1D 'conv1d' is 2, which must divide filters, but that is 5."),
        Option("strides and dilation over time", $"[Conv1D(Filters = 5, KernelSize = 2, [|Strides = 2|], DilationRate = 3, {Nine})]",
            "Strides of Conv1D 'conv1d' is 2 and dilation_rate is 3, but Keras computes only one of them greater than 1."),
        Option("a window without end", "[Conv1D(Filters = 5, [|KernelSize = 65536|], DilationRate = 65536, Features = 1)]",
            "KernelSize of Conv1D 'conv1d' makes its window span 4,294,901,761 timesteps; at most 100,000,000 are supported."),
        Option("no kernel", $"[Conv1D(Filters = 5, [|KernelSize = 0|], {Nine})]", "KernelSize of Conv1D 'conv1d' is 0, but it must be from 1 to 65,536."),
        Option("a pool that looks back", $"[MaxPooling1D([|Padding = Padding.Causal|], {Nine})]", "Padding of MaxPooling1D 'max_pooling1d' is causal, but it must be one of valid, same."),
        Option("a padding that is none", $"[Conv1D(Filters = 5, KernelSize = 2, [|Padding = (Padding)7|], {Nine})]", "Padding of Conv1D 'conv1d' is 7, but it must be one of valid, same, causal."),
        Option("a cropping of three ends", $"[Cropping1D([|Cropping = new[] {{ 1, 2, 3 }}|], {Nine})]",
            "Cropping of Cropping1D 'cropping1d' is 1,2,3, but it must be two numbers, for the beginning and the end, or one for both."),
        Option("a negative padding", $"[ZeroPadding1D([|Padding = new[] {{ 1, -1 }}|], {Nine})]", "Padding of ZeroPadding1D 'zero_padding1d' is 1,-1, but its numbers must be from 0 to 65,536."),
        new("a function that halves what comes out", "LSTM018", $"[Conv1D(Filters = 4, KernelSize = 2, [|Activation = Activation.Glu|], {Nine})]" + Tail,
            "Activation of Conv1D 'conv1d' is glu, which halves what comes out; after a convolution that is not supported yet. Write it as a layer of its own: Activation."),
        new("a convolution at each timestep", "LSTM018", $"[[|TimeDistributed({Nine})|]] [Conv1D(Filters = 4, KernelSize = 2)]" + Tail,
            "Layer of TimeDistributed 'time_distributed' is a Conv1D, which would go through a sequence at each timestep; that is not supported yet."),
    ];

    private static DiagnosticCase Misfit(string name, string attributes, string message) => new(name, "LSTM017", attributes + Tail, message);

    private static DiagnosticCase Option(string name, string attributes, string message) => new(name, "LSTM010", attributes + Tail, message);
}
