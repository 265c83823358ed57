using System.Reflection;
using System.Reflection.Emit;

namespace LstmGen.Testing;

/// <summary>Calls a method whose parameters are spans, states and numbers, of any model, from addresses: reflection alone cannot pass spans.</summary>
public sealed unsafe class SpanCall
{
    private readonly Raw _call;

    /// <summary>Prepares the call.</summary>
    /// <param name="method">A method of a model; what it returns, if anything, is a value.</param>
    public SpanCall(MethodInfo method)
    {
        Parameters = method.GetParameters();
        Result = method.ReturnType;
        var call = new DynamicMethod(method.Name, typeof(void), [typeof(object), typeof(long*)], typeof(SpanCall).Module, skipVisibility: true);
        var code = call.GetILGenerator();
        var read = 0;
        if (method.ReturnType != typeof(void))
            Load(OpCodes.Conv_U);
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Castclass, method.DeclaringType!);
        foreach (var parameter in Parameters)
        {
            if (parameter.ParameterType.IsByRefLike)
            {
                Load(OpCodes.Conv_U);
                Load(OpCodes.Conv_I4);
                code.Emit(OpCodes.Newobj, parameter.ParameterType.GetConstructor([typeof(void*), typeof(int)])!);
            }
            else
            {
                Load(parameter.ParameterType.IsByRef ? OpCodes.Conv_U : OpCodes.Conv_I4);
            }
        }

        // By address: the compiler would have the method's whole body here once more otherwise, and tests make thousands of these.
        code.Emit(OpCodes.Ldc_I8, (long)method.MethodHandle.GetFunctionPointer());
        code.Emit(OpCodes.Conv_I);
        code.EmitCalli(OpCodes.Calli, CallingConventions.HasThis, method.ReturnType, [.. Parameters.Select(parameter => parameter.ParameterType)], null);
        if (method.ReturnType != typeof(void))
            code.Emit(OpCodes.Stobj, method.ReturnType);
        code.Emit(OpCodes.Ret);
        _call = call.CreateDelegate<Raw>();

        void Load(OpCode conversion)
        {
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldc_I4, sizeof(long) * read++);
            code.Emit(OpCodes.Add);
            code.Emit(OpCodes.Ldind_I8);
            code.Emit(conversion);
        }
    }

    private delegate void Raw(object model, long* arguments);

    /// <summary>What the method returns.</summary>
    public Type Result { get; }

    /// <summary>The method's parameters.</summary>
    public IReadOnlyList<ParameterInfo> Parameters { get; }

    /// <summary>Makes the call.</summary>
    /// <param name="model">The model.</param>
    /// <param name="arguments">Where what is returned goes, if there is something; then for each parameter an address and a length, an address, or a number.</param>
    public void Invoke(object model, ReadOnlySpan<long> arguments)
    {
        fixed (long* first = arguments)
            _call(model, first);
    }
}
