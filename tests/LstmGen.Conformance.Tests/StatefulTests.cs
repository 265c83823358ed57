using LstmGen.Testing;

namespace LstmGen.Conformance;

/// <summary>A network that Keras saved as stateful: its state goes on from call to call, here in the caller's hands.</summary>
public sealed class StatefulTests
{
    private const int Calls = 3;

    [Fact]
    public void Calls_in_order_give_what_Keras_gives()
    {
        var item = Case.Of(typeof(LstmStateful));
        var model = new LstmStateful();
        var states = new LstmStateful.State[item.Batch];
        for (var call = 0; call < Calls; call++)
        {
            var (input, output, exact) = (Tensor("input0", call), Tensor("output0", call), Tensor("output0.float64", call));
            int length = input.Values.Length / item.Batch, outputLength = output.Values.Length / item.Batch;
            for (var sequence = 0; sequence < item.Batch; sequence++)
            {
                var ours = new float[outputLength];
                model.Forward(input.Floats.AsSpan(sequence * length, length), ref states[sequence], ours);
                for (var index = 0; index < outputLength; index++)
                {
                    Assert.Equal(output.Values[sequence * outputLength + index], ours[index], Tolerances.FromKeras(item.Name));
                    Assert.Equal(exact.Values[sequence * outputLength + index], ours[index], Tolerances.FromExact(item.Name, item.KerasError));
                }
            }
        }

        Tensor Tensor(string kind, int call) => Assert.Single(item.OfCall(kind, call));
    }
}
