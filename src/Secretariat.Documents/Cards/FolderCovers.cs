using Secretariat.Application.Ports.Papers;
using Secretariat.Documents.Shared;
using Secretariat.Pdf;

namespace Secretariat.Documents.Cards;

/// <summary>Covers of folders: the meeting in the middle of the page, whose folder it is at its foot (study S21).</summary>
internal static class FolderCovers
{
    private const string Template = "folder-covers/3";

    /// <summary>The part of a page above whose folder it is.</summary>
    private const float Upper = 610;

    /// <summary>What the label over it leaves of the foot to the owner's name.</summary>
    private const float OwnerHeight = 76;

    public static Paper Set(FolderCoversPaper p)
    {
        var words = Words.Of(p.Marks.Language);
        var title = words.Title(words.FolderCover, p.Meeting.Title);
        string?[] owners = p.Delegations.Count == 0 ? [null] : [.. p.Delegations];
        return Setting.Set(Template, p.Marks, new(title, p.Issuers.FirstOrDefault()?.Name, null), [], document =>
        {
            foreach (var owner in owners)
                document.Page(page =>
                {
                    page.Size(PageSize.A4);
                    page.Margins(new Edges(25.Mm(), 20.Mm(), 22.Mm(), 20.Mm()));
                    page.DefaultTextStyle(s => PaperStyle.Serif(s, 12));
                    page.Direction(words.Direction);
                    page.Content().Column(sheet =>
                    {
                        sheet.Item().MinHeight(owner is null ? 0 : Upper).Column(cover => Cover(cover, p, words));
                        if (owner is not null) sheet.Item().Column(foot => Owner(foot, owner, words));
                    });
                });
        });
    }

    private static void Cover(ColumnComposer cover, FolderCoversPaper p, Words words)
    {
        if (p.Issuers.Count == 1) Emblem.Draw(cover.Item().Artifact().AlignCentre(), 92, PaperStyle.Accent);
        foreach (var issuer in p.Issuers)
        {
            cover.Item().PaddingTop(14).Text(words.Language.Upper(PaperText.Short(issuer.Name, 120))).Size(17).Bold().LetterSpacing(1.6f)
                .Colour(PaperStyle.Accent).AlignCentre().LineHeight(1.25f);
        }

        cover.Item().PaddingTop(90).Artifact().AlignCentre().Width(160).LineHorizontal(0.8f, PaperStyle.Gold);
        cover.Item().PaddingTop(26).Heading(1, PaperText.Short(p.Meeting.Title, 200)).Size(30).Colour(PaperStyle.Accent).AlignCentre().LineHeight(1.25f);
        if (PaperText.Short(p.Meeting.Subtitle, 300) is { Length: > 0 } subtitle)
            cover.Item().PaddingTop(10).Text(subtitle).Size(15).Italic().AlignCentre().LineHeight(1.3f);
        if (PaperText.Line(p.Meeting.Body) is { Length: > 0 } body)
            cover.Item().PaddingTop(10).Text(body).Size(15).AlignCentre();
        cover.Item().PaddingTop(26).Text(words.Language.Days(p.Meeting.FirstDay, p.Meeting.LastDay)).Size(18).Bold().AlignCentre();
        if (PaperText.Short(p.Meeting.Place, 120) is { Length: > 0 } place) cover.Item().PaddingTop(4).Text(place).Size(15).AlignCentre();
        cover.Item().PaddingTop(26).Artifact().AlignCentre().Width(160).LineHorizontal(0.8f, PaperStyle.Gold);
    }

    private static void Owner(ColumnComposer foot, string owner, Words words)
    {
        foot.Item().Text(words.Language.Upper(words.Delegation)).Family(FontFamily.Sans).Size(9).LetterSpacing(0.8f).Colour(PaperStyle.Muted).AlignCentre();
        foot.Item().PaddingTop(6).FitText(PaperText.Designation(PaperText.Short(owner, 200)), 34, 10, 3, OwnerHeight).Colour(PaperStyle.Accent).Bold()
            .AlignCentre().LineHeight(PaperText.Tall(owner) ? 1.5f : 1.2f);
    }
}
