namespace LstmGen.Testing.Oracle;

/// <summary>A layer that is one function, whose options are the function's parameters.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The attribute: Relu, LeakyRelu, Elu, or Softmax over the features.</param>
/// <param name="Function">The function, in the order of its parameters in Keras.</param>
public sealed record FunctionLayer(string Name, string Kind, Function Function) : RowLayer(Name)
{
    protected override T[] Row<T>(Weights<T> weights, T[] row) => Function.Apply(row);
}

/// <summary>x from 0 on, α·x below.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Timesteps">How many timesteps have slopes of their own; 1 where all share them, 0 for a vector.</param>
/// <param name="IsShared">Whether the numbers of a row share their slope.</param>
public sealed record PRelu(string Name, int Timesteps, bool IsShared) : Layer(Name)
{
    public override bool IsCausal => Timesteps < 2;

    public override IEnumerable<TensorShape> Tensors(int features)
    {
        var own = IsShared ? 1 : features;
        return [Timesteps == 0 ? new($"{Name}.alpha", own) : new($"{Name}.alpha", Timesteps, own)];
    }

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var alpha = weights[Name, "alpha"];
        var rows = alpha.Chunk(alpha.Length / Math.Max(1, Timesteps)).ToArray();
        return [inputs[0] with { Rows = [.. inputs[0].Rows.Select((row, time) => Row(row, rows[time % rows.Length]))] }];

        static T[] Row(T[] row, T[] slopes) => [.. row.Select((x, index) => x < T.Zero ? slopes[index % slopes.Length] * x : x)];
    }
}

/// <summary>The softmax of each number's timesteps.</summary>
public sealed record SoftmaxOverTime(string Name) : Layer(Name)
{
    public override bool IsCausal => false;

    public override Value<T>[] Run<T>(Weights<T> weights, Value<T>[] inputs)
    {
        var columns = inputs[0].Rows[0].Select((_, index) => Rows.Softmax(inputs[0].Rows.Select(row => row[index]).ToArray())).ToArray();
        return [inputs[0] with { Rows = [.. inputs[0].Rows.Select((_, time) => columns.Select(column => column[time]).ToArray())] }];
    }
}
