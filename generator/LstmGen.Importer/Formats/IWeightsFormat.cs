namespace LstmGen.Importer.Formats;

/// <summary>One kind of file that trained networks come in. Each has a folder of its own here; <see cref="WeightsFormats"/> is the only list of them.</summary>
internal interface IWeightsFormat
{
    /// <summary>What people call it: Keras 3 (.keras).</summary>
    string Name { get; }

    /// <summary>Whether a file of this name is meant to be one.</summary>
    bool Recognizes(string path);

    /// <summary>The network and its weights, or an <see cref="ImportFailure"/>.</summary>
    ImportedModel Read(Stream file);
}
