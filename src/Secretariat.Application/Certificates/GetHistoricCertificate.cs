using System.Globalization;
using Secretariat.Application.Access;
using Secretariat.Application.History;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports.Papers;
using Secretariat.Application.Shared;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Shared;

namespace Secretariat.Application.Certificates;

/// <summary>
/// A certificate of the past, set from the historic data alone: marked as a reproduction, without serial or code, its gaps shown as gaps (study 1.14).
/// </summary>
/// <param name="Key">Its key in the data, such as <c>koszalin-2000</c>.</param>
public sealed record GetHistoricCertificate(string Key) : IQuery<FileAnswer>
{
    /// <inheritdoc />
    public AccessRule Access => AccessRule.ToDialogue([.. AccessRule.Secretariat, Role.Chair]);
}

internal sealed class GetHistoricCertificateHandler(IPapers papers, DialogueSettings dialogue) : IQueryHandler<GetHistoricCertificate, FileAnswer>
{
    private const string Mark = "Reproduction from the historic record; not an issued certificate. [...] stands for what the record does not preserve.";

    public Task<Result<FileAnswer>> Handle(GetHistoricCertificate query, CancellationToken ct)
    {
        var rows = HistoricTables.Read("historic_certificates").Where(r => r["certificate"] == query.Key).OrderBy(r => r.Number("position"))
            .ToLookup(r => r["element"]);
        if (rows.Count == 0) return Task.FromResult<Result<FileAnswer>>(AccessErrors.NoSuchThing);
        var content = ContentOf(rows);
        var marks = new PaperMarks(DocumentIds.Of("historic certificate", query.Key), content.LastDay, Distribution.Public);
        var paper = content.OnPaper(marks, null, null, dialogue) with
        {
            Title = rows["title"].First()["text"],
            Mark = Mark,
            PrintIssueDate = false
        };
        return Task.FromResult<Result<FileAnswer>>(FileAnswer.Pdf($"certificate-{query.Key}.pdf", papers.Certificate(paper).Bytes));
    }

    private static CertificateContent ContentOf(ILookup<string, HistoricRow> rows)
    {
        return new CertificateContent
        {
            Issuers = [.. rows["issuer"].Select(r => new CertificateIssuer(r["text"], r.Text("detail")))],
            Opening = Text("opening"),
            Holder = new CertificateHolder(rows["holder"].First().Text("text")),
            Attestation = Text("attestation"),
            EventTitle = Text("event"),
            Venue = Text("venue"),
            Place = Text("place"),
            FirstDay = Day("first_day"),
            LastDay = Day("last_day"),
            Signatories = [.. rows["signatory"].Select(r => new CertificateSignatory(r["text"], r.Text("detail"), null, r["signs_for"] == "yes"))],
        };

        string Text(string element) => rows[element].First()["text"];

        DateOnly Day(string element) => DateOnly.ParseExact(Text(element), "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
