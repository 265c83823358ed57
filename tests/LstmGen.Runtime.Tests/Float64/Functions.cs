using System.Runtime.Intrinsics;

namespace LstmGen.Runtime.Float64.Tests;

/// <summary>All functions of one double, by name, at every width.</summary>
internal static class Functions
{
    /// <summary>The widths, as the numbers of doubles in a vector.</summary>
    public static readonly int[] Widths = [0, 2, 4, 8];

    /// <summary>A function's results at a width, in a new array.</summary>
    public static double[] Run(string name, double[] source, int width) => width switch
    {
        8 => At<Lanes512, Vector512<double>>.Run(name, source),
        4 => At<Lanes256, Vector256<double>>.Run(name, source),
        2 => At<Lanes128, Vector128<double>>.Run(name, source),
        _ => At<ScalarLanes, Pair>.Run(name, source),
    };

    private static class At<TLanes, TVector>
        where TLanes : struct, ILanes<TVector>
        where TVector : struct
    {
        private static readonly Dictionary<string, Func<TVector, TVector>> All = new()
        {
            ["Gate.Tanh"] = Gate.Tanh<TLanes, TVector>,
            ["Gate.TanhTimes"] = x => Gate.TanhTimes<TLanes, TVector>(x, TLanes.Broadcast(1)),
            ["Gate.Sigmoid"] = Gate.Sigmoid<TLanes, TVector>,
            ["Gate.SigmoidOfHalved"] = Gate.SigmoidOfHalved<TLanes, TVector>,
            ["Gate.HardSigmoid"] = Gate.HardSigmoid<TLanes, TVector>,
            ["Gate.Relu"] = Gate.Relu<TLanes, TVector>,
            ["Gate.Linear"] = Gate.Linear<TLanes, TVector>,
            ["Affine"] = x => Precise.Affine<TLanes, TVector>(x, 0.3, -0.7),
            ["Celu"] = x => Precise.Celu<TLanes, TVector>(x, 1.5),
            ["Elu"] = x => Precise.Elu<TLanes, TVector>(x),
            ["Exp"] = Precise.Exp<TLanes, TVector>,
            ["Expm1"] = Precise.Expm1<TLanes, TVector>,
            ["Gelu"] = Precise.Gelu<TLanes, TVector>,
            ["GeluApproximate"] = Precise.GeluApproximate<TLanes, TVector>,
            ["HardShrink"] = x => Precise.HardShrink<TLanes, TVector>(x),
            ["HardSigmoid"] = Precise.HardSigmoid<TLanes, TVector>,
            ["HardSigmoidOfParameters"] = x => Precise.HardSigmoid<TLanes, TVector>(x, 0.2, 0.5),
            ["HardSilu"] = Precise.HardSilu<TLanes, TVector>,
            ["HardTanh"] = Precise.HardTanh<TLanes, TVector>,
            ["LeakyRelu"] = x => Precise.LeakyRelu<TLanes, TVector>(x),
            ["Linear"] = Precise.Linear<TLanes, TVector>,
            ["Log"] = Precise.Log<TLanes, TVector>,
            ["Log1p"] = Precise.Log1p<TLanes, TVector>,
            ["LogSigmoid"] = Precise.LogSigmoid<TLanes, TVector>,
            ["Mish"] = Precise.Mish<TLanes, TVector>,
            ["Relu"] = Precise.Relu<TLanes, TVector>,
            ["ReluOfParameters"] = x => Precise.Relu<TLanes, TVector>(x, 0.1, 5, 0.5),
            ["Relu6"] = Precise.Relu6<TLanes, TVector>,
            ["ScaledTanh"] = x => Precise.ScaledTanh<TLanes, TVector>(x, 1.7159, 0.75),
            ["Selu"] = Precise.Selu<TLanes, TVector>,
            ["Sigmoid"] = Precise.Sigmoid<TLanes, TVector>,
            ["Silu"] = Precise.Silu<TLanes, TVector>,
            ["SoftShrink"] = x => Precise.SoftShrink<TLanes, TVector>(x),
            ["Softplus"] = Precise.Softplus<TLanes, TVector>,
            ["Softsign"] = Precise.Softsign<TLanes, TVector>,
            ["SparsePlus"] = Precise.SparsePlus<TLanes, TVector>,
            ["SparseSigmoid"] = Precise.SparseSigmoid<TLanes, TVector>,
            ["Squareplus"] = x => Precise.Squareplus<TLanes, TVector>(x),
            ["Tanh"] = Precise.Tanh<TLanes, TVector>,
            ["TanhShrink"] = Precise.TanhShrink<TLanes, TVector>,
            ["Threshold"] = x => Precise.Threshold<TLanes, TVector>(x, 0.5, -0.25),
        };

        public static double[] Run(string name, double[] source)
        {
            var function = All[name];
            var vectors = (source.Length + TLanes.Count - 1) / TLanes.Count;
            var padded = new double[Math.Max(vectors, 1) * TLanes.Count];
            source.CopyTo(padded, 0);
            for (var i = 0; i < vectors; i++)
                TLanes.Store(function(TLanes.Load(ref padded[0], i)), ref padded[0], i);
            return padded[..source.Length];
        }
    }
}
