namespace LstmGen.Testing;

/// <summary>An option of an operation in an ONNX file. Field numbers are those of AttributeProto.</summary>
public sealed class OnnxOption
{
    private const int FloatType = 1, IntType = 2, TextType = 3, FloatsType = 6, IntsType = 7, TextsType = 8;

    private OnnxOption(string name, int type, Func<OnnxMessage, OnnxMessage> add) => Message = add(new OnnxMessage().Add(1, name)).Add(20, type);

    internal OnnxMessage Message { get; }

    public static OnnxOption Of(string name, long value) => new(name, IntType, message => message.Add(3, value));

    public static OnnxOption Of(string name, float value) => new(name, FloatType, message => message.Add(2, value));

    public static OnnxOption Of(string name, string text) => new(name, TextType, message => message.Add(4, text));

    public static OnnxOption Of(string name, IEnumerable<float> values) => new(name, FloatsType, message => values.Aggregate(message, (all, value) => all.Add(7, value)));

    public static OnnxOption Of(string name, IEnumerable<long> values) => new(name, IntsType, message => values.Aggregate(message, (all, value) => all.Add(8, value)));

    public static OnnxOption Of(string name, IEnumerable<string> texts) => new(name, TextsType, message => message.AddAll(9, texts));
}
