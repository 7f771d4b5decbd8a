namespace Secretariat.Domain.Mail;

/// <summary>Who a mail is for: the name as it is shown, and the address.</summary>
public sealed record Recipient(string Name, string Email);

/// <summary>The calendar entry a mail carries (RFC 5546, RFC 6047).</summary>
/// <param name="Method">REQUEST, CANCEL or PUBLISH.</param>
/// <param name="Content">The whole iCalendar object.</param>
public sealed record CalendarPart(string Method, string Content);
