using System.Globalization;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Bodies;

/// <summary>Refusals about bodies.</summary>
public static class BodyErrors
{
    /// <summary>The body may not do that with a text.</summary>
    public sealed record PowerMissing(string Body, BodyPower Power)
        : Unprocessable("body.power.missing",
            $"{Body} does not have the power to {Power.ToString().ToLowerInvariant()}. Choose another body, or another verb.");

    /// <summary>The body is no more.</summary>
    public sealed record Dissolved(string Body) : Conflict("body.dissolved", $"{Body} has been dissolved.");

    /// <summary>The body does not exist on the day it would meet.</summary>
    public sealed record NotInBeing(string Body, DateOnly On) : Conflict("body.not_in_being",
        $"{Body} does not exist on that day. The head of the secretariat may convene it all the same, giving a reason.");

    /// <summary>The body did not exist on the day asked about.</summary>
    public sealed record NotOnThatDay(string Body, DateOnly On) : Conflict("body.not_on_that_day",
        string.Create(CultureInfo.InvariantCulture, $"{Body} did not exist on {On:d MMMM yyyy}. Ask about a day on which it does."));

    /// <summary>It is on the list already.</summary>
    public sealed record AlreadyMember() : Conflict("body.already_member", "It is a member of this body already.");

    /// <summary>It is not on the list now.</summary>
    public sealed record NoMember() : Conflict("body.no_member", "It is not a member of this body, or its last day is on record already.");

    /// <summary>Who belongs to the body follows from a rule.</summary>
    public sealed record KeepsNoList(string Body) : Conflict("body.keeps_no_list",
        $"Who belongs to {Body} follows from its rule. Describe it as a body with a list of members first.");

    /// <summary>The code is in use.</summary>
    public static readonly Conflict CodeTaken = new("body.code_taken", "There is already a body with this code.");
}

/// <summary>Refusals about mandates.</summary>
public static class MandateErrors
{
    /// <summary>A mandate in that state does not move there.</summary>
    public sealed record CannotMove(MandateStatus From, MandateStatus To)
        : Conflict("mandate.cannot_move", $"A mandate that is {Words(From)} cannot become {Words(To)}.");

    /// <summary>It cannot take effect without these.</summary>
    public sealed record Incomplete(string Missing) : Unprocessable("mandate.incomplete", $"The mandate cannot take effect: {Missing} is missing.");

    /// <summary>No working group meets without a mandate in force.</summary>
    public sealed record NotInForce(string Body, DateOnly On)
        : Conflict("mandate.not_in_force",
            $"{Body} has no mandate in force on that day. The head of the secretariat may convene it all the same, giving a reason.");

    /// <summary>No working group meets without a chair.</summary>
    public sealed record Unchaired(string Body)
        : Conflict("mandate.unchaired", $"{Body} is not fully chaired. The head of the secretariat may convene it all the same, giving a reason.");

    /// <summary>A conversion without anything to convert to.</summary>
    public sealed record NoSuccessor() : Invalid("mandate.no_successor", "Name at least one mandate that takes over.");

    /// <summary>The last day lies before the first.</summary>
    public sealed record EndsBeforeItBegins() : Invalid("period.ends_before_it_begins", "The last day lies before the first.");

    /// <summary>The code is in use.</summary>
    public static readonly Conflict CodeTaken = new("mandate.code_taken", "There is already a mandate with this code.");

    private static string Words(MandateStatus status) => status.ToString().ToLowerInvariant();
}

/// <summary>Refusals about offices.</summary>
public static class OfficeErrors
{
    /// <summary>Only states hold offices.</summary>
    public sealed record HeldByStatesOnly() : Unprocessable("office.held_by_states_only", "Offices are held by states. Choose a state.");

    /// <summary>A term that has ended, or that begins later, cannot be ended or handed over then.</summary>
    public sealed record NotInOffice(DateTimeOffset At) : Conflict("office.not_in_office", "This term is not running at that moment.");

    /// <summary>A state does not hand over to itself.</summary>
    public sealed record SameHolder() : Conflict("office.same_holder", "This state holds the office already.");

    /// <summary>The body is not co-chaired and has no Co-Chairs of its own.</summary>
    public sealed record NotCoChaired(string Body)
        : Unprocessable("office.not_co_chaired", $"{Body} has a Chair and no Co-Chairs. Choose the office of Chair.");

    /// <summary>Two terms of the same single office overlap.</summary>
    public static readonly Conflict Overlaps = new("office.overlaps",
        "The office is held in that time already. End the other term first, hand the office over, or mark this one as acting.");
}
