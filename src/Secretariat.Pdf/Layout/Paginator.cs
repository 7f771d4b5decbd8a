using Secretariat.Pdf.Fonts;
using Secretariat.Pdf.Text;

namespace Secretariat.Pdf.Layout;

/// <summary>Divides sections into pages, each when it is asked for: a long paper needs memory for one page, a short one may be measured first.</summary>
internal sealed class Paginator
{
    public Paginator(FontLibrary fonts, string language) => Context = new(new ParagraphShaper(fonts, language, Warnings));

    public SortedSet<string> Warnings { get; } = new(StringComparer.Ordinal);

    public LayoutContext Context { get; }

    public IEnumerable<LaidPage> Pages(IEnumerable<PageSection> sections)
    {
        var number = 0;
        foreach (var section in sections)
        {
            BreakToken? from = null;
            var first = true;
            do
            {
                Context.PageNumber = ++number;
                var page = Fill(section, from, first);
                from = page.Content.Rest;
                yield return page;
                first = false;
            }
            while (from is not null);
        }
    }

    private LaidPage Fill(PageSection section, BreakToken? from, bool first)
    {
        var width = section.Size.Width - section.Margins.Horizontal;
        var top = section.Margins.Top + Reserved(section.HeaderOf(first), section, width);
        var bottom = section.Margins.Bottom + Reserved(section.FooterOf(first), section, width);
        var room = section.Size.Height - top - bottom;
        var content = section.Content.Layout(Context, new(width, room, true), from);
        if (content is null) throw new InvalidOperationException("A box at the top of a page refused to be placed.");
        return new(section, content, top, room, first);
    }

    private float Reserved(Slot? slot, PageSection section, float width)
    {
        if (slot is null) return 0;
        var height = slot.Layout(Context, new(width, Space.Unlimited, true), null)!.Height;
        return height > 0 ? height + section.Spacing : 0;
    }
}

/// <summary>What stands on one page, where it begins and how high the room for it is.</summary>
internal sealed record LaidPage(PageSection Section, Fragment Content, float Top, float Room, bool FirstOfSection);
