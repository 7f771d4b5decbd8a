using Secretariat.Application.Documents;
using Secretariat.Domain.Accounts;

namespace Secretariat.Web.Documents;

internal static class PaperList
{
    internal static readonly ListOf<DocumentLine> Of = new ListOf<DocumentLine>(ListName.Papers, "Papers", ListDocuments.Orders)
        .Head("title", "Paper", d => d.Title, "title").With("Kind", d => d.Kind).With("Language", d => d.Language).With("Pages", d => d.Pages)
        .Column("symbol", "Symbol", d => d.Symbol, "symbol")
        .Column("distribution", "Distribution", d => d.Distribution)
        .Column("issued", "Issued", d => d.IssuedAt, "issuedAt")
        .Extra("warnings", "To look at", d => string.Join(" ", d.Warnings))
        .Extra("file", "Name of the file", d => d.FileName)
        .Extra("size", "Bytes", d => d.Size)
        .Extra("hash", "SHA-256", d => d.Sha256);
}
