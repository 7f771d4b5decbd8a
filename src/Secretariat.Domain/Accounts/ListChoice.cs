using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>What somebody chose of a list: filters, order and columns, written as the question of an address, always in the same way.</summary>
/// <remarks>It names parameters of its list and nothing else, so no choice leads anywhere but to that list.</remarks>
public sealed record ListChoice
{
    /// <summary>The longest choice that is kept.</summary>
    public const int Longest = 1000;

    private ListChoice(string text) => Text = text;

    /// <summary>The choice, such as <c>status=Sent&amp;sort=-owedAt</c>; empty for the list as it usually is.</summary>
    public string Text { get; }

    /// <summary>Reads a choice; refuses one with parameters that the list does not have, or that is too long.</summary>
    public static Result<ListChoice> Read(ListName list, string? text)
    {
        var parts = (text ?? "").TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Select(part => (Name: Plain(part[0]), Value: part.Length > 1 ? Plain(part[1]) : "")).ToList();
        if (parts.Find(p => !list.Parameters().Contains(p.Name)) is { Name: { } unknown }) return new ViewErrors.ParameterUnknown(unknown, list.Parameters());
        var choice = Of(list, parts);
        return choice.Text.Length > Longest ? new ViewErrors.ChoiceTooLong() : choice;
    }

    /// <summary>What a list knows of a question; the rest is left aside.</summary>
    public static ListChoice Of(ListName list, IEnumerable<(string Name, string Value)> parts)
    {
        var given = parts.Select(p => (p.Name, Value: CleanText.Line(p.Value))).Where(p => p.Value.Length > 0).ToLookup(p => p.Name, p => p.Value);
        return new ListChoice(string.Join('&', list.Parameters().Where(given.Contains)
            .Select(name => $"{name}={Uri.EscapeDataString(string.Join(',', given[name]))}")));
    }

    private static string Plain(string part) => Uri.UnescapeDataString(part.Replace('+', ' '));
}
