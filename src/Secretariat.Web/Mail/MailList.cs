using Secretariat.Application.Mail;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Mail;

namespace Secretariat.Web.Mail;

internal static class MailList
{
    internal static readonly ListOf<MailLine> Of = new ListOf<MailLine>(ListName.Mails, "Mails", ListMails.Orders)
        .Head("subject", "Subject", m => m.Subject)
        .Column("to", "To", m => m.ToName, "toName").With("Address", m => m.ToEmail)
        .Column("sent", "Sent", m => m.SentAt, "sentAt")
        .Column("status", "State", m => m.Status).With("Answer", m => m.Status is MailStatus.Sent ? null : m.LastAnswer)
        .Extra("owed", "Queued", m => m.OwedAt, "owedAt")
        .Extra("kind", "Kind", m => m.Kind);
}
