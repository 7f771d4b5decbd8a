using Secretariat.Application.Delegations;
using Secretariat.Application.Invitations;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Protocol;

/// <summary>What all printed matter of a meeting bears: it is made for the moment and not kept, so it is known by the meeting and what it is.</summary>
internal static class PrintedMatter
{
    /// <summary>The marks of one paper, in the language of the occasion.</summary>
    internal static PaperMarks Printed(this Occasion occasion, string what, Distribution distribution, TimeProvider clock) =>
        Printed(occasion, what, occasion.Meeting.TodayAtVenue(clock.GetUtcNow()), distribution);

    /// <summary>What is made anew for whoever asks has the same id all day.</summary>
    private static PaperMarks Printed(Occasion occasion, string what, DateOnly day, Distribution distribution) =>
        new(DocumentIds.Of(what, $"{occasion.Meeting.Id.Value:N} {day:yyyy-MM-dd}", occasion.Language.Tag), day, distribution,
            Language: occasion.Language.Code);

    /// <summary>What the nameplate of a participant says: the name it bears on plates where it has one, else its name on lists.</summary>
    internal static string OnPlate(this Occasion occasion, Participant participant) =>
        participant.PlateNameOn(occasion.Meeting.Schedule.FirstDay, occasion.Language.Tag) ?? occasion.NameOf(participant);

    /// <summary>The delegations of which somebody comes in person, in the order of the list of participants; refused while there is none.</summary>
    internal static async Task<Result<string[]>> NamesOfComing(this ISecretariatDb db, Occasion occasion, CancellationToken ct)
    {
        var coming = (await db.DelegationsInOrder(occasion.Meeting, occasion.Dialogue, ct, occasion))
            .Where(d => d.Members.Any(m => m.Modality is ParticipationModality.InPerson)).Select(d => d.Name).ToArray();
        return coming.Length > 0 ? coming : new ProtocolErrors.NobodyComes();
    }
}
