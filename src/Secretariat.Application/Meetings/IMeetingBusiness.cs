using Secretariat.Domain.Meetings;

namespace Secretariat.Application.Meetings;

/// <summary>A command that a meeting takes in some of its states only: whoever sends it, also as a step of a run that was begun in another state.</summary>
public interface IMeetingBusiness
{
    /// <summary>What is to be done.</summary>
    MeetingBusiness Business { get; }
}
