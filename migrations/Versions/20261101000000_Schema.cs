using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Secretariat.Migrations.Versions
{
    /// <inheritdoc />
    public partial class Schema : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "agendas",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    annotated_issues = table.Column<int>(type: "integer", nullable: false),
                    adopted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agendas", x => x.id);
                    table.CheckConstraint("ck_agendas_status", "status IN ('Draft', 'InReview', 'Returned', 'Approved', 'Issued', 'Adopted')");
                });

            migrationBuilder.CreateTable(
                name: "answered_keys",
                columns: table => new
                {
                    actor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    command = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answered_keys", x => new { x.actor, x.key });
                });

            migrationBuilder.CreateTable(
                name: "badge_photos",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    keep_until = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_badge_photos", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    short_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    powers = table.Column<string>(type: "jsonb", nullable: false),
                    function = table.Column<string>(type: "text", nullable: true),
                    approval_policy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    timetable = table.Column<string>(type: "jsonb", nullable: false),
                    issuers = table.Column<string>(type: "jsonb", nullable: false),
                    co_chaired = table.Column<bool>(type: "boolean", nullable: false),
                    confidence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attendance_policy_percent = table.Column<int>(type: "integer", nullable: false),
                    attendance_policy_rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    cadence_normalised = table.Column<string>(type: "text", nullable: true),
                    cadence_stated = table.Column<string>(type: "text", nullable: true),
                    membership_rule_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    membership_rule_stated = table.Column<string>(type: "text", nullable: true),
                    period_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    period_until = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bodies", x => x.id);
                    table.CheckConstraint("ck_bodies_kind", "kind IN ('MinisterialConference', 'SeniorOfficialsMeeting', 'ThematicWorkingGroup', 'RegionalWorkingGroup', 'ReferenceGroup', 'AdHoc', 'PractitionerCommunity', 'ExpertGroup')");
                    table.CheckConstraint("ck_bodies_level", "level IN ('Minister', 'SeniorOfficial', 'Expert', 'Strategic', 'Practitioner')");
                    table.ForeignKey(
                        name: "fk_bodies_bodies_parent_id",
                        column: x => x.parent_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "calendar_sequences",
                columns: table => new
                {
                    uid = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_sequences", x => new { x.uid, x.email });
                });

            migrationBuilder.CreateTable(
                name: "count_claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    as_of = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<int>(type: "integer", nullable: false),
                    qualifier = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    scope = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    source_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_count_claims", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "country_groups",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    edition = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    source = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_country_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: true),
                    xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "delegations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    participant_in_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quota = table.Column<int>(type: "integer", nullable: false),
                    seats_taken = table.Column<int>(type: "integer", nullable: false),
                    keeps_waiting_list = table.Column<bool>(type: "boolean", nullable: false),
                    head_id = table.Column<Guid>(type: "uuid", nullable: true),
                    places_given = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegations", x => x.id);
                    table.CheckConstraint("ck_delegations_seats", "seats_taken BETWEEN 0 AND quota");
                });

            migrationBuilder.CreateTable(
                name: "discrepancies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    statement = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    handling = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_discrepancies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "historic_meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: true),
                    ordinal = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    held = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: true),
                    city = table.Column<string>(type: "text", nullable: true),
                    country_code = table.Column<string>(type: "text", nullable: true),
                    host = table.Column<string>(type: "text", nullable: true),
                    co_organisers = table.Column<string>(type: "text", nullable: true),
                    modality = table.Column<string>(type: "text", nullable: true),
                    confidence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    planned = table.Column<bool>(type: "boolean", nullable: false),
                    source_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    sources = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_historic_meetings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "historic_records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    table = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    source_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_historic_records", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    participant_in_text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    sort_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    addressee_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    addressee_honorific = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    addressee_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    addressee_functional_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    addressee_institution = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    addressee_address_lines = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    addressee_city = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    addressee_salutation = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    addressee_language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    addressee_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    supersedes_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    reference = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    signed_for_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    signed_for_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    signatory_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    signatory_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    co_signed_for_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    co_signed_for_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    co_signatory_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    co_signatory_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    dispatches = table.Column<int>(type: "integer", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    carrier = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    waybill = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    delivered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bounced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    bounce_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    answer_remark = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    answered_late = table.Column<bool>(type: "boolean", nullable: false),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "folded(coalesce(participant_name, '') || ' ' || coalesce(reference, ''))", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.CheckConstraint("ck_invitations_status", "status IN ('Draft', 'ForSignature', 'Signed', 'Dispatched', 'Delivered', 'Bounced', 'Acknowledged', 'Accepted', 'Declined', 'Lapsed', 'Withdrawn', 'Superseded')");
                });

            migrationBuilder.CreateTable(
                name: "letter_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_texts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meetings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_short_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    venue_country_code = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    venue_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    venue_address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    venue_city = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    modality = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    remote_address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    host_id = table.Column<Guid>(type: "uuid", nullable: true),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    attribution_rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    postponed_from = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    dates_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    former_first_day = table.Column<DateOnly>(type: "date", nullable: true),
                    former_last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    status_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    told_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    paper_symbol = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    calendar_sequence = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    schedule_closes = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    schedule_closes_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    schedule_first_day = table.Column<DateOnly>(type: "date", nullable: false),
                    schedule_last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    schedule_opens = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    schedule_opens_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    schedule_time_zone_id = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meetings", x => x.id);
                    table.CheckConstraint("ck_meetings_days", "schedule_first_day <= schedule_last_day AND schedule_opens_at < schedule_closes_at");
                    table.CheckConstraint("ck_meetings_status", "status IN ('Draft', 'Announced', 'Convened', 'InSession', 'Concluded', 'Postponed', 'Cancelled')");
                });

            migrationBuilder.CreateTable(
                name: "number_series",
                columns: table => new
                {
                    series = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_number_series", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "outbox_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    stream = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    caused_by = table.Column<string>(type: "text", nullable: false),
                    processed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    parked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    copies = table.Column<string>(type: "jsonb", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    enclosures = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    calendar_method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    calendar_content = table.Column<string>(type: "text", nullable: true),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    message_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    owed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_answer = table.Column<string>(type: "text", nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "folded(coalesce(subject, '') || ' ' || coalesce(to_name, '') || ' ' || coalesce(to_email, ''))", stored: true),
                    to_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    to_name = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_mails", x => x.id);
                    table.CheckConstraint("ck_outgoing_mails_status", "status IN ('Owed', 'Sent', 'Failed', 'Bounced', 'Withdrawn')");
                });

            migrationBuilder.CreateTable(
                name: "participants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    alpha3 = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    numeric = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    flag_code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participants", x => x.id);
                    table.CheckConstraint("ck_participants_kind", "kind IN ('State', 'Organisation')");
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    given_names = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    family_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    honorific = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    rank = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    functional_title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    institution = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "folded(coalesce(given_names, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(institution, '') || ' ' || coalesce(email, ''))", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "personal_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: false),
                    purpose = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    holder_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_renewal = table.Column<bool>(type: "boolean", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "runs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    started_by = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    total = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_runs", x => x.id);
                    table.CheckConstraint("ck_runs_status", "status IN ('Running', 'Paused', 'Finished')");
                });

            migrationBuilder.CreateTable(
                name: "set_up_codes",
                columns: table => new
                {
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_set_up_codes", x => x.fingerprint);
                });

            migrationBuilder.CreateTable(
                name: "sign_ins",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_ins", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    fingerprint = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    issuer = table.Column<string>(type: "text", nullable: false),
                    serial_number = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    certificate = table.Column<byte[]>(type: "bytea", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sources", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    english = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    key = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    wordings = table.Column<string>(type: "jsonb", nullable: false),
                    languages = table.Column<string[]>(type: "text[]", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "travel_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    keep_until = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_travel_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "access_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_tokens_account",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_grants",
                columns: table => new
                {
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_grants", x => new { x.account_id, x.role });
                    table.ForeignKey(
                        name: "fk_account_grants_accounts_account_id",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    means = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    browser = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_sessions_account",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    list = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    choice = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                    table.CheckConstraint("ck_saved_views_place", "place BETWEEN 1 AND 30");
                    table.ForeignKey(
                        name: "fk_saved_views_account",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seen_at_work",
                columns: table => new
                {
                    thing = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seen_at_work", x => new { x.thing, x.account_id });
                    table.ForeignKey(
                        name: "fk_seen_at_work_account",
                        column: x => x.account_id,
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_approvals",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    agenda_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office_term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    voided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voided_because = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_approvals", x => new { x.agenda_id, x.number });
                    table.ForeignKey(
                        name: "fk_agenda_approvals_agendas_agenda_id",
                        column: x => x.agenda_id,
                        principalTable: "agendas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_editions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    agenda_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    symbol = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    when_and_where = table.Column<string>(type: "text", nullable: true),
                    fixed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_editions", x => new { x.agenda_id, x.number });
                    table.ForeignKey(
                        name: "fk_agenda_editions_agendas_agenda_id",
                        column: x => x.agenda_id,
                        principalTable: "agendas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    annotation = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    lead = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    speakers = table.Column<string[]>(type: "text[]", nullable: false),
                    day = table.Column<int>(type: "integer", nullable: true),
                    starts = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    minutes = table.Column<int>(type: "integer", nullable: true),
                    documents = table.Column<string[]>(type: "text[]", nullable: false),
                    outcome = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    is_restricted = table.Column<bool>(type: "boolean", nullable: false),
                    translations = table.Column<string>(type: "jsonb", nullable: false),
                    agenda_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_items", x => x.id);
                    table.CheckConstraint("ck_agenda_items_kind", "kind IN ('Opening', 'Adoption', 'Report', 'Presentation', 'Discussion', 'TourDeTable', 'Decision', 'AnyOtherBusiness', 'Conclusions', 'Closing', 'Break', 'Social')");
                    table.CheckConstraint("ck_agenda_items_minutes", "minutes > 0 AND minutes <= 1440");
                    table.ForeignKey(
                        name: "fk_agenda_items_agendas_agenda_id",
                        column: x => x.agenda_id,
                        principalTable: "agendas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agenda_returns",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    agenda_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agenda_returns", x => new { x.agenda_id, x.number });
                    table.ForeignKey(
                        name: "fk_agenda_returns_agendas_agenda_id",
                        column: x => x.agenda_id,
                        principalTable: "agendas",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "body_members",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    period_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_until = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    period_until_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_body_members", x => new { x.body_id, x.id });
                    table.ForeignKey(
                        name: "fk_body_members_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mandates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    scope = table.Column<string>(type: "text", nullable: true),
                    established_by = table.Column<string>(type: "text", nullable: true),
                    confidence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sources = table.Column<string>(type: "jsonb", nullable: false),
                    period_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    period_until = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandates", x => x.id);
                    table.CheckConstraint("ck_mandates_status", "status IN ('Proposed', 'Active', 'Suspended', 'Concluded', 'Converted')");
                    table.ForeignKey(
                        name: "fk_mandates_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "country_group_members",
                columns: table => new
                {
                    country_group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_country_group_members", x => new { x.country_group_id, x.id });
                    table.ForeignKey(
                        name: "fk_country_group_members_country_groups_country_group_id",
                        column: x => x.country_group_id,
                        principalTable: "country_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "delegation_waiting_places",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_delegation_waiting_places", x => new { x.delegation_id, x.number, x.registration_id });
                    table.ForeignKey(
                        name: "fk_delegation_waiting_places_delegations_delegation_id",
                        column: x => x.delegation_id,
                        principalTable: "delegations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "registrations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    honorific = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    rank = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    given_names = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    family_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_in_own_script = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    functional_title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    institution = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    modality = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    named_late = table.Column<bool>(type: "boolean", nullable: false),
                    walk_in = table.Column<bool>(type: "boolean", nullable: false),
                    named_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    named_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decision_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    replaces_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    consent_notice_version = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    consented_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    visa_letter_requested = table.Column<bool>(type: "boolean", nullable: false),
                    contributions = table.Column<string>(type: "jsonb", nullable: false),
                    qr_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    folded_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "folded(coalesce(given_names, '') || ' ' || coalesce(family_name, '') || ' ' || coalesce(name_in_own_script, '') || ' ' || coalesce(email, ''))", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registrations", x => x.id);
                    table.CheckConstraint("ck_registrations_status", "status IN ('Submitted', 'UnderReview', 'Waitlisted', 'Returned', 'Rejected', 'Accepted', 'Confirmed', 'Withdrawn', 'Substituted', 'Attended', 'NoShow')");
                    table.ForeignKey(
                        name: "fk_registrations_delegation",
                        column: x => x.delegation_id,
                        principalTable: "delegations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitation_copies",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation_copies", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitation_copies_invitations_invitation_id",
                        column: x => x.invitation_id,
                        principalTable: "invitations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "letter_text_versions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    letter_text_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    saved_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_text_versions", x => new { x.letter_text_id, x.number });
                    table.ForeignKey(
                        name: "fk_letter_text_versions_letter_texts_letter_text_id",
                        column: x => x.letter_text_id,
                        principalTable: "letter_texts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendance_registers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_registers", x => x.id);
                    table.ForeignKey(
                        name: "fk_attendance_registers_meeting",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conclusions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    power = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    comments_until = table.Column<DateOnly>(type: "date", nullable: true),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    adopted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    adopted_under = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    cleared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusions", x => x.id);
                    table.CheckConstraint("ck_conclusions_status", "status IN ('Draft', 'Tabled', 'UnderSilence', 'SilenceBroken', 'Adopted', 'Returned', 'Cleared', 'Issued')");
                    table.ForeignKey(
                        name: "fk_conclusions_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "meeting_convenors",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_convenors", x => new { x.meeting_id, x.position });
                    table.ForeignKey(
                        name: "fk_meeting_convenors_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_deadlines",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_deadlines", x => new { x.meeting_id, x.kind });
                    table.ForeignKey(
                        name: "fk_meeting_deadlines_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_ordinals",
                columns: table => new
                {
                    series_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    ordinal = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    short_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_ordinals", x => new { x.meeting_id, x.series_id });
                    table.CheckConstraint("ck_meeting_ordinals_positive", "ordinal > 0");
                    table.ForeignKey(
                        name: "fk_meeting_ordinals_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_overrides",
                columns: table => new
                {
                    obstacle = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_overrides", x => new { x.meeting_id, x.obstacle });
                    table.CheckConstraint("ck_meeting_overrides_obstacle", "obstacle IN ('NoMandate', 'ChairVacant')");
                    table.ForeignKey(
                        name: "fk_meeting_overrides_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_quotas",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_quotas", x => new { x.meeting_id, x.kind });
                    table.CheckConstraint("ck_meeting_quotas_seats", "seats >= 0");
                    table.ForeignKey(
                        name: "fk_meeting_quotas_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "meeting_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    half = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    starts = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_meeting_sessions", x => x.id);
                    table.CheckConstraint("ck_meeting_sessions_times", "starts < ends");
                    table.ForeignKey(
                        name: "fk_meeting_sessions_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outcomes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    symbol = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    texts = table.Column<string>(type: "jsonb", nullable: false),
                    addressees = table.Column<string>(type: "jsonb", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    adopted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcomes", x => x.id);
                    table.CheckConstraint("ck_outcomes_kind", "kind IN ('Paragraph', 'Recommendation', 'Decision')");
                    table.CheckConstraint("ck_outcomes_status", "status IN ('Open', 'InProgress', 'Implemented', 'PartiallyImplemented', 'OvertakenByEvents', 'Closed')");
                    table.ForeignKey(
                        name: "fk_outcomes_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcomes_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "written_papers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    sections = table.Column<string>(type: "jsonb", nullable: false),
                    symbol = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    document_id = table.Column<Guid>(type: "uuid", nullable: true),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_written_papers", x => x.id);
                    table.CheckConstraint("ck_written_papers_kind", "kind IN ('LogisticsNote', 'MeetingReport')");
                    table.CheckConstraint("ck_written_papers_status", "status IN ('Draft', 'Issued')");
                    table.ForeignKey(
                        name: "fk_written_papers_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sent_mails",
                columns: table => new
                {
                    mail_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sent_mails", x => x.mail_id);
                    table.ForeignKey(
                        name: "fk_sent_mails_outgoing_mails_mail_id",
                        column: x => x.mail_id,
                        principalTable: "outgoing_mails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "addressee_routes",
                columns: table => new
                {
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    level = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    form = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    honorific = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true),
                    functional_title = table.Column<string>(type: "text", nullable: true),
                    institution = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    address_lines = table.Column<string>(type: "jsonb", nullable: false),
                    city = table.Column<string>(type: "text", nullable: true),
                    salutation = table.Column<string>(type: "text", nullable: true),
                    language = table.Column<string>(type: "text", nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    copies = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_addressee_routes", x => new { x.participant_id, x.id });
                    table.CheckConstraint("ck_addressee_routes_level", "level IN ('Minister', 'SeniorOfficial', 'Expert', 'Strategic', 'Practitioner')");
                    table.CheckConstraint("ck_addressee_routes_note_verbale", "form = 'Letter' OR kind IN ('ForeignMinistry', 'Embassy', 'PermanentMission')");
                    table.ForeignKey(
                        name: "fk_addressee_routes_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "designations",
                columns: table => new
                {
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    language = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    sort_text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "en-x-icu"),
                    search_text = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_designations", x => new { x.participant_id, x.id });
                    table.CheckConstraint("ck_designations_kind", "kind IN ('Short', 'InText', 'Official', 'Protocol', 'AsStated')");
                    table.ForeignKey(
                        name: "fk_designations_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    office = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: true),
                    seat = table.Column<int>(type: "integer", nullable: false),
                    holder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    acting = table.Column<bool>(type: "boolean", nullable: false),
                    endorsed_by = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    sources = table.Column<string>(type: "jsonb", nullable: false),
                    stated_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stated_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    stated_until = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    stated_until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_terms", x => x.id);
                    table.CheckConstraint("ck_office_terms_office", "office IN ('Chair', 'CoChair', 'Rapporteur')");
                    table.CheckConstraint("ck_office_terms_order", "until > \"from\"");
                    table.CheckConstraint("ck_office_terms_seat", "seat = 1 OR (seat = 2 AND office = 'CoChair' AND body_id IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_office_terms_bodies_body_id",
                        column: x => x.body_id,
                        principalTable: "bodies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_office_terms_participants_holder_id",
                        column: x => x.holder_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "participations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    origin = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    source_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    confidence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    decision = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    name_as_stated = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    evidence = table.Column<string>(type: "jsonb", nullable: false),
                    period_from = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    period_until = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    period_until_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_participations", x => x.id);
                    table.CheckConstraint("ck_participations_kind", "kind IN ('Participating', 'Observer', 'Invited')");
                    table.ForeignKey(
                        name: "fk_participations_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "seating_plans",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    shape = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    drawn_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order = table.Column<string>(type: "jsonb", nullable: false),
                    booths = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seating_plans", x => x.id);
                    table.CheckConstraint("ck_seating_plans_drawn", "(rule = 'AlphaFromDrawn') = (drawn_id IS NOT NULL)");
                    table.CheckConstraint("ck_seating_plans_rule", "rule IN ('EnglishAlpha', 'FrenchAlpha', 'AlphaFromDrawn', 'Custom')");
                    table.CheckConstraint("ck_seating_plans_shape", "shape IN ('HollowSquare', 'U', 'Classroom')");
                    table.ForeignKey(
                        name: "fk_seating_plans_drawn",
                        column: x => x.drawn_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_seating_plans_meeting",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_successions", x => new { x.participant_id, x.id });
                    table.ForeignKey(
                        name: "fk_successions_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "focal_points",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_focal_points", x => x.id);
                    table.ForeignKey(
                        name: "fk_focal_points_participants_participant_id",
                        column: x => x.participant_id,
                        principalTable: "participants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_focal_points_people_person_id",
                        column: x => x.person_id,
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "compilations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    begun_by = table.Column<string>(type: "text", nullable: false),
                    begun_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    bound_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    kept_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compilations", x => x.id);
                    table.CheckConstraint("ck_compilations_bound", "(status = 'Bound') = (bound_at IS NOT NULL)");
                    table.ForeignKey(
                        name: "fk_compilations_meetings_meeting_id",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_compilations_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "run_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    command = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason_code = table.Column<string>(type: "text", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_run_steps", x => x.id);
                    table.CheckConstraint("ck_run_steps_status", "status IN ('Pending', 'Done', 'Failed', 'Skipped')");
                    table.ForeignKey(
                        name: "fk_run_steps_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_sign_in_claims_sign_ins_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_ins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_sign_in_passkeys_sign_ins_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_ins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_providers",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_providers", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_sign_in_providers_sign_ins_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_ins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_sign_in_tokens_sign_ins_user_id",
                        column: x => x.user_id,
                        principalTable: "sign_ins",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issued_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: true),
                    delegation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: true),
                    symbol = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false),
                    distribution = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    template_version = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    signed_with = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    time_stamped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    warnings = table.Column<string[]>(type: "text[]", nullable: false),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "folded(coalesce(title, '') || ' ' || coalesce(symbol, ''))", stored: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issued_documents", x => x.id);
                    table.CheckConstraint("ck_issued_documents_signature", "(signed_with IS NULL) = (signed_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_issued_documents_signing_keys_signed_with",
                        column: x => x.signed_with,
                        principalTable: "signing_keys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mandate_links",
                columns: table => new
                {
                    mandate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    target = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    target_id = table.Column<Guid>(type: "uuid", nullable: true),
                    confidence = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandate_links", x => new { x.mandate_id, x.id });
                    table.ForeignKey(
                        name: "fk_mandate_links_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mandate_names",
                columns: table => new
                {
                    mandate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    preferred = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mandate_names", x => new { x.mandate_id, x.id });
                    table.ForeignKey(
                        name: "fk_mandate_names_mandates_mandate_id",
                        column: x => x.mandate_id,
                        principalTable: "mandates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    current_for = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    serial = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    supersedes = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    requested_correction_printed_name = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    requested_correction_requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    correction_used = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.CheckConstraint("ck_certificates_current", "(status = 'Issued') = (current_for IS NOT NULL) AND (status = 'Issued') = (ended_at IS NULL)");
                    table.CheckConstraint("ck_certificates_kind", "kind IN ('Attendance', 'Speaker')");
                    table.CheckConstraint("ck_certificates_status", "status IN ('Issued', 'Superseded', 'Revoked')");
                    table.ForeignKey(
                        name: "fk_certificates_meeting",
                        column: x => x.meeting_id,
                        principalTable: "meetings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_certificates_registration",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visa_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    code = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: true),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visa_letters", x => x.id);
                    table.ForeignKey(
                        name: "fk_visa_letters_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    attested_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    attested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attested_present = table.Column<int>(type: "integer", nullable: true),
                    sheet_id = table.Column<Guid>(type: "uuid", nullable: true),
                    locked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    corrected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_days", x => new { x.register_id, x.day });
                    table.CheckConstraint("ck_attendance_days_status", "status IN ('Open', 'Attested', 'Locked', 'Corrected')");
                    table.ForeignKey(
                        name: "fk_attendance_days_attendance_registers_register_id",
                        column: x => x.register_id,
                        principalTable: "attendance_registers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attendance_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    register_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    establishes = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    evidence = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    client_event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendance_events", x => x.id);
                    table.CheckConstraint("ck_attendance_events_correction", "(kind = 'Correction') = (establishes IS NOT NULL AND evidence IS NOT NULL)");
                    table.CheckConstraint("ck_attendance_events_kind", "kind IN ('CheckIn', 'Remote', 'Excused', 'Undo', 'CheckOut', 'Correction')");
                    table.ForeignKey(
                        name: "fk_attendance_events_register",
                        column: x => x.register_id,
                        principalTable: "attendance_registers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendance_events_registration",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "conclusion_editions",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    conclusions_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stage = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    symbol = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    fixed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion_editions", x => new { x.conclusions_id, x.number });
                    table.ForeignKey(
                        name: "fk_conclusion_editions_conclusions_conclusions_id",
                        column: x => x.conclusions_id,
                        principalTable: "conclusions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conclusion_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: true),
                    texts = table.Column<string>(type: "jsonb", nullable: false),
                    addressees = table.Column<string>(type: "jsonb", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    conclusions_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion_entries", x => x.id);
                    table.CheckConstraint("ck_conclusion_entries_kind", "kind IN ('Paragraph', 'Recommendation', 'Decision')");
                    table.ForeignKey(
                        name: "fk_conclusion_entries_conclusions_conclusions_id",
                        column: x => x.conclusions_id,
                        principalTable: "conclusions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "conclusion_returns",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    conclusions_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    returned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_conclusion_returns", x => new { x.conclusions_id, x.number });
                    table.ForeignKey(
                        name: "fk_conclusion_returns_conclusions_conclusions_id",
                        column: x => x.conclusions_id,
                        principalTable: "conclusions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "silence_procedures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    conclusions_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    opened_by = table.Column<Guid>(type: "uuid", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_procedures", x => x.id);
                    table.CheckConstraint("ck_silence_procedures_status", "status IN ('Prepared', 'Open', 'Adopted', 'Broken')");
                    table.ForeignKey(
                        name: "fk_silence_procedures_conclusions_conclusions_id",
                        column: x => x.conclusions_id,
                        principalTable: "conclusions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcome_progress",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    outcome_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    reported_by = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_progress", x => new { x.outcome_id, x.number });
                    table.ForeignKey(
                        name: "fk_outcome_progress_outcomes_outcome_id",
                        column: x => x.outcome_id,
                        principalTable: "outcomes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "office_exercises",
                columns: table => new
                {
                    office_term_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_office_exercises", x => new { x.office_term_id, x.id });
                    table.ForeignKey(
                        name: "fk_office_exercises_office_terms_office_term_id",
                        column: x => x.office_term_id,
                        principalTable: "office_terms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "compilation_files",
                columns: table => new
                {
                    compilation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compilation_files", x => new { x.compilation_id, x.file });
                    table.ForeignKey(
                        name: "fk_compilation_files_compilations_compilation_id",
                        column: x => x.compilation_id,
                        principalTable: "compilations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "compiled_papers",
                columns: table => new
                {
                    position = table.Column<int>(type: "integer", nullable: false),
                    compilation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_left_out = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_compiled_papers", x => new { x.compilation_id, x.position });
                    table.ForeignKey(
                        name: "fk_compiled_papers_compilations_compilation_id",
                        column: x => x.compilation_id,
                        principalTable: "compilations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_compiled_papers_issued_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "issued_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "document_contents",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_contents", x => x.document_id);
                    table.ForeignKey(
                        name: "fk_document_contents_issued_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "issued_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "funding_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    registration_id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<string>(type: "jsonb", nullable: false),
                    reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    superseded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_funding_decisions", x => x.id);
                    table.ForeignKey(
                        name: "fk_funding_decisions_issued_documents_document_id",
                        column: x => x.document_id,
                        principalTable: "issued_documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_funding_decisions_registrations_registration_id",
                        column: x => x.registration_id,
                        principalTable: "registrations",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "silence_objections",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    silence_procedure_id = table.Column<Guid>(type: "uuid", nullable: false),
                    participant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    statement = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    stated_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_effective = table.Column<bool>(type: "boolean", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_silence_objections", x => new { x.silence_procedure_id, x.number });
                    table.ForeignKey(
                        name: "fk_silence_objections_silence_procedures_silence_procedure_id",
                        column: x => x.silence_procedure_id,
                        principalTable: "silence_procedures",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_tokens_account_id",
                table: "access_tokens",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ux_access_tokens_fingerprint",
                table: "access_tokens",
                column: "fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_sessions_account_id",
                table: "account_sessions",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_sessions_last_seen_at",
                table: "account_sessions",
                column: "last_seen_at");

            migrationBuilder.CreateIndex(
                name: "ux_accounts_email",
                table: "accounts",
                column: "email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_accounts_person",
                table: "accounts",
                column: "person_id",
                unique: true,
                filter: "disabled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_agenda_approvals_standing",
                table: "agenda_approvals",
                columns: new[] { "agenda_id", "office_term_id" },
                unique: true,
                filter: "voided_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ux_agenda_editions_symbol",
                table: "agenda_editions",
                column: "symbol",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agenda_items_agenda_id",
                table: "agenda_items",
                column: "agenda_id");

            migrationBuilder.CreateIndex(
                name: "ix_agendas_body",
                table: "agendas",
                columns: new[] { "body_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ux_agendas_meeting",
                table: "agendas",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_answered_keys_at",
                table: "answered_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_attendance_events_meeting",
                table: "attendance_events",
                columns: new[] { "meeting_id", "registration_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendance_events_registration_id",
                table: "attendance_events",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ux_attendance_events_client",
                table: "attendance_events",
                columns: new[] { "register_id", "client_event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_attendance_registers_meeting",
                table: "attendance_registers",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_badge_photos_keep_until",
                table: "badge_photos",
                column: "keep_until");

            migrationBuilder.CreateIndex(
                name: "ix_bodies_parent_id",
                table: "bodies",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ux_bodies_code",
                table: "bodies",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_meeting",
                table: "certificates",
                columns: new[] { "meeting_id", "registration_id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_registration_id",
                table: "certificates",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_revoked",
                table: "certificates",
                column: "document_id",
                filter: "status = 'Revoked'");

            migrationBuilder.CreateIndex(
                name: "ux_certificates_code",
                table: "certificates",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_certificates_current",
                table: "certificates",
                columns: new[] { "current_for", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_certificates_serial",
                table: "certificates",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_compilations_kept_until",
                table: "compilations",
                column: "kept_until");

            migrationBuilder.CreateIndex(
                name: "ix_compilations_meeting",
                table: "compilations",
                columns: new[] { "meeting_id", "begun_at" });

            migrationBuilder.CreateIndex(
                name: "ix_compilations_run_id",
                table: "compilations",
                column: "run_id");

            migrationBuilder.CreateIndex(
                name: "ix_compiled_papers_document_id",
                table: "compiled_papers",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_conclusion_entries_conclusions_id",
                table: "conclusion_entries",
                column: "conclusions_id");

            migrationBuilder.CreateIndex(
                name: "ux_conclusions_meeting",
                table: "conclusions",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_count_claims_key",
                table: "count_claims",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_country_group_members_participant",
                table: "country_group_members",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ux_country_groups_edition",
                table: "country_groups",
                columns: new[] { "code", "edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_delegation_waiting_places_registration",
                table: "delegation_waiting_places",
                column: "registration_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_delegations_invitation",
                table: "delegations",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ux_delegations_participant",
                table: "delegations",
                columns: new[] { "meeting_id", "participant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_discrepancies_key",
                table: "discrepancies",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_focal_points_participant",
                table: "focal_points",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ix_focal_points_person_id",
                table: "focal_points",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_decisions_document_id",
                table: "funding_decisions",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_funding_decisions_meeting",
                table: "funding_decisions",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ux_funding_decisions_current",
                table: "funding_decisions",
                columns: new[] { "registration_id", "superseded_at" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_historic_meetings_body",
                table: "historic_meetings",
                columns: new[] { "body_id", "held_on" });

            migrationBuilder.CreateIndex(
                name: "ux_historic_meetings_key",
                table: "historic_meetings",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_historic_records_key",
                table: "historic_records",
                columns: new[] { "table", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_copies_invitation_id",
                table: "invitation_copies",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_delegation",
                table: "invitations",
                column: "delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_list",
                table: "invitations",
                columns: new[] { "meeting_id", "sort_name", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_invitations_current",
                table: "invitations",
                columns: new[] { "meeting_id", "participant_id" },
                unique: true,
                filter: "status NOT IN ('Withdrawn', 'Superseded')");

            migrationBuilder.CreateIndex(
                name: "ux_invitations_reference",
                table: "invitations",
                column: "reference",
                unique: true,
                filter: "revision = 0");

            migrationBuilder.CreateIndex(
                name: "ix_issued_documents_meeting",
                table: "issued_documents",
                columns: new[] { "meeting_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_issued_documents_signed_with",
                table: "issued_documents",
                column: "signed_with");

            migrationBuilder.CreateIndex(
                name: "ux_issued_documents_language",
                table: "issued_documents",
                columns: new[] { "symbol", "language" },
                unique: true,
                filter: "kind IN ('Agenda', 'AnnotatedAgenda', 'AdoptedAgenda', 'ListOfParticipants', 'Conclusions', 'LogisticsNote', 'MeetingReport', 'SilenceNote')");

            migrationBuilder.CreateIndex(
                name: "ux_letter_texts_kind_language",
                table: "letter_texts",
                columns: new[] { "kind", "language" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mandates_body",
                table: "mandates",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ux_mandates_code",
                table: "mandates",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_meeting_ordinals_number",
                table: "meeting_ordinals",
                columns: new[] { "series_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_meeting_sessions_meeting_id",
                table: "meeting_sessions",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_meetings_body",
                table: "meetings",
                columns: new[] { "body_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ux_meetings_paper_symbol",
                table: "meetings",
                column: "paper_symbol",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_office_exercises_person",
                table: "office_exercises",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_terms_body_id",
                table: "office_terms",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_office_terms_holder",
                table: "office_terms",
                column: "holder_id");

            migrationBuilder.CreateIndex(
                name: "ux_office_terms_key",
                table: "office_terms",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_parked",
                table: "outbox_events",
                column: "parked_at",
                filter: "parked_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_stream",
                table: "outbox_events",
                columns: new[] { "stream", "position" },
                filter: "processed_at IS NULL AND parked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_events_waiting",
                table: "outbox_events",
                column: "position",
                filter: "processed_at IS NULL AND parked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_outcomes_body",
                table: "outcomes",
                columns: new[] { "body_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ux_outcomes_number",
                table: "outcomes",
                columns: new[] { "meeting_id", "kind", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_outcomes_symbol",
                table: "outcomes",
                column: "symbol",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_invitation",
                table: "outgoing_mails",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_meeting",
                table: "outgoing_mails",
                columns: new[] { "meeting_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_mails_owed",
                table: "outgoing_mails",
                column: "next_attempt_at",
                filter: "status = 'Owed'");

            migrationBuilder.CreateIndex(
                name: "ux_outgoing_mails_key",
                table: "outgoing_mails",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_participants_code",
                table: "participants",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_participations_participant",
                table: "participations",
                column: "participant_id");

            migrationBuilder.CreateIndex(
                name: "ux_participations_key",
                table: "participations",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_people_key",
                table: "people",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_personal_links_delegation",
                table: "personal_links",
                column: "delegation_id");

            migrationBuilder.CreateIndex(
                name: "ix_personal_links_email",
                table: "personal_links",
                column: "email");

            migrationBuilder.CreateIndex(
                name: "ix_personal_links_registration",
                table: "personal_links",
                column: "registration_id");

            migrationBuilder.CreateIndex(
                name: "ux_personal_links_token",
                table: "personal_links",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_registrations_delegation",
                table: "registrations",
                columns: new[] { "delegation_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_registrations_meeting",
                table: "registrations",
                columns: new[] { "meeting_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_registrations_visa_letters",
                table: "registrations",
                column: "meeting_id",
                filter: "visa_letter_requested");

            migrationBuilder.CreateIndex(
                name: "ux_registrations_qr_code",
                table: "registrations",
                column: "qr_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_run_steps_pending",
                table: "run_steps",
                columns: new[] { "next_attempt_at", "position" },
                filter: "status = 'Pending'");

            migrationBuilder.CreateIndex(
                name: "ix_run_steps_position",
                table: "run_steps",
                columns: new[] { "run_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ux_run_steps_effect",
                table: "run_steps",
                columns: new[] { "kind", "meeting_id", "key" },
                unique: true,
                filter: "status IN ('Pending', 'Done')")
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ux_run_steps_key",
                table: "run_steps",
                columns: new[] { "run_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_runs_meeting",
                table: "runs",
                column: "meeting_id");

            migrationBuilder.CreateIndex(
                name: "ix_runs_open",
                table: "runs",
                column: "status",
                filter: "status <> 'Finished'");

            migrationBuilder.CreateIndex(
                name: "ux_saved_views_name",
                table: "saved_views",
                columns: new[] { "account_id", "list", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_saved_views_place",
                table: "saved_views",
                columns: new[] { "account_id", "place" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seating_plans_drawn_id",
                table: "seating_plans",
                column: "drawn_id");

            migrationBuilder.CreateIndex(
                name: "ux_seating_plans_meeting",
                table: "seating_plans",
                column: "meeting_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_seen_at_work_account_id",
                table: "seen_at_work",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_claims_user_id",
                table: "sign_in_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_passkeys_user_id",
                table: "sign_in_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_providers_user_id",
                table: "sign_in_providers",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ux_sign_ins_email",
                table: "sign_ins",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_sign_ins_user_name",
                table: "sign_ins",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_signing_keys_fingerprint",
                table: "signing_keys",
                column: "fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_silence_procedures_open",
                table: "silence_procedures",
                column: "expires_at",
                filter: "status = 'Open'");

            migrationBuilder.CreateIndex(
                name: "ux_silence_procedures_live",
                table: "silence_procedures",
                column: "conclusions_id",
                unique: true,
                filter: "status IN ('Prepared', 'Open')");

            migrationBuilder.CreateIndex(
                name: "ux_silence_procedures_number",
                table: "silence_procedures",
                columns: new[] { "meeting_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_sources_key",
                table: "sources",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_terms_english",
                table: "terms",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_travel_documents_keep_until",
                table: "travel_documents",
                column: "keep_until");

            migrationBuilder.CreateIndex(
                name: "ux_visa_letters_code",
                table: "visa_letters",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_visa_letters_current",
                table: "visa_letters",
                columns: new[] { "registration_id", "superseded_at" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ux_written_papers_meeting",
                table: "written_papers",
                columns: new[] { "meeting_id", "kind" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_tokens");

            migrationBuilder.DropTable(
                name: "account_grants");

            migrationBuilder.DropTable(
                name: "account_sessions");

            migrationBuilder.DropTable(
                name: "addressee_routes");

            migrationBuilder.DropTable(
                name: "agenda_approvals");

            migrationBuilder.DropTable(
                name: "agenda_editions");

            migrationBuilder.DropTable(
                name: "agenda_items");

            migrationBuilder.DropTable(
                name: "agenda_returns");

            migrationBuilder.DropTable(
                name: "answered_keys");

            migrationBuilder.DropTable(
                name: "attendance_days");

            migrationBuilder.DropTable(
                name: "attendance_events");

            migrationBuilder.DropTable(
                name: "badge_photos");

            migrationBuilder.DropTable(
                name: "body_members");

            migrationBuilder.DropTable(
                name: "calendar_sequences");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "compilation_files");

            migrationBuilder.DropTable(
                name: "compiled_papers");

            migrationBuilder.DropTable(
                name: "conclusion_editions");

            migrationBuilder.DropTable(
                name: "conclusion_entries");

            migrationBuilder.DropTable(
                name: "conclusion_returns");

            migrationBuilder.DropTable(
                name: "count_claims");

            migrationBuilder.DropTable(
                name: "country_group_members");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "delegation_waiting_places");

            migrationBuilder.DropTable(
                name: "designations");

            migrationBuilder.DropTable(
                name: "discrepancies");

            migrationBuilder.DropTable(
                name: "document_contents");

            migrationBuilder.DropTable(
                name: "focal_points");

            migrationBuilder.DropTable(
                name: "funding_decisions");

            migrationBuilder.DropTable(
                name: "historic_meetings");

            migrationBuilder.DropTable(
                name: "historic_records");

            migrationBuilder.DropTable(
                name: "invitation_copies");

            migrationBuilder.DropTable(
                name: "letter_text_versions");

            migrationBuilder.DropTable(
                name: "mandate_links");

            migrationBuilder.DropTable(
                name: "mandate_names");

            migrationBuilder.DropTable(
                name: "meeting_convenors");

            migrationBuilder.DropTable(
                name: "meeting_deadlines");

            migrationBuilder.DropTable(
                name: "meeting_ordinals");

            migrationBuilder.DropTable(
                name: "meeting_overrides");

            migrationBuilder.DropTable(
                name: "meeting_quotas");

            migrationBuilder.DropTable(
                name: "meeting_sessions");

            migrationBuilder.DropTable(
                name: "number_series");

            migrationBuilder.DropTable(
                name: "office_exercises");

            migrationBuilder.DropTable(
                name: "outbox_events");

            migrationBuilder.DropTable(
                name: "outcome_progress");

            migrationBuilder.DropTable(
                name: "participations");

            migrationBuilder.DropTable(
                name: "personal_links");

            migrationBuilder.DropTable(
                name: "run_steps");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "seating_plans");

            migrationBuilder.DropTable(
                name: "seen_at_work");

            migrationBuilder.DropTable(
                name: "sent_mails");

            migrationBuilder.DropTable(
                name: "set_up_codes");

            migrationBuilder.DropTable(
                name: "sign_in_claims");

            migrationBuilder.DropTable(
                name: "sign_in_passkeys");

            migrationBuilder.DropTable(
                name: "sign_in_providers");

            migrationBuilder.DropTable(
                name: "sign_in_tokens");

            migrationBuilder.DropTable(
                name: "silence_objections");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "successions");

            migrationBuilder.DropTable(
                name: "terms");

            migrationBuilder.DropTable(
                name: "travel_documents");

            migrationBuilder.DropTable(
                name: "visa_letters");

            migrationBuilder.DropTable(
                name: "written_papers");

            migrationBuilder.DropTable(
                name: "agendas");

            migrationBuilder.DropTable(
                name: "attendance_registers");

            migrationBuilder.DropTable(
                name: "compilations");

            migrationBuilder.DropTable(
                name: "country_groups");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "issued_documents");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "letter_texts");

            migrationBuilder.DropTable(
                name: "mandates");

            migrationBuilder.DropTable(
                name: "office_terms");

            migrationBuilder.DropTable(
                name: "outcomes");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "outgoing_mails");

            migrationBuilder.DropTable(
                name: "sign_ins");

            migrationBuilder.DropTable(
                name: "silence_procedures");

            migrationBuilder.DropTable(
                name: "registrations");

            migrationBuilder.DropTable(
                name: "runs");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "participants");

            migrationBuilder.DropTable(
                name: "bodies");

            migrationBuilder.DropTable(
                name: "conclusions");

            migrationBuilder.DropTable(
                name: "delegations");

            migrationBuilder.DropTable(
                name: "meetings");
        }
    }
}
