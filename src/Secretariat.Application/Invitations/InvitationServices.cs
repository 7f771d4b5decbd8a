using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Delegations;
using Secretariat.Application.Ports;

namespace Secretariat.Application.Invitations;

internal static class InvitationServices
{
    /// <summary>Adds what the use cases around invitations share, and what time brings about in them.</summary>
    public static IServiceCollection AddInvitations(this IServiceCollection services)
    {
        services.AddScoped<LetterWriter>();
        services.AddScoped<InvitationPapers>();
        services.AddScoped<InvitationMails>();
        services.AddScoped<DelegateMails>();
        services.AddScoped<Protocol.BadgePrinting>();
        services.AddScoped<Disbanding>();
        services.AddSingleton(new RecurringCommand("invitations.lapse", "10 * * * *", () => new LapseInvitations()));
        services.AddSingleton(new RecurringCommand("invitations.remind", "20 * * * *", () => new SendReminders()));
        services.AddSingleton(new RecurringCommand("travel-documents.purge", "30 2 * * *", () => new PurgeTravelDocuments()));
        return services;
    }
}
