using Secretariat.Application.Audit;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Audit;

internal static class ActLists
{
    internal static readonly ListOf<AuditedAct> Trail = new ListOf<AuditedAct>(ListName.Acts, "Audit trail", ListAudit.Orders)
        .Column("number", "No.", a => a.Sequence)
        .Head("act", "Act", a => Words.Spell(a.Act))
        .Column("on", "On", a => a.On?.Title).With("Kind", a => a.On?.Kind)
        .Column("by", "By", a => a.Actor).With("For", a => a.OnBehalfOf)
        .Column("when", "When", a => a.At)
        .Column("why", "Why", a => a.Reason)
        .Extra("changes", "What changed", a => a.Changes);

    internal static readonly ListOf<NotedAct> History = new ListOf<NotedAct>(ListName.MeetingActs, "Acts", ListHistory.Orders)
        .Head("act", "Act", a => Words.Spell(a.Act))
        .Column("by", "By", a => a.Actor).With("For", a => a.OnBehalfOf)
        .Column("when", "When", a => a.At)
        .Column("why", "Why", a => a.Reason)
        .Extra("number", "No.", a => a.Sequence)
        .Extra("changes", "What changed", a => a.Changes);
}
