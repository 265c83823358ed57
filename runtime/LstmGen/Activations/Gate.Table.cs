namespace LstmGen.Runtime;

public static partial class Gate
{
    /// <summary>How many floats of a table stand before the weights of a recurrent layer, for <see cref="Tanh"/> and what is made of it.</summary>
    public const int TableLength = 6 * Intervals.Count;

    // Row k holds the coefficients of tᵏ, column n those of the interval whose number ends in n: see Gate.Tanh.cs. Column 9 is the interval from 0 on,
    // columns 10 to 15 and 0 to 8 follow. They are least-squares fits at Chebyshev's points, with the coefficients rounded to floats one after the other;
    // a search over the floats beside them then took those whose worst results in floats, of tanh and of ½ + ½·tanh, are best.
    internal static ReadOnlySpan<float> Table =>
    [
        0.879826665f, 0.954045296f, 0.982845008f, 0.993654609f, 0.997660995f, 0.999683142f, 0.999957085f, 0.999994159f,
        0.999999285f, 0f, 0.124353006f, 0.244918674f, 0.3583574f, 0.554599762f, 0.703905582f, 0.809301078f,
        0.225910172f, 0.0897980854f, 0.0340159386f, 0.0126512395f, 0.0046700961f, 0.000633058487f, 8.57215127e-05f, 1.16925212e-05f,
        1.58756598e-06f, 1f, 0.984536111f, 0.940014541f, 0.871578455f, 0.692419946f, 0.504519105f, 0.345031261f,
        -0.198883891f, -0.0856732056f, -0.0334276557f, -0.0125744967f, -0.00462838728f, -0.000627451285f, -8.50901924e-05f, -1.15163421e-05f,
        -1.45333968e-06f, 3.02018321e-07f, -0.122442856f, -0.230240107f, -0.312266111f, -0.384044051f, -0.355197072f, -0.279242337f,
        0.100722156f, 0.0517707132f, 0.021427609f, 0.00825896487f, 0.00293705193f, 0.000397104595f, 5.40856818e-05f, 7.25696964e-06f,
        6.82045254e-07f, -0.333355337f, -0.31269148f, -0.256720155f, -0.179917425f, -0.0176388416f, 0.0826280788f, 0.111251555f,
        -0.02627033f, -0.0207053516f, -0.00953562371f, -0.00385708339f, -0.00119469583f, -0.00016028645f, -2.20167003e-05f, -2.98104806e-06f,
        -2.29407021e-07f, 0.000464944198f, 0.0788089707f, 0.139489755f, 0.179252297f, 0.138048589f, 0.0557474084f, 0.000475440058f,
        0.00115451554f, 0.00453742035f, 0.00243497593f, 0.00105846545f, 0.000238107386f, 3.15469733e-05f, 4.41215388e-06f, 5.93573986e-07f,
        5.03810433e-08f, 0.130019501f, 0.108070739f, 0.0572668314f, -0.025261173f, -0.061518658f, -0.0443380959f, -0.020241512f,
    ];
}
