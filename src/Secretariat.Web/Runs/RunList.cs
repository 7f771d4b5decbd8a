using Secretariat.Application.Runs;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Runs;

internal static class RunList
{
    internal static readonly ListOf<RunLine> Of = new ListOf<RunLine>(ListName.Runs, "Runs", ListRuns.Orders)
        .Head("title", "Run", r => r.Title, "title").With("Work", r => r.Kind)
        .Column("steps", "Steps", r => r.Total)
        .Column("begun", "Begun", r => r.StartedAt, "startedAt")
        .Column("by", "By", r => r.StartedBy)
        .Column("status", "State", r => r.Status)
        .Extra("over", "Over", r => r.FinishedAt, "finishedAt");
}
