using Secretariat.Domain.Bodies;
using Secretariat.Domain.Participants;

namespace Secretariat.Web.Outcomes;

/// <summary>Somebody to whom a conclusion can be addressed, as forms name them.</summary>
/// <param name="Participant">The participant.</param>
/// <param name="Body">Or the body.</param>
/// <param name="Name">What they are called.</param>
public sealed record Addressee(Guid? Participant, Guid? Body, string Name)
{
    /// <summary>How a form names them.</summary>
    public string Key => Participant is { } p ? $"participant:{p}" : $"body:{Body}";

    /// <summary>Reads what a form sent; nobody where it names nobody.</summary>
    public static (ParticipantId? Participant, BodyId? Body) Read(string key) => key.Split(':') switch
    {
        ["participant", var id] when Guid.TryParse(id, out var p) => (new ParticipantId(p), null),
        ["body", var id] when Guid.TryParse(id, out var b) => (null, new BodyId(b)),
        _ => (null, null),
    };
}
