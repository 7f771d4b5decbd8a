using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>The id of what was made.</summary>
internal sealed record Made(Guid Id);

/// <summary>Turns a typed id into one on the wire.</summary>
internal static class MadeAnswers
{
    /// <summary>201 with the id and the address of what was made; or the refusal.</summary>
    public static CreatedAnswer<Made> ToMade<TId>(this Result<TId> result, Func<TId, Guid> id, string path) where TId : struct =>
        result.Match<Result<Made>>(value => new Made(id(value)), error => error).ToCreated(made => $"{SecretariatApi.Root}{path}/{made.Id}");
}
