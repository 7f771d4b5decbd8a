using Secretariat.Domain.Shared;

namespace Secretariat.Application.Shared;

/// <summary>Refusals of pages that no list can give.</summary>
public static class PageErrors
{
    /// <summary>The list has no such order.</summary>
    public sealed record SortUnknown : Invalid
    {
        /// <summary>Names the orders that there are.</summary>
        public SortUnknown(string sort, IReadOnlyList<string> known)
            : base("page.sort_unknown", $"This list cannot be sorted by “{sort}”, but by any of: {string.Join(", ", known)}.") =>
            Fields = new Dictionary<string, string[]> { ["sort"] = [Message] };
    }

    /// <summary>No list of ours gave this cursor.</summary>
    public sealed record CursorUnknown : Invalid
    {
        /// <summary>Names the parameter it came in.</summary>
        public CursorUnknown(string parameter) : base(
            "page.cursor_unknown", $"The cursor in “{parameter}” is not one that this list gave. Begin again without it.") =>
            Fields = new Dictionary<string, string[]> { [parameter] = [Message] };
    }

    /// <summary>The cursor belongs to another order of the list, in which other rows come next.</summary>
    public sealed record CursorOfAnotherSort : Invalid
    {
        /// <summary>Names the parameter it came in, and both orders.</summary>
        public CursorOfAnotherSort(string parameter, string given, string wanted) : base(
            "page.cursor_of_another_sort",
            $"The cursor in “{parameter}” was given for the order “{given}”, not for “{wanted}”. Keep that order, or begin again.") =>
            Fields = new Dictionary<string, string[]> { [parameter] = [Message] };
    }
}
