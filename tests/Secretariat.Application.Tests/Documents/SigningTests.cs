using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Npgsql;
using Secretariat.Application.Access;
using Secretariat.Application.Certificates;
using Secretariat.Application.Documents;
using Secretariat.Application.Ports;
using Secretariat.Domain.Documents;
using Secretariat.Pdf.Signing;
using Secretariat.Testing;

namespace Secretariat.Application.Tests.Documents;

public sealed class SigningTests(PostgresFixture postgres) : SigningTest(postgres)
{
    [Fact]
    public async Task A_certificate_is_signed_before_it_is_hashed_and_stored_and_the_record_says_by_which_key_and_when()
    {
        await Hold("TR");
        (await IssueTo("TR")).ShouldSucceed();
        var (_, record, bytes) = await CertificateOf("TR");
        Convert.ToHexStringLower(SHA256.HashData(bytes)).ShouldBe(record.Sha256);
        bytes.Length.ShouldBe(record.Size);
        var check = SignatureCheck.Of(bytes);
        (check.Finding, check.SignedAt, SigningKeyId.Of(check.Fingerprint!)).ShouldBe((SignatureFinding.Intact, Issuing, record.SignedWith!.Value));
        (record.SignedAt, record.TimeStampedAt).ShouldBe((Issuing, null));
    }

    [Fact]
    public async Task Whoever_holds_a_certificate_learns_by_which_key_it_was_signed_and_finds_that_key_in_the_public_list()
    {
        await Hold("TR");
        (await IssueTo("TR")).ShouldSucceed();
        var (certificate, _, bytes) = await CertificateOf("TR");
        var signature = (await As(new Actor.Nobody()).Ask(new VerifyCertificate(certificate.Code.Text))).ShouldSucceed().Signature.ShouldNotBeNull();
        (signature.SignedBy, signature.SignedAt).ShouldBe(("CN=First key, O=Example", Issuing));

        var key = (await PublicKeys()).ShouldHaveSingleItem();
        (key.Fingerprint, key.SignsNow, key.ValidUntil).ShouldBe((signature.Fingerprint, true, Issuing.AddYears(1)));
        using var published = X509Certificate2.CreateFromPem(key.Certificate);
        published.GetCertHashString(HashAlgorithmName.SHA256).ToLowerInvariant().ShouldBe(SignatureCheck.Of(bytes).Fingerprint);
        published.SerialNumber.ShouldBe(key.SerialNumber);
    }

    [Fact]
    public async Task A_key_is_in_the_public_list_before_it_has_signed_anything() =>
        (await PublicKeys()).ShouldHaveSingleItem().Subject.ShouldBe("CN=First key, O=Example");

    [Fact]
    public async Task Drafts_and_papers_of_other_kinds_are_not_signed()
    {
        await Hold("TR");
        var draft = (await Officer.Ask(new PreviewCertificate(Meeting.Id, Delegates["TR"].Id, Wording))).ShouldSucceed().Bytes;
        Finding(draft).ShouldBe(SignatureFinding.NotSigned);
        var sheets = await Read(db => db.IssuedDocuments.Where(d => d.Kind == DocumentKind.SignInSheet).ToListAsync());
        sheets.Count.ShouldBe(2);
        sheets.ShouldAllBe(s => s.SignedWith == null && s.SignedAt == null);
    }

    [Fact]
    public async Task Many_who_use_a_key_for_the_first_time_at_once_enter_it_once()
    {
        await Hold("TR", "SE", "NL", "TM", "TJ", "IOM", "AU");
        var results = await Task.WhenAll(new[] { "TR", "SE", "NL", "TM", "TJ", "IOM", "AU" }.Select(IssueTo));
        results.ShouldAllBe(r => r.Error == null);
        (await Read(db => db.SigningKeys.CountAsync())).ShouldBe(1);
        (await Read(db => db.IssuedDocuments.CountAsync(d => d.SignedWith != null))).ShouldBe(7);
    }

    [Fact]
    public async Task The_officer_is_told_that_a_paper_is_as_it_was_signed_and_when_it_is_not()
    {
        await Hold("TR");
        (await IssueTo("TR")).ShouldSucceed();
        var (_, record, bytes) = await CertificateOf("TR");
        var intact = (await Officer.Ask(new CheckSignature(record.Id))).ShouldSucceed();
        (intact.State, intact.IsAsRecorded, intact.SignedBy, intact.SignedAt).ShouldBe((SignatureState.Intact, true, "CN=First key, O=Example", Issuing));

        bytes[bytes.Length / 3] ^= 1;
        await using var tampering = NpgsqlDataSource.Create(Database.AsSuperuser);
        await using var command = tampering.CreateCommand(
            "SET session_replication_role = replica; UPDATE document_contents SET bytes = @bytes WHERE document_id = @id");
        command.CommandText = command.CommandText.Replace("@bytes", $"'\\x{Convert.ToHexString(bytes)}'", StringComparison.Ordinal)
            .Replace("@id", $"'{record.Id.Value}'", StringComparison.Ordinal);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var altered = (await Officer.Ask(new CheckSignature(record.Id))).ShouldSucceed();
        (altered.State, altered.IsAsRecorded).ShouldBe((SignatureState.Altered, false));
    }

    [Fact]
    public async Task Nobody_changes_the_register_of_keys()
    {
        await Hold("TR");
        (await IssueTo("TR")).ShouldSucceed();
        await using var owner = NpgsqlDataSource.Create(Database.AsOwner);
        foreach (var change in new[] { "UPDATE signing_keys SET subject = 'CN=Somebody'", "DELETE FROM signing_keys" })
        {
            await using var command = owner.CreateCommand(change);
            (await Should.ThrowAsync<PostgresException>(() => command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)))
                .SqlState.ShouldBe(PostgresErrorCodes.RestrictViolation);
        }
    }
}

/// <summary>A house whose key ends on 30 June 2024, and whose next one has begun on the 29th.</summary>
public sealed class KeyRotationTests(PostgresFixture postgres) : SigningTest(postgres)
{
    protected override void Configure(Dictionary<string, string?> settings)
    {
        Keys.Add(settings, "Old key", Issuing.AddYears(-1), new DateTimeOffset(2024, 6, 30, 0, 0, 0, TimeSpan.Zero));
        Keys.Add(settings, "New key", new DateTimeOffset(2024, 6, 29, 0, 0, 0, TimeSpan.Zero), Issuing.AddYears(1));
    }

    [Fact]
    public async Task The_key_that_is_valid_on_the_day_of_issue_signs_and_papers_of_the_old_one_still_verify()
    {
        await Hold("TR", "SE");
        (await IssueTo("TR")).ShouldSucceed();
        (await PublicKeys()).Select(k => (k.Subject, k.SignsNow)).ShouldBe([("CN=New key, O=Example", false), ("CN=Old key, O=Example", true)]);

        Clock.SetUtcNow(new DateTimeOffset(2024, 7, 2, 8, 0, 0, TimeSpan.Zero));
        (await IssueTo("SE")).ShouldSucceed();

        (await PublicKeys()).Select(k => (k.Subject, k.SignsNow)).ShouldBe([("CN=New key, O=Example", true), ("CN=Old key, O=Example", false)]);
        foreach (var (who, key) in new[] { ("TR", "CN=Old key, O=Example"), ("SE", "CN=New key, O=Example") })
        {
            var (certificate, record, bytes) = await CertificateOf(who);
            (SignatureCheck.Of(bytes).Finding, SignatureCheck.Of(bytes).Subject).ShouldBe((SignatureFinding.Intact, key));
            (await Officer.Ask(new CheckSignature(record.Id))).ShouldSucceed().IsAsRecorded.ShouldBeTrue();
            (await As(new Actor.Nobody()).Ask(new VerifyCertificate(certificate.Code.Text))).ShouldSucceed().Signature!.SignedBy.ShouldBe(key);
        }
    }

    [Fact]
    public async Task When_every_key_has_ended_the_paper_is_not_issued_and_the_refusal_says_since_when()
    {
        await Hold("TR", "SE");
        (await IssueTo("SE")).ShouldSucceed();
        Clock.SetUtcNow(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero));
        (await IssueTo("TR")).ShouldBeRefused<SigningErrors.NoValidKey>().Message.ShouldContain("28 June 2025");
        (await Certified()).ShouldBe(1);
        (await Read(db => db.Certificates.CountAsync())).ShouldBe(1);
        Finding((await CertificateOf("SE")).Bytes).ShouldBe(SignatureFinding.Intact);
    }
}
