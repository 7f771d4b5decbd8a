using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Accounts;

/// <summary>A choice of one list that an account keeps under a name: filters, order and columns. It is nobody else's.</summary>
public sealed class SavedView : AggregateRoot<SavedViewId>
{
    /// <summary>How many views an account keeps.</summary>
    public const int Most = 30;

    /// <summary>The longest name.</summary>
    public const int LongestName = 100;

    private SavedView() { }

    /// <summary>Whose view it is.</summary>
    public AccountId AccountId { get; private set; }

    /// <summary>Of which list.</summary>
    public ListName List { get; private set; }

    /// <summary>Its place among the account's views, 1 to <see cref="Most"/>: no two share one, so that two at once never make one too many.</summary>
    public int Place { get; private set; }

    /// <summary>What its owner calls it; no two views of a list have one name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is chosen, as <see cref="ListChoice.Text"/> has it.</summary>
    public string Choice { get; private set; } = "";

    /// <summary>Keeps a choice under a name, at a place that is free.</summary>
    /// <param name="id">The view.</param>
    /// <param name="account">Whose it is.</param>
    /// <param name="list">Of which list.</param>
    /// <param name="name">Its name.</param>
    /// <param name="choice">What is chosen.</param>
    /// <param name="taken">The places that the account's other views have.</param>
    public static Result<SavedView> Save(
        SavedViewId id, AccountId account, ListName list, string name, ListChoice choice, IReadOnlyCollection<int> taken)
    {
        if (Enumerable.Range(1, Most).FirstOrDefault(place => !taken.Contains(place)) is not (> 0 and var free)) return new ViewErrors.TooMany();
        return new SavedView { Id = id, AccountId = account, List = list, Place = free, Name = CleanText.Line(name), Choice = choice.Text };
    }

    /// <summary>Keeps another choice under the name.</summary>
    public void Change(ListChoice choice) => Choice = choice.Text;

    /// <summary>Gives it another name.</summary>
    public void Rename(string name) => Name = CleanText.Line(name);
}
