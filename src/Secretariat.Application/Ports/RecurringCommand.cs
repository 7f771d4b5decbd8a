using Secretariat.Application.Pipeline;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Ports;

/// <summary>A command that time brings about, such as reminders; registered as a service and sent by the schedule as the system.</summary>
/// <param name="Name">Stable, such as <c>invitations.remind</c>.</param>
/// <param name="Cron">When, in UTC, as five cron fields.</param>
/// <param name="Command">What is sent.</param>
public sealed record RecurringCommand(string Name, string Cron, Func<ICommand<Done>> Command);
