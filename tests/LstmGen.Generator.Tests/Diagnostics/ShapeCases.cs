using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>Layers that give values other axes, and layers of frames, where the axes do not fit.</summary>
internal static class ShapeCases
{
    private const string Tail = " partial class Model;", Vector = "[Input(Features = 24)]", Sequence = "[Input(Timesteps = 8, Features = 3)]", AnyLength = "[Input(Features = 3, AnyLength = true)]",
        Frames = "[Input(Timesteps = 5, SampleShape = new[] { 8, 6, 3 })]";

    public static readonly DiagnosticCase[] All =
    [
        Misfit("a sequence of any length flattened", AnyLength + "[[|Flatten|]]",
            "Flatten 'flatten' needs a fixed number of numbers, but the layer before gives (None, 3): only the caller would know how many there are. State Timesteps, or flatten each timestep: TimeDistributed(Flatten())."),
        Misfit("other numbers than there are", Sequence + "[[|Reshape(TargetShape = new[] { 5, 5 })|]]", "Reshape 'reshape' makes (5, 5) of (8, 3): 25 numbers of 24; there must be as many."),
        Misfit("an axis that does not come out even", Vector + "[[|Reshape(TargetShape = new[] { -1, 5 })|]]", "Reshape 'reshape' makes (-1, 5) of (24): 24 numbers are no multiple of 5."),
        Misfit("axes beyond counting", Vector + "[[|Reshape(TargetShape = new[] { 100000000, 100000000, 100000000, 100000000 })|]]",
            "Reshape 'reshape' makes (100000000, 100000000, 100000000, 100000000) of (24): more than 2,147,483,647 numbers of 24; there must be as many."),
        Misfit("a sequence of any length reshaped", AnyLength + "[[|Reshape(TargetShape = new[] { -1, 6 })|]]",
            "Reshape 'reshape' makes (-1, 6) of (None, 3), but only the caller knows how many numbers that has. State Timesteps, or begin with -1 and keep the numbers of a timestep."),
        Option("two axes that follow", Vector + "[Reshape([|TargetShape = new[] { -1, -1 }|])]", "TargetShape of Reshape 'reshape' is (-1, -1), but only one axis can follow from the others: write -1 once."),
        Option("an axis without length", Vector + "[Reshape([|TargetShape = new[] { 24, 0 }|])]", "TargetShape of Reshape 'reshape' is (24, 0), but each axis must be from 1 to 100,000,000, or -1 for what follows from the others."),
        NotSupported("five axes", Vector + "[Reshape([|TargetShape = new[] { 2, 2, 2, 3, 1 }|])]", "TargetShape of Reshape 'reshape' has 5 axes; from 1 to 4 are supported."),
        Option("no axes at all", Vector + "[[|Reshape|]]", "TargetShape of Reshape 'reshape' has to be stated."),
        Option("an axis twice", Sequence + "[Permute([|Dims = new[] { 2, 2 }|])]", "Dims of Permute 'permute' is (2, 2), which is no permutation: each number from 1 to 2 must stand there once."),
        Option("an axis counted from 0", Sequence + "[Permute([|Dims = new[] { 1, 0 }|])]", "Dims of Permute 'permute' is (1, 0), which is no permutation: each number from 1 to 2 must stand there once."),
        Misfit("more axes than there are", Sequence + "[[|Permute(Dims = new[] { 3, 1, 2 })|]]", "Permute 'permute' permutes 3 axes, (3, 1, 2), but the layer before gives 2: (8, 3)."),
        Misfit("time moved, however long", AnyLength + "[[|Permute(Dims = new[] { 2, 1 })|]]",
            "Permute 'permute' moves the timesteps to another axis, so their number must be fixed, but the layer before gives (None, 3). State Timesteps."),
        Misfit("one value multiplied", Vector + "[[|Dot(Axes = new[] { 1 })|]]", "Dot 'dot' takes 2 inputs, but 1 leads to it."),
        Misfit("axes of different lengths", "[Input(Name = \"a\", Features = 3)] [Input(Name = \"b\", Features = 4)] [[|Dot(Axes = new[] { 1 }, Inputs = new[] { \"a\", \"b\" })|]]",
            "Dot 'dot' multiplies axis 1 of (3) by axis 1 of (4), so both must be as long, but they are 3 and 4."),
        Misfit("an axis that is none to multiply", "[Input(Name = \"a\", Features = 3)] [[|Dot(Axes = new[] { 2 }, Inputs = new[] { \"a\", \"a\" })|]]", "Dot 'dot' has axes = 2, but (3) has the axes 1, or -1."),
        Misfit("products of any number", "[Input(Name = \"a\", Features = 3, AnyLength = true)] [[|Dot(Axes = new[] { 2 }, Inputs = new[] { \"a\", \"a\" })|]]",
            "Dot 'dot' needs values of fixed shapes, but is given (None, 3) and (None, 3): only the caller knows how long they are. State Timesteps."),
        Option("three axes", Vector + "[Dot([|Axes = new[] { 1, 1, 1 }|], Inputs = new[] { \"input_layer\", \"input_layer\" })]", "Axes of Dot 'dot' is 1,1,1, but it must be one axis, or one of each input."),
        Misfit("frames without TimeDistributed", Frames + "[[|Conv2D(Filters = 2, KernelSize = new[] { 3, 3 })|]]",
            "Conv2D 'conv2d' needs a frame (height, width, channels), but is given (5, 8, 6, 3). Frames that follow each other, (timesteps, height, width, channels), take TimeDistributed(Conv2D(…))."),
        Misfit("a kernel larger than the frame", Frames + "[[|TimeDistributed|]] [Conv2D(Filters = 2, KernelSize = new[] { 3, 4 }, DilationRate = new[] { 2, 2 })]",
            "TimeDistributed 'time_distributed' holds a Conv2D, which has a kernel that spans (5, 7), larger than the frame (8, 6, 3). Make the kernel smaller, or write padding = same."),
        Misfit("a pool larger than the frame", Frames + "[[|TimeDistributed|]] [MaxPooling2D(PoolSize = new[] { 9, 2 })]",
            "TimeDistributed 'time_distributed' holds a MaxPooling2D, which has a pool that spans (9, 2), larger than the frame (8, 6, 3). Make the pool smaller, or write padding = same."),
        Misfit("a mean of no frame", Sequence + "[[|GlobalAveragePooling2D|]]",
            "GlobalAveragePooling2D 'global_average_pooling2d' needs a frame (height, width, channels), but is given (8, 3). Frames that follow each other, (timesteps, height, width, channels), take TimeDistributed(GlobalAveragePooling2D(…))."),
        Misfit("channels that groups do not divide", Frames + "[[|TimeDistributed|]] [Conv2D(Filters = 4, KernelSize = new[] { 3, 3 }, Groups = 2)]",
            "TimeDistributed 'time_distributed' holds a Conv2D, which has groups = 2, which must divide the channels, but the layer before gives 3."),
        Misfit("a window that sees too much", Frames + "[[|TimeDistributed|]] [Conv2D(Filters = 4, KernelSize = new[] { 65536, 65536 }, Padding = Padding.Same)]",
            "TimeDistributed 'time_distributed' holds a Conv2D, which has a window that sees 12,884,901,888 numbers; at most 2,147,483,647 are supported."),
        Option("filters that groups do not divide", Frames + "[TimeDistributed] [Conv2D(Filters = 4, KernelSize = new[] { 3, 3 }, [|Groups = 3|])]", "Groups of Conv2D 'time_distributed/layer' is 3, which must divide filters, but that is 4."),
        Option("a kernel of one number", Frames + "[TimeDistributed] [Conv2D(Filters = 4, [|KernelSize = new[] { 3 }|])]",
            "KernelSize of Conv2D 'time_distributed/layer' is 3, but it must be two numbers from 1 to 65,536: for the height and for the width."),
        Option("strides and dilation", Frames + "[TimeDistributed] [Conv2D(Filters = 4, KernelSize = new[] { 3, 3 }, [|Strides = new[] { 1, 2 }|], DilationRate = new[] { 2, 2 })]",
            "Strides of Conv2D 'time_distributed/layer' is 1,2 and dilation_rate is 2,2, but Keras computes only one of them greater than 1."),
        Option("a pool without width", Frames + "[TimeDistributed] [AveragePooling2D([|PoolSize = new[] { 2, 0 }|])]",
            "PoolSize of AveragePooling2D 'time_distributed/layer' is 2,0, but it must be two numbers from 1 to 65,536: for the height and for the width."),
        Option("a pool that does not move", Frames + "[TimeDistributed] [AveragePooling2D([|Strides = new[] { 0, 1 }|])]",
            "Strides of AveragePooling2D 'time_distributed/layer' is 0,1, but it must be two numbers from 1 to 65,536: for the height and for the width."),
        NotSupported("filters of which half are left", Frames + "[TimeDistributed] [Conv2D(Filters = 4, KernelSize = new[] { 3, 3 }, [|Activation = Activation.Glu|])]",
            "Activation of Conv2D 'time_distributed/layer' is glu, which halves what comes out; after a convolution that is not supported yet. Write it as a layer of its own: Activation."),
    ];

    private static DiagnosticCase Misfit(string name, string attributes, string message) => new(name, "LSTM017", attributes + Tail, message);

    private static DiagnosticCase Option(string name, string attributes, string message) => new(name, "LSTM010", attributes + Tail, message);

    private static DiagnosticCase NotSupported(string name, string attributes, string message) => new(name, "LSTM018", attributes + Tail, message);
}
