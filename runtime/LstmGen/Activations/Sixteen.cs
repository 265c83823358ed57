using System.Runtime.CompilerServices;

namespace LstmGen.Runtime;

/// <summary>Sixteen floats on the stack: one vector of the widest kind, or several of the others.</summary>
[InlineArray(Length)]
internal struct Sixteen
{
    public const int Length = 16;

    private float first;
}
