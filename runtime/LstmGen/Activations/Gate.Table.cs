namespace LstmGen.Runtime;

public static partial class Gate
{
    /// <summary>How many floats of a table stand before the weights of a recurrent layer, for <see cref="Tanh"/> and what is made of it.</summary>
    public const int TableLength = 6 * Intervals.Count;

    // Row k holds the coefficients of tᵏ, column n those of the interval whose number ends in n: see Gate.Tanh.cs. Column 10 is the interval from 0 on,
    // columns 11 to 15 and 0 to 9 follow; the last one holds the constant 1. They are least-squares fits at Chebyshev's points, with the coefficients rounded
    // to floats one after the other; a search over the floats beside them then took those whose worst results in floats, of tanh and of ½ ± ½·tanh, are best.
    internal static ReadOnlySpan<float> Table =>
    [
        0.848283589f, 0.941375554f, 0.978026092f, 0.991859734f, 0.996997714f, 0.999593139f, 0.999944925f, 0.99999249f,
        0.999998927f, 1f, 0f, 0.124353006f, 0.244918674f, 0.462117165f, 0.635148942f, 0.761594176f,
        0.280423403f, 0.113811634f, 0.0434652343f, 0.0162135977f, 0.00599138159f, 0.000813300721f, 0.000110067274f, 1.49694479e-05f,
        2.07085463e-06f, 0f, 1f, 0.984536111f, 0.940012395f, 0.786446452f, 0.596586406f, 0.419973165f,
        -0.23807773f, -0.107135199f, -0.042504508f, -0.0160689987f, -0.00592883676f, -0.000808386307f, -0.000109255445f, -1.47874507e-05f,
        -1.90001106e-06f, 0f, 3.02018321e-07f, -0.122442856f, -0.230120853f, -0.36337918f, -0.378953308f, -0.31983915f,
        0.110174611f, 0.0629271343f, 0.0269842427f, 0.0104448861f, 0.00374771585f, 0.00051625818f, 6.94458649e-05f, 9.45419742e-06f,
        1.07156905e-06f, 0f, -0.333355337f, -0.31269148f, -0.25879553f, -0.0950599611f, 0.0422423296f, 0.103744291f,
        -0.0203979667f, -0.0237286147f, -0.0118094943f, -0.00472034002f, -0.00151361502f, -0.000212230501f, -2.82643614e-05f, -3.82727285e-06f,
        -3.40191121e-07f, 0f, 0.000464944198f, 0.0788089707f, 0.154201493f, 0.171543449f, 0.0971664488f, 0.025223434f,
        -0.00311384932f, 0.00466338312f, 0.00295045157f, 0.00120928779f, 0.000298828585f, 4.28533313e-05f, 5.62982723e-06f, 6.88261593e-07f,
        4.19985042e-08f, 0f, 0.130019501f, 0.108070739f, 0.0197343566f, -0.0546861179f, -0.0577791929f, -0.03422058f,
    ];
}
