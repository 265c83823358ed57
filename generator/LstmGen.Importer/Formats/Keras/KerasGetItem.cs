namespace LstmGen.Importer.Formats.Keras;

/// <summary>
/// Keras' operation GetItem, <c>x[key]</c> in Python: of its keys, those that pick the last timestep, <c>[:, -1]</c> and <c>[:, -1, :]</c>.
/// </summary>
internal static class KerasGetItem
{
    public const string ClassName = "GetItem";

    /// <summary>Whether the key, the second argument of the call, picks the last timestep.</summary>
    public static bool IsLastTimestep(JsonView key) => key.IsArray && key.Items().Take(4).ToList() switch
    {
        [var batch, var time] => IsAll(batch) && IsLast(time),
        [var batch, var time, var features] => IsAll(batch) && IsLast(time) && IsAll(features),
        _ => false,
    };

    private static bool IsLast(JsonView key) => key.IsNumber && key.Element.TryGetInt32(out var index) && index == -1;

    private static bool IsAll(JsonView key) => ClassOf(key) switch
    {
        "__ellipsis__" => true,
        "__slice__" => key.Find("config") is { IsObject: true } slice && slice.Members().All(member => member.Value.IsNull),
        _ => false,
    };

    private static string? ClassOf(JsonView key) => key.IsObject && key.Find("class_name") is { IsText: true } name ? name.Text() : null;
}
