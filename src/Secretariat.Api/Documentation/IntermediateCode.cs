using System.Reflection;
using System.Reflection.Emit;

namespace Secretariat.Api.Documentation;

/// <summary>Reads what compiled code names: the members that a method calls, makes or loads (ECMA-335 §VI.C).</summary>
internal static class IntermediateCode
{
    private const byte TwoBytes = 0xfe;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => (int)(ushort)o.Value);

    /// <summary>The members that a method names, and with them the body that the compiler moved into a state machine.</summary>
    public static IEnumerable<MemberInfo> NamedBy(MethodBase method)
    {
        if (method.GetCustomAttribute<System.Runtime.CompilerServices.StateMachineAttribute>() is { StateMachineType: { } machine })
            yield return machine.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)!;
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code) yield break;

        var (ofType, ofMethod) = (method.DeclaringType?.GetGenericArguments(), method is MethodInfo { IsGenericMethod: true }
            ? method.GetGenericArguments() : null);
        for (var at = 0; at < code.Length;)
        {
            var operation = code[at] == TwoBytes ? Codes[(TwoBytes << 8) | code[at + 1]] : Codes[code[at]];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineTok
                && method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod) is { } named)
                yield return named;
            at += LengthOf(operation.OperandType, code, at);
        }
    }

    private static int LengthOf(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
