using System.Text.RegularExpressions;
using Secretariat.Stories.Tests.Shared;

namespace Secretariat.Stories.Tests;

/// <summary>Stories 9 to 11: certificates are issued, corrected once, and checked by whoever holds one in hand.</summary>
public sealed class CertificateStories(Product product)
{
    private static readonly (string, string)[] Delegates = [("Astrid", "Exempelström"), ("Bo", "Mönsterby"), ("Cecilia", "Provlund")];

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_9_Attendance_is_locked_and_certificates_are_issued(Window window) => product.Play(9, window, async story =>
    {
        var meeting = await Held(story, "Exempelström", "Mönsterby");
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/attendance");
        await officer.Presses("Attest this day");
        await officer.Sees("is attested with 2 present");
        await officer.Goes($"/meetings/{meeting.Id}");
        await officer.Presses("Close");
        await officer.Goes($"/meetings/{meeting.Id}/certificates");
        await officer.Sees("Attendance is not locked yet");
        await officer.Shows("attendance is not locked yet");

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes($"/meetings/{meeting.Id}/attendance");
        await head.Shows("to be locked");
        await head.Presses("Lock attendance");
        await head.Sees("Attendance is locked");
        await head.Shows("locked");
        await head.Goes($"/meetings/{meeting.Id}/certificates");
        await head.Sees("2 certificates to be issued", "1 delegate without a certificate");
        await head.Opens("1 delegate without a certificate");
        await head.SeesInRow("Provlund", "Sweden");
        await head.Shows("who earned one and who did not");
        await head.Presses("Issue 2 certificates");
        await head.LooksAgainUntil("Everybody who earned a certificate has one");
        await head.FindsNoButton("Issue");
        await head.Shows("issued");
        var certificate = await head.Reads("PDF", "Exempelström");
        certificate.ShouldContain("Exempelström", Case.Insensitive);
        certificate.ShouldContain(story.Title);
        certificate.ShouldContain(await head.Learns(@"(BP-\S+)", "Exempelström"));
    });

    [Theory]
    [MemberData(nameof(Window.Both), MemberType = typeof(Window))]
    public Task Story_10_A_delegate_fetches_the_certificate_and_has_the_name_put_right(Window window) => product.Play(10, window, async story =>
    {
        var meeting = await Certified(story);
        var self = await story.OpensLink(await story.Dialogue.DelegateLink(meeting, "Exempelström"));
        await self.LooksAgainUntil("Certificates");
        await self.Sees("Valid", "Thank you for taking part");
        await self.Shows("the certificate is there");
        var former = Code(await self.Reads("Certificate of attendance"));

        await self.Opens("My name is misspelt");
        await self.Enters("Family name", "Exempelstroem");
        await self.Shows("another spelling");
        await self.Presses("Ask for this spelling");
        await self.Sees("Your request has arrived", "Exempelstroem");

        var head = await story.SignsIn(Product.HeadOfSecretariat);
        await head.Goes($"/meetings/{meeting.Id}/certificates?asked=true");
        await head.Sees("asks for");
        await head.Opens("Correct");
        await head.Shows("the head is asked");
        await head.Presses("Issue a corrected one");
        await head.Sees("A corrected certificate is issued");
        await head.Shows("corrected");

        await self.Goes("/portal");
        await self.Sees("Superseded", "Valid");
        await self.Shows("the new one and the former");
        var paper = await self.Reads("Certificate of attendance", "Valid");
        paper.ShouldContain("Exempelstroem", Case.Insensitive);
        await product.Mail(Dialogue.Email("Exempelström", meeting), "orrected");

        var anybody = await story.Anybody();
        await anybody.Goes($"/verify/{former}");
        await anybody.Sees("Superseded", "replaced by a corrected one");
        await anybody.DoesNotSee("Exempelstroem");
        await anybody.Shows("the former code");
        await anybody.Goes($"/verify/{Code(paper)}");
        await anybody.Sees("Valid", "Exempelstroem");
    });

    [Theory]
    [MemberData(nameof(Window.AlsoWithoutScripts), MemberType = typeof(Window))]
    public Task Story_11_Anybody_verifies_a_certificate(Window window) => product.Play(11, window, async story =>
    {
        var meeting = await Certified(story);
        var officer = await story.SignsIn(Product.Officer);
        await officer.Goes($"/meetings/{meeting.Id}/certificates");
        var code = Code(await officer.Reads("PDF", "Exempelström"));

        var anybody = await story.Anybody();
        await anybody.Goes("/");
        await anybody.Shows("the public door");
        await anybody.Follows("Verify a certificate");
        await anybody.Enters("Verification code", code);
        await anybody.Shows("the code");
        await anybody.Presses("Verify");
        await anybody.Sees("Valid", "Exempelström", story.Title, "genuine and in force");
        await anybody.Shows("valid");

        await anybody.Goes("/verify/0000000000000");
        await anybody.Sees("Unknown", "No certificate is known under this code");
        var unknown = await anybody.Text();
        await anybody.Shows("unknown");
        await anybody.Goes("/verify");
        await anybody.Enters("Verification code", "nonsense");
        await anybody.Presses("Verify");
        (await anybody.Text()).ShouldBe(unknown, "a malformed code is answered like an unknown one");
    });

    private static async Task<Occasion> Held(Story story, params string[] seen)
    {
        var meeting = await story.Dialogue.SittingToday(story.Title);
        await story.Dialogue.Invited(meeting, "SE");
        var delegates = await story.Dialogue.Confirmed(meeting, "SE", Delegates);
        await story.Dialogue.Opened(meeting);
        await story.Dialogue.Seen(meeting, seen.Select(name => delegates[name]));
        return meeting;
    }

    private static async Task<Occasion> Certified(Story story)
    {
        var meeting = await Held(story, "Exempelström");
        await story.Dialogue.Locked(meeting);
        await story.Dialogue.Certified(meeting);
        return meeting;
    }

    /// <summary>The verification code at the foot of a certificate.</summary>
    private static string Code(string certificate) => Regex.Match(certificate, @"/verify/([0-9A-Z-]{10,})").Groups[1].Value;
}
