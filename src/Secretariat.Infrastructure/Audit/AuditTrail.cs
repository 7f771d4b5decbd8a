using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;
using Secretariat.Application.Access;
using Secretariat.Application.Shared;
using Secretariat.Domain.Shared;
using Secretariat.Infrastructure.Outbox;
using Secretariat.Infrastructure.Persistence;

namespace Secretariat.Infrastructure.Audit;

/// <summary>Notes who did what to which rows, and adds it to the chain at the end of the transaction.</summary>
internal sealed class AuditTrail(SecretariatDbContext db)
{
    /// <summary>A longer text is recorded by its hash.</summary>
    private const int LongestText = 4000;

    private static readonly HashSet<Type> Machinery =
        [typeof(OutboxEvent), typeof(AnsweredKey), typeof(SeenAtWork), typeof(Storage.StoredContent), typeof(Storage.CompiledFile), typeof(Mail.SentMail)];
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Noted> _notes = [];

    /// <summary>What the context is about to write: per row its table, key, and the properties that change, before and after.</summary>
    internal List<AuditedChange> Changes()
    {
        db.ChangeTracker.DetectChanges();
        return [.. db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !Machinery.Contains(e.Metadata.ClrType))
            .Select(Describe)];
    }

    internal void Note(string act, string? reason, Actor actor, List<AuditedChange> changes) => _notes.Add(new Noted(act, reason, actor, changes));

    internal void Discard() => _notes.Clear();

    /// <summary>Hands what was noted to the database's own function, the only way into the chain.</summary>
    internal async Task Append(DateTimeOffset now, CancellationToken ct)
    {
        foreach (var note in _notes)
        {
            var changes = new JsonArray([.. note.Changes.Select(c => c.ToJson())]).ToJsonString(Json);
            var subjects = note.Changes.Select(c => c.Subject).OfType<Guid>().Distinct().ToArray();
            await db.Database.ExecuteSqlRawAsync(
                "SELECT audit.append(@at, @actor, @actor_key, @behalf, @act, @reason, @changes, @subjects)",
                [
                    new NpgsqlParameter("at", now),
                    Text("actor", note.Actor.Name),
                    Text("actor_key", Cause.Key(note.Actor)),
                    Text("behalf", (note.Actor as Actor.SystemUser)?.OnBehalfOf),
                    Text("act", note.Act),
                    Text("reason", note.Reason),
                    new NpgsqlParameter("changes", NpgsqlDbType.Jsonb) { Value = Storable(changes)! },
                    new NpgsqlParameter("subjects", subjects),
                ],
                ct);
        }

        _notes.Clear();
    }

    private static NpgsqlParameter Text(string name, string? value) =>
        new(name, NpgsqlDbType.Text) { Value = (object?)Storable(value) ?? DBNull.Value };

    /// <summary>PostgreSQL stores no NUL character, neither as text nor as <c>\u0000</c> within jsonb.</summary>
    private static string? Storable(string? text) => text?.Replace($"{CleanText.Unstorable}", "").Replace("\\u0000", "\\ufffd");

    private static AuditedChange Describe(EntityEntry entry)
    {
        var type = entry.Metadata;
        var hidden = type.ClrType.IsDefined(typeof(NotAuditedAttribute));
        var (before, after) = (new JsonObject(), new JsonObject());
        foreach (var property in Properties(entry).Where(p => p.Metadata.Name != nameof(IAggregateRoot.Version) && !p.Metadata.IsPrimaryKey()))
        {
            if (entry.State is EntityState.Modified && !property.IsModified) continue;
            var secret = hidden || property.Metadata.PropertyInfo?.IsDefined(typeof(NotAuditedAttribute)) == true;
            var name = property.Metadata.DeclaringType is IComplexType complex
                ? $"{complex.ComplexProperty.Name}.{property.Metadata.Name}" : property.Metadata.Name;
            if (entry.State is not EntityState.Added && property.OriginalValue is { } was) before[name] = Value(property.Metadata, was, secret);
            if (entry.State is not EntityState.Deleted && property.CurrentValue is { } now) after[name] = Value(property.Metadata, now, secret);
        }

        var key = type.FindPrimaryKey()!.Properties.Select(p => Provider(p, entry.Property(p.Name).CurrentValue!)).ToList();
        return new AuditedChange(type.GetTableName() ?? type.DisplayName(), string.Join("/", key), key.OfType<Guid>().Select(id => (Guid?)id).FirstOrDefault(),
            entry.State.ToString().ToLowerInvariant(), before, after);
    }

    private static IEnumerable<PropertyEntry> Properties(EntityEntry entry) =>
        entry.Properties.Where(p => p.Metadata.Name != Searching.Text).Concat(entry.ComplexProperties.SelectMany(complex => complex.Properties));

    private static object Provider(IProperty property, object value) => property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;

    private static JsonNode? Value(IProperty property, object value, bool secret)
    {
        if (secret) return JsonValue.Create("(not recorded)");
        return Provider(property, value) switch
        {
            byte[] bytes => JsonValue.Create($"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))} ({bytes.Length} bytes)"),
            string { Length: > LongestText } text =>
                JsonValue.Create($"sha256:{Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))} ({text.Length} characters)"),
            var plain => JsonSerializer.SerializeToNode(plain, plain.GetType(), Json),
        };
    }

    private sealed record Noted(string Act, string? Reason, Actor Actor, List<AuditedChange> Changes);
}

/// <summary>One row that an act added, changed or removed.</summary>
internal sealed record AuditedChange(string Table, string Key, Guid? Subject, string Change, JsonObject Before, JsonObject After)
{
    internal JsonNode ToJson() => new JsonObject
    {
        ["table"] = Table,
        ["key"] = Key,
        ["change"] = Change,
        ["before"] = Before.Count == 0 ? null : Before.DeepClone(),
        ["after"] = After.Count == 0 ? null : After.DeepClone(),
    };
}
