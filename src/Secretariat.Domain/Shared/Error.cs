namespace Secretariat.Domain.Shared;

/// <summary>A named refusal of something a user asked for: what is wrong, and what to do about it.</summary>
/// <param name="Code">Stable and documented, such as <c>meeting.not_convened</c>: the end of the problem's <c>type</c> and the key of its translations.</param>
/// <param name="Message">One or two sentences for a person, without internal words.</param>
public abstract record Error(string Code, string Message)
{
    /// <summary>The things meant, such as the items of an agenda whose times overlap, or the run in which the work was begun before.</summary>
    public IReadOnlyList<Guid> Subjects { get; init; } = [];
}

/// <summary>The request is malformed or incomplete; nothing was tried (400).</summary>
public record Invalid(string Code, string Message) : Error(Code, Message)
{
    /// <summary>Messages by the name of the field they concern; empty when the whole request is meant.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; init; } = new Dictionary<string, string[]>();
}

/// <summary>Nobody is signed in, and the act needs to know who acts (401).</summary>
public record NotSignedIn(string Code, string Message) : Error(Code, Message)
{
    /// <summary>The general refusal, where nobody is signed in at all.</summary>
    public NotSignedIn() : this("access.not_signed_in", "Please sign in, or open the personal link you were sent.") { }
}

/// <summary>The actor may know of the thing, but this act is not theirs (403).</summary>
public record Forbidden(string Code, string Message) : Error(Code, Message)
{
    /// <summary>The general refusal, used where the rule is the plain access rule of the request.</summary>
    public Forbidden() : this("access.forbidden", "Your role does not include this act.") { }
}

/// <summary>There is no such thing, or it lies outside what the actor may know of; both look the same (404).</summary>
public record NotFound(string Code, string Message) : Error(Code, Message);

/// <summary>A rule of the domain, or somebody who was quicker, stands against it (409).</summary>
public record Conflict(string Code, string Message) : Error(Code, Message);

/// <summary>The thing was changed since the actor read it (412, RFC 9110 §13.1.1).</summary>
public record StaleVersion(long Expected, long Actual)
    : Error("version.stale", "Somebody changed this since you opened it. Load it again and repeat your change.");

/// <summary>Something outside that the act needs is not there just now; nothing was done, and later it may go well (503).</summary>
public record Unavailable(string Code, string Message) : Error(Code, Message);

/// <summary>The request is well formed, but its content does not hold together (422, RFC 9110 §15.5.21).</summary>
public record Unprocessable(string Code, string Message) : Error(Code, Message);
