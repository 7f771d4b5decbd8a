using System.Diagnostics.CodeAnalysis;

namespace Secretariat.Domain.Shared;

/// <summary>What every answer tells, whatever its value.</summary>
public interface IAnswer
{
    /// <summary>The refusal, or null when the act succeeded.</summary>
    Error? Error { get; }
}

/// <summary>What every answer has in common, so that the pipeline can refuse without knowing the value's type.</summary>
/// <typeparam name="TSelf">The result type itself.</typeparam>
public interface IResult<TSelf> : IAnswer where TSelf : IResult<TSelf>
{
    /// <summary>The type of the value.</summary>
    static abstract Type ContentType { get; }

    /// <summary>The value; null when refused.</summary>
    object? Content { get; }

    /// <summary>A refused result.</summary>
    static abstract TSelf Fail(Error error);

    /// <summary>A success with a value of <see cref="ContentType"/>, such as one that was kept for a repetition.</summary>
    static abstract TSelf Of(object content);
}

/// <summary>The value an act answers with, or the named reason why it was refused.</summary>
/// <typeparam name="T">What the act answers with; <see cref="Done"/> when there is nothing to say.</typeparam>
public sealed class Result<T> : IResult<Result<T>> where T : notnull
{
    private readonly T? _value;

    private Result(T? value, Error? error) => (_value, Error) = (value, error);

    /// <inheritdoc />
    public Error? Error { get; }

    /// <summary>The value of a result known to have succeeded.</summary>
    /// <exception cref="InvalidOperationException">The act was refused; asking all the same is a fault in the program.</exception>
    public T Value => Error is null ? _value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    /// <inheritdoc />
    public static Type ContentType => typeof(T);

    /// <inheritdoc />
    public object? Content => Error is null ? _value : null;

    /// <inheritdoc />
    public static Result<T> Fail(Error error) => new(default, error);

    /// <inheritdoc />
    public static Result<T> Of(object content) => new((T)content, null);

    /// <summary>The value when there is one, else the refusal.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Error? refusal)
    {
        (value, refusal) = (_value, Error);
        return Error is null;
    }

    /// <summary>Answers with one of two forms, for the edge of the system.</summary>
    public TOut Match<TOut>(Func<T, TOut> value, Func<Error, TOut> refusal) => Error is null ? value(_value!) : refusal(Error);

    /// <summary>A success.</summary>
    public static implicit operator Result<T>(T value) => new(value, null);

    /// <summary>A refusal.</summary>
    public static implicit operator Result<T>(Error error) => new(default, error);
}

/// <summary>The answer of an act that has nothing to say but that it happened.</summary>
public readonly record struct Done
{
    /// <summary>The one value.</summary>
    public static Done Value => default;
}
