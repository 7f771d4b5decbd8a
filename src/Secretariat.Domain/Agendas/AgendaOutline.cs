using System.Globalization;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Agendas;

/// <summary>The order of items as a tree of at most three levels; numbers follow from it and have no gaps.</summary>
internal sealed class AgendaOutline(List<AgendaItem> items)
{
    internal const int Levels = 3;

    /// <summary>All items from top to bottom, each with its depth and its number (empty for breaks and social events).</summary>
    internal IEnumerable<(AgendaItem Item, int Depth, string Number)> InOrder() => Walk(null, 0, "");

    internal Result<AgendaItemId> Add(AgendaItemId? parentId, int? index, AgendaItemContent content)
    {
        if (WhyNotUnder(parentId, 1) is { } refusal) return refusal;
        var siblings = Children(parentId);
        var item = new AgendaItem(AgendaItemId.New(), parentId, -1, content);
        items.Add(item);
        siblings.Insert(Math.Clamp(index ?? siblings.Count, 0, siblings.Count), item);
        Renumber(siblings);
        return item.Id;
    }

    internal Result<Done> Move(AgendaItem item, AgendaItemId? parentId, int index)
    {
        if (parentId is { } id && (id == item.Id || IsBelow(id, item.Id))) return new AgendaErrors.UnderItself();
        if (WhyNotUnder(parentId, Height(item)) is { } refusal) return refusal;
        var left = item.ParentId;
        item.ParentId = parentId;
        var siblings = Children(parentId);
        siblings.Remove(item);
        siblings.Insert(Math.Clamp(index, 0, siblings.Count), item);
        Renumber(siblings);
        if (left != item.ParentId) Renumber(Children(left));
        return Done.Value;
    }

    /// <summary>Puts an item under the item above it.</summary>
    internal Result<Done> Indent(AgendaItem item)
    {
        var above = Children(item.ParentId).TakeWhile(s => s != item).LastOrDefault(s => s.IsNumbered);
        return above is null ? new AgendaErrors.NothingAbove() : Move(item, above.Id, int.MaxValue);
    }

    /// <summary>Puts an item beside the item it stands under, right after it.</summary>
    internal Result<Done> Outdent(AgendaItem item)
    {
        if (item.ParentId is not { } parentId) return new AgendaErrors.AlreadyAtTheTop();
        var parent = items.Single(i => i.Id == parentId);
        return Move(item, parent.ParentId, parent.Position + 1);
    }

    internal Result<Done> Remove(AgendaItem item)
    {
        if (Children(item.Id).Count > 0) return new AgendaErrors.HasSubItems();
        items.Remove(item);
        Renumber(Children(item.ParentId));
        return Done.Value;
    }

    internal bool HasChildren(AgendaItem item) => items.Any(i => i.ParentId == item.Id);

    internal bool IsBelow(AgendaItemId id, AgendaItemId ancestor)
    {
        for (var at = items.Single(i => i.Id == id).ParentId; at is { } parent; at = items.Single(i => i.Id == parent).ParentId)
            if (parent == ancestor) return true;
        return false;
    }

    /// <summary>Why nothing of this height may stand there: under a break, or below the third level.</summary>
    private Error? WhyNotUnder(AgendaItemId? parentId, int height)
    {
        if (parentId is not { } id) return null;
        if (items.FirstOrDefault(i => i.Id == id) is not { } parent) return new AgendaErrors.NoSuchItem();
        if (!parent.IsNumbered) return new AgendaErrors.UnderABreak();
        return DepthOf(parent) + 1 + height > Levels ? new AgendaErrors.TooDeep(Levels) : null;
    }

    private IEnumerable<(AgendaItem, int, string)> Walk(AgendaItemId? parent, int depth, string prefix)
    {
        var n = 0;
        foreach (var item in Children(parent))
        {
            var number = item.IsNumbered ? prefix + (++n).ToString(CultureInfo.InvariantCulture) : "";
            yield return (item, depth, number);
            foreach (var below in Walk(item.Id, depth + 1, number + ".")) yield return below;
        }
    }

    private List<AgendaItem> Children(AgendaItemId? parent) => [.. items.Where(i => i.ParentId == parent).OrderBy(i => i.Position)];

    private int DepthOf(AgendaItem item)
    {
        var depth = 0;
        for (var at = item.ParentId; at is { } id; at = items.Single(i => i.Id == id).ParentId) depth++;
        return depth;
    }

    private int Height(AgendaItem item) => 1 + Children(item.Id).Select(Height).DefaultIfEmpty(0).Max();

    private static void Renumber(List<AgendaItem> siblings)
    {
        for (var i = 0; i < siblings.Count; i++)
            if (siblings[i].Position != i) siblings[i].Position = i;
    }
}
