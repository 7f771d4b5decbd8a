using Secretariat.Application.Certificates;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Certificates;

internal static class CertificateList
{
    internal static readonly ListOf<CertificateRow> Of = new ListOf<CertificateRow>(ListName.Certificates, "Certificates", ListCertificates.Orders)
        .Head("holder", "Holder", c => c.Holder, "holder").With("Asks for", c => c.RequestedName)
        .Column("delegation", "Delegation", c => c.Delegation, "delegation")
        .Column("number", "Number", c => c.Serial).With("Kind", c => c.Kind)
        .Column("issued", "Issued", c => DateOnly.FromDateTime(c.IssuedAt.UtcDateTime), "issuedAt")
        .Column("status", "State", c => c.Status)
        .Extra("ended", "Ended", c => c.EndedAt, "endedAt");
}
