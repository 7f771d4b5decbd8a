using System.Globalization;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>Refusals about saved views.</summary>
public static class ViewErrors
{
    /// <summary>Another view of the list has the name.</summary>
    public sealed record NameTaken() : Conflict("view.name_taken", "You have another view of this name for this list. Choose another name.");

    /// <summary>The account has as many views as it can have.</summary>
    public sealed record TooMany() : Conflict("view.too_many", string.Create(CultureInfo.InvariantCulture,
        $"You have {SavedView.Most} views, and there is room for no more. Remove one that you no longer need."));

    /// <summary>The list has nothing by that name.</summary>
    public sealed record ParameterUnknown : Invalid
    {
        /// <summary>Names what there is.</summary>
        public ParameterUnknown(string name, IReadOnlyList<string> known)
            : base("view.parameter_unknown", $"This list has no “{name}”. What a view of it can hold: {string.Join(", ", known)}.") =>
            Fields = new Dictionary<string, string[]> { ["Choice"] = [Message] };
    }

    /// <summary>The choice is longer than one that is kept.</summary>
    public sealed record ChoiceTooLong : Invalid
    {
        /// <summary>Says how long it may be.</summary>
        public ChoiceTooLong() : base("view.choice_too_long", string.Create(CultureInfo.InvariantCulture,
            $"What is chosen is too long to be kept: {ListChoice.Longest} characters at most. Search for less.")) =>
            Fields = new Dictionary<string, string[]> { ["Choice"] = [Message] };
    }
}
