using Secretariat.Application.Meetings;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Meetings;

namespace Secretariat.Web.Meetings;

internal static class MeetingList
{
    internal static readonly ListOf<MeetingRow> Of = new ListOf<MeetingRow>(ListName.Meetings, "Meetings", ListMeetings.Orders)
        .Head("title", "Meeting", m => m.NumberedTitle, "title").With("Title", m => m.Title.Length > 0 && m.Title != m.NumberedTitle ? m.Title : null)
        .Column("dates", "Dates", m => m.Dates, "opensAt")
        .Column("place", "Place", m => m.City ?? (m.Modality is Modality.Remote ? "Remote" : "Not yet known"), "city")
        .Column("status", "State", m => m.Status)
        .Extra("first", "First day", m => m.FirstDay)
        .Extra("last", "Last day", m => m.LastDay)
        .Extra("modality", "Form", m => m.Modality);
}
