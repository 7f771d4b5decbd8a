using Secretariat.Application.Bodies;
using Secretariat.Application.History;
using Secretariat.Application.Participants;
using Secretariat.Application.Shared;
using Secretariat.Domain.Participants;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.History;

/// <summary>A test over the historic data set.</summary>
public abstract class HistoryTest(PostgresFixture postgres) : SliceTest(postgres)
{
    protected static readonly Page AllRows = new(Page.MaxSize);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (await TheSystem.Send(new LoadHistory())).ShouldSucceed();
    }

    protected async Task<IReadOnlyList<ParticipantRow>> Participants(ParticipantFilter filter) =>
        (await TheSystem.Ask(new ListParticipants(filter, AllRows))).ShouldSucceed().Items;

    protected async Task<Structure> StructureOn(int year, int month, int day) =>
        (await TheSystem.Ask(new GetStructure(new DateOnly(year, month, day)))).ShouldSucceed();

    protected async Task<IReadOnlyList<OfficeHolderRow>> Offices(DateTimeOffset at, string? body = null) =>
        (await TheSystem.Ask(new ListOfficeHolders(at, body))).ShouldSucceed().Items;

    protected async Task<string> Holder(int year, int month, int day, string office, string body = ListOfficeHolders.Process) =>
        (await Offices(ListOfficeHolders.EndOf(new DateOnly(year, month, day)), body)).Single(o => o.Office.ToString() == office).HolderCode;

    protected Task<ParticipantId> IdOf(string code) => Read(db => db.Participants.Where(p => p.Code == code).Select(p => p.Id).SingleAsync());
}
