using Secretariat.Application.People;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.People;

internal static class PeopleList
{
    internal static readonly ListOf<PersonRow> Of = new ListOf<PersonRow>(ListName.People, "People", ListPeople.Orders)
        .Head("name", "Name", FullName, "familyName")
        .Column("function", "Function", p => p.FunctionalTitle)
        .Column("institution", "Institution", p => p.Institution, "institution")
        .Column("email", "E-mail", p => p.Email)
        .Extra("language", "Language", p => Words.LanguageName(p.Language))
        .Extra("origin", "Origin", p => p.Origin);

    private static string FullName(PersonRow p) =>
        string.Join(" ", new[] { p.Rank ?? p.Honorific, p.GivenNames, p.FamilyName }.Where(n => !string.IsNullOrEmpty(n)));
}
