using Secretariat.Domain.Shared;
using Shouldly;

namespace Secretariat.Testing;

/// <summary>How tests state what was refused and what was not.</summary>
public static class Refusals
{
    /// <summary>The act was refused with this kind of error; answers with it.</summary>
    public static TError ShouldBeRefused<TError>(this IAnswer result) where TError : Error =>
        result.Error.ShouldNotBeNull("The act succeeded, but should have been refused.").ShouldBeOfType<TError>();

    /// <summary>The act was refused with exactly this code; answers with the error.</summary>
    public static Error ShouldBeRefused(this IAnswer result, string code)
    {
        var error = result.Error.ShouldNotBeNull("The act succeeded, but should have been refused.");
        error.Code.ShouldBe(code);
        return error;
    }

    /// <summary>The act succeeded; answers with its value.</summary>
    public static T ShouldSucceed<T>(this Result<T> result) where T : notnull
    {
        result.Error.ShouldBeNull();
        return result.Value;
    }
}
