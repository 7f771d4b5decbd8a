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

    internal static readonly ListOf<LetterTextLine> Texts = new ListOf<LetterTextLine>(ListName.LetterTexts, "Letter texts")
        .Head("text", "Text", t => t.Kind)
        .Column("language", "Language", t => Words.LanguageName(t.Language))
        .Column("subject", "Subject", t => t.Subject)
        .Column("wording", "Wording in use", t => t.Number).With("Saved by", t => t.SavedAt is null ? null : t.SavedBy).With("Saved", t => t.SavedAt);
}
