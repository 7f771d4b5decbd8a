using Secretariat.Application.Participants;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Participants;

internal static class ParticipantList
{
    internal static readonly ListOf<ParticipantRow> Of = new ListOf<ParticipantRow>(ListName.Participants, "Participants", ListParticipants.Orders)
        .Head("name", "Participant", p => p.Name, "sortName")
        .Column("code", "Code", p => p.Code, "code")
        .Column("as", "Takes part as", p => p.TakesPartAs).With("Kind", p => p.Kind)
        .Column("since", "Since", p => Words.PrintBegin(p.From)).With("How sure", p => p.Confidence is Confidence.Stated ? (Confidence?)null : p.Confidence)
        .Extra("until", "Until", p => p.Until is "" or ".." ? null : Words.PrintEdtf(p.Until))
        .Extra("alpha3", "ISO code", p => p.Alpha3);
}
