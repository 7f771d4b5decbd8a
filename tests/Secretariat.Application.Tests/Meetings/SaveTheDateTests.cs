using Secretariat.Application.Documents;
using Secretariat.Application.Meetings;
using Secretariat.Application.Tests.Certificates;
using Secretariat.Application.Tests.Invitations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Meetings;

public sealed class SaveTheDateTests(PostgresFixture postgres) : InvitationTest(postgres)
{
    protected override bool IsAnnounced => false;

    [Fact]
    public async Task Whoever_is_told_of_the_date_receives_it_on_paper_in_their_language_issued_once_for_each()
    {
        await Read(db => db.Participants.Where(p => p.Code == "HU").ExecuteUpdateAsync(set => set.SetProperty(p => p.Language, "ar")));
        foreach (var code in new[] { "AT", "HU", "SE" })
        {
            var person = Domain.People.Person.Enter(new PersonName("Focal", code), null, null, null, "en");
            await Given(person, FocalPoint.Appoint(Participants[code], person.Id, $"focal.{code.ToLowerInvariant()}@example.org", new DateOnly(2020, 1, 1)));
        }

        (await TheHead.Send(new AnnounceMeeting(Meeting, await Read(db => db.Meetings.Where(m => m.Id == Meeting).Select(m => m.Version).SingleAsync()))))
            .ShouldSucceed();
        await Settle();
        await Settle();

        var papers = await Read(db => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.SaveTheDate).OrderBy(d => d.Language).ToListAsync());
        papers.Select(p => (p.Language, p.Distribution, p.Symbol)).ShouldBe([("ar", Distribution.Public, null), ("en", Distribution.Public, null)]);
        var mails = (await Mails()).ToDictionary(m => m.To.Email, m => m.Enclosures.Single());
        mails.ShouldBe(new Dictionary<string, IssuedDocumentId>
        {
            ["focal.at@example.org"] = papers[1].Id,
            ["focal.hu@example.org"] = papers[0].Id,
            ["focal.se@example.org"] = papers[1].Id,
        }, ignoreOrder: true);
        var text = await PdfText.Of((await TheOfficer.Ask(new GetIssuedDocument(papers[1].Id))).ShouldSucceed().Bytes);
        string[] says = ["34th Senior Officials Meeting", "27 June 2024", "Stockholm", "Sweden", "secretariat@example.org"];
        foreach (var said in says) text.ShouldContain(said);
    }
}
