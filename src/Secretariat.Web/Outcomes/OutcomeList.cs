using Secretariat.Application.Outcomes;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Languages;

namespace Secretariat.Web.Outcomes;

internal static class OutcomeList
{
    internal static readonly ListOf<OutcomeLine> Of = new ListOf<OutcomeLine>(ListName.Outcomes, "Recommendations and decisions", ListOutcomes.Orders)
        .Head("symbol", "Symbol", o => o.Symbol, "symbol").With("Kind", o => o.Kind)
        .Column("text", "What", o => o.Texts.In(Language.Working))
        .Column("due", "By", o => o.DueOn, "dueOn")
        .Column("status", "How far", o => o.Status)
        .Extra("adopted", "Adopted", o => o.AdoptedAt, "adoptedAt");
}
