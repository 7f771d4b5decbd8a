using Secretariat.Domain.Shared;

namespace Secretariat.Api.Shared;

/// <summary>Carries a refusal out of the binding of parameters, which cannot return one; <see cref="ProblemMiddleware"/> turns it into the answer.</summary>
internal sealed class RefusedRequestException(Error error) : Exception(error.Message)
{
    public Error Error => error;
}
