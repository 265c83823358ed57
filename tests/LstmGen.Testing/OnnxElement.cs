namespace LstmGen.Testing;

/// <summary>What stands in one element of a value; the numbers are those of TensorProto.DataType.</summary>
public enum OnnxElement
{
    Float = 1,
    Int32 = 6,
    Int64 = 7,
}
