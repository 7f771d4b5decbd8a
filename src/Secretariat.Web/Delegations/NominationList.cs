using Secretariat.Application.Delegations;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Delegations;

internal static class NominationList
{
    internal static readonly ListOf<RegistrationLine> Of = new ListOf<RegistrationLine>(ListName.Nominations, "Nominations", ListRegistrations.Orders)
        .Head("name", "Delegate", r => r.Name, "name").With("Name in own script", r => r.NameInOwnScript)
        .With("Role", r => r.Role).With("Takes part", r => r.Modality)
        .With("Also named by", r => string.Join(", ", r.NamedElsewhere))
        .Column("delegation", "Delegation", r => r.Participant, "participant")
        .Column("function", "Function", r => r.FunctionalTitle).With("Institution", r => r.Institution)
        .Column("named", "Named", r => DateOnly.FromDateTime(r.NamedAt.UtcDateTime), "namedAt").With("Late", r => r.Late)
        .Column("status", "State", r => r.Status)
        .Extra("email", "E-mail", r => r.Email, "email")
        .Extra("visa", "Visa letter asked for", r => r.VisaLetterRequested);
}
