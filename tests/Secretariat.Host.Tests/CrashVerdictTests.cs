using System.Security.Cryptography;
using Secretariat.Host.Tests.Shared;

namespace Secretariat.Host.Tests;

/// <summary>The crash tests would notice: each promise is broken on purpose, and the verdict says which.</summary>
public sealed class CrashVerdictTests
{
    private static readonly byte[] Bytes = [1, 2, 3];

    private static readonly CrashVerdict Sound = new(
        2, [new("a@x", "ana@a.example", "Invitation", "Sent"), new("b@x", "ben@a.example", "Invitation", "Sent")],
        ["Message-Id: <a@x>\r\n\r\none", "Message-Id: <b@x>\r\n\r\ntwo", "Message-Id: <a@x>\r\n\r\none"], [1, 2],
        [new("BP/OUT/2026/0001", Convert.ToHexStringLower(SHA256.HashData(Bytes)), Bytes)], Kills: 1, Senders: 1);

    [Fact]
    public void One_extra_copy_of_a_mail_after_one_kill_is_no_fault() => Sound.Faults().ShouldBeEmpty();

    [Fact]
    public void A_copy_more_than_kills_is_a_fault() =>
        (Sound with { Taken = [.. Sound.Taken, Sound.Taken[1]] }).Faults().ShouldBe(["2 extra mails after 1 kills of 1 sender"]);

    [Fact]
    public void A_copy_under_another_Message_ID_is_a_fault()
    {
        (Sound with { Taken = [.. Sound.Taken.Take(2), "Message-Id: <c@x>\r\n\r\none"] }).Faults()
            .ShouldBe(["a mail was sent under the unknown Message-ID c@x"]);
        (Sound with
        {
            Expected = 3,
            Mails = [.. Sound.Mails, new("c@x", "ana@a.example", "Invitation", "Sent")],
            Taken = [.. Sound.Taken, "Message-Id: <c@x>\r\n"],
        }).Faults().ShouldBe(["ana@a.example has 2 mails \"Invitation\" under different Message-IDs"]);
    }

    [Fact]
    public void A_copy_that_reads_otherwise_is_a_fault() =>
        (Sound with { Taken = [Sound.Taken[0], Sound.Taken[1], "Message-Id: <a@x>\r\n\r\nanother link"] }).Faults().ShouldBe(["the copies of a@x differ"]);

    [Fact]
    public void A_mail_that_was_lost_or_never_owed_or_still_waits_is_a_fault()
    {
        (Sound with { Taken = [Sound.Taken[0]] }).Faults().ShouldBe(["the mail to ben@a.example was lost"]);
        (Sound with { Expected = 3 }).Faults().ShouldBe(["2 mails instead of 3"]);
        (Sound with { Mails = [Sound.Mails[0], Sound.Mails[1] with { Status = "Owed" }] }).Faults().ShouldBe(["the mail to ben@a.example is Owed"]);
    }

    [Fact]
    public void A_number_given_twice_or_left_out_is_a_fault()
    {
        (Sound with { Numbers = [1, 2, 2] }).Faults().ShouldBe(["number 2 was given 2 times"]);
        (Sound with { Numbers = [1, 3] }).Faults().ShouldBe(["number 2 is missing"]);
    }

    [Fact]
    public void Something_issued_without_its_paper_or_with_another_is_a_fault()
    {
        (Sound with { Papers = [Sound.Papers[0] with { Bytes = null }] }).Faults().ShouldBe(["BP/OUT/2026/0001 counts as issued without its paper"]);
        (Sound with { Papers = [Sound.Papers[0] with { Bytes = [1, 2, 4] }] }).Faults().ShouldBe(["the paper of BP/OUT/2026/0001 is not the one on record"]);
    }
}
