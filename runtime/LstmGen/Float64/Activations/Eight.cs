using System.Runtime.CompilerServices;

namespace LstmGen.Runtime.Float64;

/// <summary>Eight doubles on the stack: one vector of the widest kind, or several of the others.</summary>
[InlineArray(Length)]
internal struct Eight
{
    public const int Length = 8;

    private double first;
}
