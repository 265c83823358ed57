using LstmGen.Networks;

namespace LstmGen.Generator.Tests;

/// <summary>Files that are not there, cannot be read, or hold a network that cannot be compiled.</summary>
internal static class FileCases
{
    private static readonly string Supported = string.Join(", ", LayerTypes.All.Where(type => type.NotAlone is null && !type.IsMaskOperation).Select(type => type.ClassName));

    private const string Source = """[[|Weights("weather.keras")|]] partial class Model;""";

    public static readonly DiagnosticCase[] All =
    [
        NotFound("a file with a typing error", ["data/wether.keras", "prices.keras"], "Did you mean 'data/wether.keras'?"),
        NotFound("a file like two others", ["weather2.keras", "old/weather3.keras"], "Did you mean 'old/weather3.keras' or 'weather2.keras'?"),
        NotFound("a file like no other", ["a/prices.keras", "b.keras", "c.keras", "d.keras"], "The project has 'a/prices.keras', 'b.keras', 'c.keras', …."),
        NotFound("a project without files", [], "The project has no .keras file; put the file into the project's folder, or add it as <LstmWeights Include=\"…\" />."),
        new("a file that is not there and layers that leave much to it", "LSTM012", """[[|Weights("weather.keras")|]] [Lstm] [Dense(Name = "d")] partial class Model;""",
            "'weather.keras' is not among the project's weights. Did you mean 'weather2.keras'?") { Files = [WeightsFile.List("weather2.keras")] },
        new("a file that cannot be read", "LSTM013", Source, "'weather.keras' cannot be read: it is no zip archive.") { Files = [WeightsFile.Unreadable("weather.keras", "it is no zip archive")] },
        new("a manifest of another version", "LSTM013", Source, "'weather.keras' cannot be read: the manifest was written by another version of LstmGen. Rebuild the project.")
        {
            Files = [("obj/w.lstm", "lstmgen-manifest\t0\nsource\tweather.keras\n")],
        },
        new("a damaged manifest", "LSTM013", Source, "'weather.keras' cannot be read: the manifest's line 3 is damaged. Rebuild the project.")
        {
            Files = [("obj/w.lstm", ManifestText.Header + "\nsource\tweather.keras\nlair\tlstm\tLSTM\n")],
        },
        new("a manifest with code among its numbers", "LSTM013", Source, "'weather.keras' cannot be read: the manifest's line 4 is damaged. Rebuild the project.")
        {
            Files = [("obj/w.lstm", ManifestText.Header + "\nsource\tweather.keras\ntensor\tlstm.bias\t1\tFloat32\nvalues\tX()f\n")],
        },
        new("two files of the name", "LSTM014", Source, "'weather.keras' may be any of 'a/weather.keras', 'b/weather.keras'. Write the path from the project's folder.")
        {
            Files = [WeightsFile.Of("a/weather.keras", 2, 1).Manifest, WeightsFile.Of("b/weather.keras", 2, 1).Manifest],
        },
        Network("a layer that is not supported", "LSTM018", file => file.Layer("spectrum", "STFTSpectrogram"),
            $"'weather.keras': layer 'spectrum' is an STFTSpectrogram, which is not supported yet. Supported are {Supported}. Train the network without it, or keep this model in the framework that trained it."),
        Network("an option that is not supported", "LSTM018", file => file.Layer("normalization", "Normalization", ("invert", "true")),
            "'weather.keras': invert = true of Normalization 'normalization' is not supported yet. Train the network without it, or keep this model in the framework that trained it."),
        Network("a layer with a typing error", "LSTM018", file => file.Layer("lstm", "LTSM", ("units", "4")),
            "'weather.keras': layer 'lstm' is an LTSM, which is not supported. Did you mean LSTM? Train the network without it, or keep this model in the framework that trained it."),
        Network("a convolution of volumes", "LSTM018", file => file.Layer("volume", "Conv3D"),
            "'weather.keras': layer 'volume' is a Conv3D, which is not supported: it goes through volumes (depth, height, width, channels), and no sample can have so many axes. Train the network without it, or keep this model in the framework that trained it."),
        Network("the same backwards", "LSTM018", file => file.Layer("volume", "Conv3DTranspose"),
            "'weather.keras': layer 'volume' is a Conv3DTranspose, which is not supported: it goes through volumes (depth, height, width, channels), and no sample can have so many axes. Train the network without it, or keep this model in the framework that trained it."),
        Network("a mean of volumes", "LSTM018", file => file.Layer("volume", "AveragePooling3D"),
            "'weather.keras': layer 'volume' is an AveragePooling3D, which is not supported: it goes through volumes (depth, height, width, channels), and no sample can have so many axes. Train the network without it, or keep this model in the framework that trained it."),
        Network("a layer that looks at everything", "LSTM018", file => file.Layer("attention", "Attention"),
            "'weather.keras': layer 'attention' is an Attention, which is not supported: each of its outputs looks at the whole sequence, which no recurrent network does. Train the network without it, or keep this model in the framework that trained it."),
        Network("an option that nobody knows", "LSTM018", file => file.Layer("lstm", "LSTM", ("units", "4"), ("attention", "true")),
            "'weather.keras': attention of LSTM 'lstm' is not supported yet. Train the network without it, or keep this model in the framework that trained it."),
        Network("an activation with a typing error", "LSTM010", file => file.Layer("lstm", "LSTM", ("units", "4"), ("activation", "galu")),
            "'weather.keras': activation of LSTM 'lstm' is galu, but there is no such activation. Did you mean gelu?"),
        Network("a layer that does not fit", "LSTM017", file => file.Layer("first", "LSTM", ("units", "4")).Layer("second", "LSTM", ("units", "4")),
            "'weather.keras': LSTM 'second' needs a sequence (timesteps, features), but the layer before gives (4). If that is an LSTM, it has to return sequences."),
        Network("no layers", "LSTM018", file => file, "'Model' has no layers, and so nothing to compute."),
        new("tensors alone and no attributes", "LSTM019", """[[|Weights("weather.safetensors")|]] partial class Model;""",
            "'weather.safetensors' holds tensors, but not the layers that they belong to. State the layers as attributes, as in [Lstm(Units = 4, Features = 2, Timesteps = 10)].")
        {
            Files = [WeightsFile.OfTensors("weather.safetensors").Tensor("lstm.bias", 8).Manifest],
        },
        Graph("a value of five axes", Graphs.Tesseract, "The input of 'Model' is (5, 3, 2, 2, 2); vectors (features) and sequences (timesteps, features) are supported, and samples of up to three axes, as (timesteps, height, width, channels); timesteps alone may be any number."),
        new("a network that runs in a circle", "LSTM019", Source, "'weather.keras': the network runs in a circle through 'a', 'b'.") { Files = [Graphs.Manifest("weather.keras", Graphs.Circle)] },
        new("a network with a loose end", "LSTM019", Source, "'weather.keras': layer 'a' takes its input from 'nobody', but no layer or input is named so.") { Files = [Graphs.Manifest("weather.keras", Graphs.LooseEnd)] },
    ];

    private static DiagnosticCase NotFound(string name, string[] files, string advice) =>
        new(name, "LSTM012", Source, $"'weather.keras' is not among the project's weights. {advice}") { Files = [WeightsFile.List(files)] };

    private static DiagnosticCase Network(string name, string id, Func<WeightsFile, WeightsFile> layers, string message) =>
        new(name, id, Source, message) { Files = [layers(WeightsFile.Of("weather.keras", 3, 2)).Manifest] };

    private static DiagnosticCase Graph(string name, NetworkDescription network, string message) =>
        new(name, "LSTM018", Source, message) { Files = [Graphs.Manifest("weather.keras", network)] };
}
