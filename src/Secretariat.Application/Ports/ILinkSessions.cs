using Secretariat.Domain.Delegations;

namespace Secretariat.Application.Ports;

/// <summary>Sessions by personal link for programs, which keep no cookies.</summary>
public interface ILinkSessions
{
    /// <summary>The text that a program sends as Bearer. It names the link and nothing else; whether that still works is asked with each request.</summary>
    string Write(PersonalLinkId link, DateTimeOffset until);
}
