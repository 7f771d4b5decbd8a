using Microsoft.EntityFrameworkCore;
using Npgsql;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Agendas;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Invitations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Outcomes;
using Secretariat.Domain.Participants;
using Secretariat.Domain.Protocol;
using Secretariat.Domain.Runs;
using Secretariat.Domain.Shared;
using Secretariat.Domain.Terms;
using Secretariat.Domain.Travel;
using Secretariat.Domain.WrittenPapers;

namespace Secretariat.Infrastructure.Persistence;

/// <summary>Turns what the database refuses into the named refusal that the domain would have given, had it seen the other person's row.</summary>
internal static class ConstraintErrors
{
    private static readonly Dictionary<string, Conflict> ByConstraint = new()
    {
        ["ux_invitations_current"] = new InvitationErrors.AlreadyDrawnUp(),
        ["ux_delegations_participant"] = new InvitationErrors.AlreadyDrawnUp(),
        ["ux_letter_texts_kind_language"] = new LetterTextErrors.Taken(),
        ["ux_terms_english"] = new TermErrors.Taken(),
        ["ck_delegations_seats"] = new("delegation.seats_taken", "The last seat was taken by somebody else at the same moment."),
        ["ux_participants_code"] = ParticipantErrors.CodeTaken,
        ["ex_participations_overlap"] = ParticipationErrors.Overlaps,
        ["ex_focal_points_overlap"] = FocalPointErrors.Taken,
        ["ux_country_groups_edition"] = CountryGroupErrors.EditionTaken,
        ["ux_bodies_code"] = BodyErrors.CodeTaken,
        ["ux_mandates_code"] = MandateErrors.CodeTaken,
        ["ex_office_terms_overlap"] = OfficeErrors.Overlaps,
        ["ux_certificates_current"] = new("certificate.already_issued",
            "This delegate holds a current certificate of this kind. Correct it, or revoke it first."),
        ["ck_attendance_events_day_open"] = new(
            "attendance.day_closed", "The attendance of this day was attested at the same moment and takes no more entries."),
        ["ux_run_steps_effect"] = new RunErrors.AlreadyBegun(),
        ["ux_accounts_person"] = new AccountErrors.PersonHasAccount(),
        ["ux_accounts_email"] = new AccountErrors.EmailTaken(),
        ["ux_saved_views_name"] = new ViewErrors.NameTaken(),
        ["ux_saved_views_place"] = SavingErrors.Overtaken,
        ["ux_agendas_meeting"] = new AgendaErrors.AlreadyDrafted(),
        ["ux_agenda_approvals_standing"] = new AgendaErrors.AlreadyApproved(),
        ["ux_agenda_editions_symbol"] = new AgendaErrors.SymbolTaken(),
        ["ux_issued_documents_language"] = new DocumentErrors.SymbolTaken(),
        ["ux_seating_plans_meeting"] = new SeatingErrors.ArrangedMeanwhile(),
        ["ux_conclusions_meeting"] = new OutcomeErrors.AlreadyDrafted(),
        ["ux_silence_procedures_live"] = new SilenceErrors.AlreadyPrepared(),
        ["ux_silence_procedures_number"] = new SilenceErrors.AlreadyPrepared(),
        ["ux_written_papers_meeting"] = new WrittenPaperErrors.AlreadyBegun(),
        ["ux_funding_decisions_current"] = new TravelErrors.DecidedMeanwhile(),
        ["ux_visa_letters_current"] = new TravelErrors.DecidedMeanwhile(),
        ["ux_meetings_paper_symbol"] = new MeetingErrors.SymbolTaken(),
        ["ux_meeting_ordinals_number"] = new("meeting.ordinal_taken", "There is already a meeting with this number in the series."),
        ["ux_sign_ins_email"] = new AccountErrors.EmailTaken(),
        ["ux_sign_ins_user_name"] = new AccountErrors.EmailTaken(),
    };

    /// <summary>The refusal behind an exception, or null when it is a fault and no refusal.</summary>
    internal static Conflict? Explain(Exception exception) => exception switch
    {
        DbUpdateConcurrencyException => SavingErrors.Overtaken,
        DbUpdateException { InnerException: PostgresException e } => Explain(e),
        PostgresException e => Explain(e),
        InvalidOperationException { InnerException: DbUpdateException { InnerException: PostgresException e } } => Explain(e),
        InvalidOperationException { InnerException: PostgresException e } => Explain(e),
        _ => null,
    };

    private static Conflict? Explain(PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ExclusionViolation or PostgresErrorCodes.CheckViolation
            => e.ConstraintName is { } name && ByConstraint.TryGetValue(name, out var named) ? named : e.SqlState is PostgresErrorCodes.CheckViolation
                ? null : SavingErrors.Overtaken,
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable => SavingErrors.Overtaken,
        _ => null,
    };
}
