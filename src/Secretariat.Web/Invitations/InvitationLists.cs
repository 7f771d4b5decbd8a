using Secretariat.Application.Invitations;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Invitations;

internal static class InvitationLists
{
    internal static readonly ListOf<InvitationLine> Invitations = new ListOf<InvitationLine>(ListName.Invitations, "Invitations", ListInvitations.Orders)
        .Head("participant", "Participant", i => i.Participant, "sortName")
        .Column("addressee", "Addressee", i => i.Addressee, "institution").With("Institution", i => i.Institution)
        .Column("reference", "Reference", i => i.Reference, "reference").With("Form", i => i.Form).With("Way", i => i.Channel)
        .Column("answered", "Answered", i => i.AnsweredAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : (DateOnly?)null, "answeredAt")
            .With("Late", i => i.AnsweredLate)
        .Column("status", "State", i => i.Status)
        .Extra("dispatched", "Dispatched", i => i.DispatchedAt, "dispatchedAt")
        .Extra("revision", "Revision", i => i.Revision)
        .Extra("bounce", "Why it came back", i => i.BounceReason);

    internal static readonly ListOf<LetterTextRow> Texts = new ListOf<LetterTextRow>(ListName.LetterTexts, "Letter texts")
        .Head("text", "Text", t => t.Kind)
        .Column("subject", "Subject", t => t.Subject)
        .Column("language", "Languages", t => string.Join(", ", t.Texts.Select(l => Words.LanguageName(l.Language))))
        .Column("wording", "Worded here", t => string.Join("; ", t.Saved.Select(LetterTextRow.Told)));
}
