namespace LstmGen.Networks;

/// <summary>Names by class and number, as Keras gives them to layers without a name and to the folders of weights: lstm, lstm_1, dense.</summary>
internal sealed class ClassNumbering
{
    private readonly Dictionary<string, int> _used = [];

    public string Next(string className)
    {
        var name = LayerType.NameOfClass(className);
        _used.TryGetValue(name, out var number);
        _used[name] = number + 1;
        return number == 0 ? name : name + "_" + NumberText.Of(number);
    }
}
