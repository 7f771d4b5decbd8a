using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Attendance;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Certificates;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Documents;
using Secretariat.Domain.History;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Mail;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.People;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Terms;
using Secretariat.Domain.Travel;
using Secretariat.Domain.WrittenPapers;
using Secretariat.Infrastructure.Outbox;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>The store. Schema only by migrations; sets are aggregate roots only.</summary>
public sealed class SecretariatDbContext(DbContextOptions<SecretariatDbContext> options) : DbContext(options), ISecretariatDb, IDataProtectionKeyContext
{
    /// <inheritdoc />
    public DbSet<Account> Accounts => Set<Account>();

    /// <inheritdoc />
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();

    /// <inheritdoc />
    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    /// <inheritdoc />
    public DbSet<SavedView> SavedViews => Set<SavedView>();

    /// <inheritdoc />
    public DbSet<Meeting> Meetings => Set<Meeting>();

    /// <inheritdoc />
    public DbSet<Agenda> Agendas => Set<Agenda>();

    /// <inheritdoc />
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <inheritdoc />
    public DbSet<LetterText> LetterTexts => Set<LetterText>();

    /// <inheritdoc />
    public DbSet<Term> Terms => Set<Term>();

    /// <inheritdoc />
    public DbSet<Delegation> Delegations => Set<Delegation>();

    /// <inheritdoc />
    public DbSet<Registration> Registrations => Set<Registration>();

    /// <inheritdoc />
    public DbSet<PersonalLink> PersonalLinks => Set<PersonalLink>();

    /// <inheritdoc />
    public DbSet<TravelDocument> TravelDocuments => Set<TravelDocument>();

    /// <inheritdoc />
    public DbSet<BadgePhoto> BadgePhotos => Set<BadgePhoto>();

    /// <inheritdoc />
    public DbSet<Participant> Participants => Set<Participant>();

    /// <inheritdoc />
    public DbSet<Participation> Participations => Set<Participation>();

    /// <inheritdoc />
    public DbSet<FocalPoint> FocalPoints => Set<FocalPoint>();

    /// <inheritdoc />
    public DbSet<CountryGroup> CountryGroups => Set<CountryGroup>();

    /// <inheritdoc />
    public DbSet<Person> People => Set<Person>();

    /// <inheritdoc />
    public DbSet<Body> Bodies => Set<Body>();

    /// <inheritdoc />
    public DbSet<Mandate> Mandates => Set<Mandate>();

    /// <inheritdoc />
    public DbSet<OfficeTerm> OfficeTerms => Set<OfficeTerm>();

    /// <inheritdoc />
    public DbSet<HistoricRecord> HistoricRecords => Set<HistoricRecord>();

    /// <inheritdoc />
    public DbSet<HistoricMeeting> HistoricMeetings => Set<HistoricMeeting>();

    /// <inheritdoc />
    public DbSet<CountClaim> CountClaims => Set<CountClaim>();

    /// <inheritdoc />
    public DbSet<Discrepancy> Discrepancies => Set<Discrepancy>();

    /// <inheritdoc />
    public DbSet<Source> Sources => Set<Source>();

    /// <inheritdoc />
    public DbSet<Conclusions> Conclusions => Set<Conclusions>();

    /// <inheritdoc />
    public DbSet<Outcome> Outcomes => Set<Outcome>();

    /// <inheritdoc />
    public DbSet<SilenceProcedure> SilenceProcedures => Set<SilenceProcedure>();

    /// <inheritdoc />
    public DbSet<WrittenPaper> WrittenPapers => Set<WrittenPaper>();

    /// <inheritdoc />
    public DbSet<FundingDecision> FundingDecisions => Set<FundingDecision>();

    /// <inheritdoc />
    public DbSet<VisaLetter> VisaLetters => Set<VisaLetter>();

    /// <inheritdoc />
    public DbSet<AttendanceRegister> AttendanceRegisters => Set<AttendanceRegister>();

    /// <inheritdoc />
    public DbSet<AttendanceEvent> AttendanceEvents => Set<AttendanceEvent>();

    /// <inheritdoc />
    public DbSet<SeatingPlan> SeatingPlans => Set<SeatingPlan>();

    /// <inheritdoc />
    public DbSet<Certificate> Certificates => Set<Certificate>();

    /// <inheritdoc />
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    /// <inheritdoc />
    public DbSet<IssuedDocument> IssuedDocuments => Set<IssuedDocument>();

    /// <inheritdoc />
    public DbSet<Compilation> Compilations => Set<Compilation>();

    /// <inheritdoc />
    public DbSet<SigningKey> SigningKeys => Set<SigningKey>();

    /// <inheritdoc />
    public DbSet<Run> Runs => Set<Run>();

    /// <inheritdoc />
    public DbSet<RunStep> RunSteps => Set<RunStep>();

    DbSet<DataProtectionKey> IDataProtectionKeyContext.DataProtectionKeys => Set<DataProtectionKey>();

    internal DbSet<OutboxEvent> OutboxEvents => Set<OutboxEvent>();

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(SecretariatDbContext).Assembly);
        model.HasDbFunction(typeof(Searching).GetMethod(nameof(Searching.Folded))!).HasName("folded");
        foreach (var root in model.Model.GetEntityTypes().Where(e => typeof(IAggregateRoot).IsAssignableFrom(e.ClrType)))
            root.FindProperty(nameof(IAggregateRoot.Version))!.IsConcurrencyToken = true;
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        TypedIds.Configure(conventions);
        conventions.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(PartialDate.MaxLength);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken ct = default)
    {
        RaiseVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);
    }

    /// <summary>Raises the version of every aggregate of which any row is added, changed or removed: two people on one aggregate always meet.</summary>
    private void RaiseVersions()
    {
        ChangeTracker.DetectChanges();
        var roots = new HashSet<EntityEntry>();
        foreach (var entry in ChangeTracker.Entries().ToList())
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && RootOf(entry) is { } root)
                roots.Add(root);

        foreach (var root in roots.Where(r => r.State is not EntityState.Deleted))
        {
            var version = root.Property(nameof(IAggregateRoot.Version));
            version.CurrentValue = root.State is EntityState.Added ? 1L : (long)version.OriginalValue! + 1;
        }
    }

    private EntityEntry? RootOf(EntityEntry entry)
    {
        while (entry.Metadata.FindOwnership() is { } ownership)
        {
            var key = ownership.Properties.Select(p => entry.Property(p.Name).CurrentValue ?? entry.Property(p.Name).OriginalValue).ToArray();
            if (Owner(ownership, key) is not { } owner) return null;
            entry = owner;
        }

        return entry.Entity is IAggregateRoot ? entry : null;
    }

    private EntityEntry? Owner(IForeignKey ownership, object?[] key) =>
        ChangeTracker.Entries().FirstOrDefault(e => e.Metadata == ownership.PrincipalEntityType
            && ownership.PrincipalKey.Properties.Select(p => e.Property(p.Name).CurrentValue).SequenceEqual(key));
}
