using Microsoft.EntityFrameworkCore;
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
using Secretariat.Domain.Terms;
using Secretariat.Domain.Travel;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Application.Ports;

/// <summary>The store as use cases see it: one set per aggregate root, no others.</summary>
public interface ISecretariatDb
{
    /// <summary>Accounts of people who sign in.</summary>
    DbSet<Account> Accounts { get; }

    /// <summary>Sessions of those who are signed in, or were.</summary>
    DbSet<AccountSession> AccountSessions { get; }

    /// <summary>Tokens through which programs act for an account.</summary>
    DbSet<AccessToken> AccessTokens { get; }

    /// <summary>Views of lists that accounts keep.</summary>
    DbSet<SavedView> SavedViews { get; }

    /// <summary>Meetings.</summary>
    DbSet<Meeting> Meetings { get; }

    /// <summary>Agendas.</summary>
    DbSet<Agenda> Agendas { get; }

    /// <summary>Invitations.</summary>
    DbSet<Invitation> Invitations { get; }

    /// <summary>Texts that staff word themselves.</summary>
    DbSet<LetterText> LetterTexts { get; }

    /// <summary>What the staff have said in other languages.</summary>
    DbSet<Term> Terms { get; }

    /// <summary>Delegations.</summary>
    DbSet<Delegation> Delegations { get; }

    /// <summary>Registrations of delegates.</summary>
    DbSet<Registration> Registrations { get; }

    /// <summary>Personal links.</summary>
    DbSet<PersonalLink> PersonalLinks { get; }

    /// <summary>Sealed passport data.</summary>
    DbSet<TravelDocument> TravelDocuments { get; }

    /// <summary>Photographs for badges, kept as long as passport data.</summary>
    DbSet<BadgePhoto> BadgePhotos { get; }

    /// <summary>States and organisations, present and former.</summary>
    DbSet<Participant> Participants { get; }

    /// <summary>Intervals of taking part.</summary>
    DbSet<Participation> Participations { get; }

    /// <summary>Official contacts of participants.</summary>
    DbSet<FocalPoint> FocalPoints { get; }

    /// <summary>Named groups of states, by edition.</summary>
    DbSet<CountryGroup> CountryGroups { get; }

    /// <summary>Holders of offices, focal points, signatories.</summary>
    DbSet<Person> People { get; }

    /// <summary>Organs of the process.</summary>
    DbSet<Body> Bodies { get; }

    /// <summary>What working groups are charged with.</summary>
    DbSet<Mandate> Mandates { get; }

    /// <summary>Who holds which office, from-to.</summary>
    DbSet<OfficeTerm> OfficeTerms { get; }

    /// <summary>Rows of the historic data set, word for word.</summary>
    DbSet<HistoricRecord> HistoricRecords { get; }

    /// <summary>Meetings that the sources name.</summary>
    DbSet<HistoricMeeting> HistoricMeetings { get; }

    /// <summary>Numbers that sources give.</summary>
    DbSet<CountClaim> CountClaims { get; }

    /// <summary>The register of contradictions between sources.</summary>
    DbSet<Discrepancy> Discrepancies { get; }

    /// <summary>The register of sources.</summary>
    DbSet<Source> Sources { get; }

    /// <summary>Conclusions of meetings.</summary>
    DbSet<Conclusions> Conclusions { get; }

    /// <summary>Recommendations and decisions in force.</summary>
    DbSet<Outcome> Outcomes { get; }

    /// <summary>Silence procedures.</summary>
    DbSet<SilenceProcedure> SilenceProcedures { get; }

    /// <summary>Logistics notes and reports.</summary>
    DbSet<WrittenPaper> WrittenPapers { get; }

    /// <summary>Decisions on the funding of delegates.</summary>
    DbSet<FundingDecision> FundingDecisions { get; }

    /// <summary>Letters in support of visas.</summary>
    DbSet<VisaLetter> VisaLetters { get; }

    /// <summary>Attendance registers, one a meeting.</summary>
    DbSet<AttendanceRegister> AttendanceRegisters { get; }

    /// <summary>What was noted in them, entry by entry.</summary>
    DbSet<AttendanceEvent> AttendanceEvents { get; }

    /// <summary>How meetings sit, one plan a meeting.</summary>
    DbSet<SeatingPlan> SeatingPlans { get; }

    /// <summary>Certificates of attendance.</summary>
    DbSet<Certificate> Certificates { get; }

    /// <summary>Mails that are owed or were sent.</summary>
    DbSet<OutgoingMail> OutgoingMails { get; }

    /// <summary>Papers as they left the house.</summary>
    DbSet<IssuedDocument> IssuedDocuments { get; }

    /// <summary>Papers put together for whoever needs them at hand.</summary>
    DbSet<Compilation> Compilations { get; }

    /// <summary>Keys that signed them.</summary>
    DbSet<SigningKey> SigningKeys { get; }

    /// <summary>Runs of many items.</summary>
    DbSet<Run> Runs { get; }

    /// <summary>Their steps.</summary>
    DbSet<RunStep> RunSteps { get; }
}
