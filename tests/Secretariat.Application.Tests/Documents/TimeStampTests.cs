using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Certificates;
using Secretariat.Domain.Documents;
using Secretariat.Domain.Runs;
using Secretariat.Infrastructure.Jobs;
using Secretariat.Pdf.Signing;
using Secretariat.Testing;
using Secretariat.Testing.Signing;

namespace Secretariat.Application.Tests.Documents;

/// <summary>A house whose papers are time-stamped.</summary>
public abstract class TimeStampTest(PostgresFixture postgres, bool mayFail) : SigningTest(postgres)
{
    protected TimeStampServer Server { get; private set; } = null!;

    protected static Func<byte[], CancellationToken, Task<(HttpStatusCode, byte[])>> Down =>
        (_, _) => Task.FromResult((HttpStatusCode.ServiceUnavailable, Array.Empty<byte>()));

    public override async ValueTask InitializeAsync()
    {
        Server = await TimeStampServer.StartAsync(Keys.Authority, Clock);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Server is not null) await Server.DisposeAsync();
    }

    protected override void Configure(Dictionary<string, string?> settings)
    {
        base.Configure(settings);
        settings["Signing:TimeStamp:Server"] = Server.Address;
        settings["Signing:TimeStamp:TimeoutSeconds"] = "1";
        settings["Signing:TimeStamp:MayFail"] = mayFail ? "true" : "false";
    }
}

public sealed class TimeStampTests(PostgresFixture postgres) : TimeStampTest(postgres, mayFail: false)
{
    [Fact]
    public async Task The_moment_that_the_server_attests_is_on_paper_and_record()
    {
        await Hold("TR");
        (await IssueTo("TR")).ShouldSucceed();
        var (_, record, bytes) = await CertificateOf("TR");
        (record.TimeStampedAt, SignatureCheck.Of(bytes).TimeStampedAt, Finding(bytes)).ShouldBe((Issuing, Issuing, SignatureFinding.Intact));
    }

    [Fact]
    public async Task Without_a_time_stamp_the_paper_is_not_issued_and_the_refusal_says_why()
    {
        await Hold("TR");
        var answering = Server.Behaviour;
        byte[]? earlier = null;
        Server.Behaviour = async (request, ct) =>
        {
            var answer = await answering(request, ct);
            earlier ??= answer.Body;
            return (answer.Status, earlier);
        };
        (await IssueTo("TR")).ShouldSucceed();
        var (_, record, _) = await CertificateOf("TR");

        (Func<byte[], CancellationToken, Task<(HttpStatusCode, byte[])>> Behaviour, string Why)[] failures =
        [
            (Down, "answered 503"),
            (Server.Behaviour, "refused, or gave an answer to another question"),
            ((_, _) => Task.FromResult((HttpStatusCode.OK, new byte[] { 1, 2, 3 })), "refused, or gave an answer to another question"),
            (async (_, ct) =>
            {
                await Task.Delay(Timeout.Infinite, ct);
                return (HttpStatusCode.OK, []);
            }, "did not answer within 1 seconds"),
        ];
        foreach (var (behaviour, why) in failures)
        {
            Server.Behaviour = behaviour;
            var certificate = await Read(db => db.Certificates.SingleAsync(c => c.DocumentId == record.Id));
            var refusal = (await Head.Send(new CorrectCertificate(certificate.Id, "Mr. Other", null, "Spelling", certificate.Version)))
                .ShouldBeRefused<SigningErrors.NoTimeStamp>();
            refusal.Message.ShouldContain(why);
        }

        await Server.DisposeAsync();
        var last = await Read(db => db.Certificates.SingleAsync(c => c.DocumentId == record.Id));
        (await Head.Send(new CorrectCertificate(last.Id, "Mr. Other", null, "Spelling", last.Version)))
            .ShouldBeRefused<SigningErrors.NoTimeStamp>().Message.ShouldContain("cannot be reached");
        (await Certified()).ShouldBe(1);
    }

    [Fact]
    public async Task A_run_waits_for_the_server_and_goes_on_when_it_is_there_again()
    {
        await Hold("TR");
        var answering = Server.Behaviour;
        Server.Behaviour = Down;
        (await Head.Send(new IssueCertificates(Meeting.Id, Wording, []))).ShouldSucceed();
        await Work();
        var waiting = await Read(db => db.RunSteps.SingleAsync(s => s.Kind == RunKind.IssueCertificates));
        (waiting.Status, waiting.ReasonCode, waiting.Attempts).ShouldBe((RunStepStatus.Pending, "signing.no_time_stamp", 1));
        (await Certified()).ShouldBe(0);

        Server.Behaviour = answering;
        Clock.Advance(TimeSpan.FromHours(1));
        await Work();
        (await Certified()).ShouldBe(1);
        Finding((await CertificateOf("TR")).Bytes).ShouldBe(SignatureFinding.Intact);
    }

    private Task<int> Work() => Services.GetRequiredService<Pumps>().RunUntilIdle(TestContext.Current.CancellationToken);
}

public sealed class TimeStampThatMayFailTests(PostgresFixture postgres) : TimeStampTest(postgres, mayFail: true)
{
    [Fact]
    public async Task Where_the_settings_allow_it_a_paper_is_signed_without_a_time_stamp_while_the_server_is_down()
    {
        await Hold("TR", "SE");
        Server.Behaviour = Down;
        (await IssueTo("TR")).ShouldSucceed();
        var (_, record, bytes) = await CertificateOf("TR");
        (record.SignedAt, record.TimeStampedAt, Finding(bytes)).ShouldBe((Issuing, null, SignatureFinding.Intact));
    }
}
