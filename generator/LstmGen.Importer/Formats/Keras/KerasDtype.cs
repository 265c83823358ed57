namespace LstmGen.Importer.Formats.Keras;

/// <summary>The type that a layer computes in: a name, or a policy with one.</summary>
internal static class KerasDtype
{
    public static void Check(JsonView config, string what)
    {
        if (config.FindValue("dtype") is not { } dtype || Name(dtype) is not { } name || name == "float32")
            return;

        throw new ImportFailure(name == "float64"
            ? $"{what} computes in float64, which is not supported yet. Save the model in float32: keras.config.set_dtype_policy(\"float32\") before it is built."
            : $"{what} has the dtype policy {Quote.Name(name)}; supported is float32. Build the model with that policy, copy the weights over and save it again.");
    }

    private static string? Name(JsonView dtype)
    {
        if (dtype.IsText)
            return dtype.Text();

        var className = dtype.Get("class_name").Text();
        return className is "DTypePolicy" or "FloatDTypePolicy" ? dtype.Get("config").Get("name").Text() : className;
    }
}
