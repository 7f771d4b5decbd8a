using FsCheck;
using FsCheck.Xunit;
using Secretariat.Domain.Delegations;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Participants;

namespace Secretariat.Domain.Tests.Delegations;

public sealed class DelegationTests
{
    [Property(MaxTest = 300)]
    public bool Whatever_happens_the_quota_holds_and_the_queue_keeps_its_order(PositiveInt quota, bool keepsList, byte[] acts)
    {
        var delegation = Form(quota.Get % 6 + 1, keepsList);
        var (seated, waiting) = (new List<RegistrationId>(), new List<RegistrationId>());
        foreach (var act in acts)
        {
            if (act % 3 > 0)
            {
                var who = RegistrationId.New();
                if (!delegation.Seat(who, asHead: false).TryGet(out var seat, out _)) continue;
                (seat ? seated : waiting).Add(who);
            }
            else if (seated.Count > 0)
            {
                var leaves = seated[act % seated.Count];
                seated.Remove(leaves);
                if (delegation.Release(leaves) is { } next)
                {
                    if (next != waiting[0]) return false;
                    waiting.RemoveAt(0);
                    seated.Add(next);
                }
                else if (waiting.Count > 0) return false;
            }

            var holds = delegation.SeatsTaken == seated.Count && delegation.SeatsTaken <= delegation.Quota
                && delegation.WaitingList.Select(p => p.RegistrationId).SequenceEqual(waiting) && (keepsList || waiting.Count == 0);
            if (!holds) return false;
        }

        return true;
    }

    [Fact]
    public void Naming_more_than_the_quota_is_unprocessable_and_a_full_delegation_a_conflict()
    {
        var delegation = Form(3, keepsList: false);
        delegation.Room(4, 0).Error.ShouldBeOfType<DelegationErrors.BeyondQuota>();
        delegation.Room(3, 1).Error.ShouldBeNull();
        for (var i = 0; i < 3; i++) delegation.Seat(RegistrationId.New(), false).Value.ShouldBeTrue();
        delegation.Room(1, 0).Error.ShouldBeOfType<DelegationErrors.SeatsTaken>();
        delegation.Seat(RegistrationId.New(), false).Error.ShouldBeOfType<DelegationErrors.SeatsTaken>();
    }

    [Fact]
    public void A_delegation_has_one_head_at_most()
    {
        var delegation = Form(5, keepsList: false);
        var head = RegistrationId.New();
        delegation.Seat(head, asHead: true).Value.ShouldBeTrue();
        delegation.Seat(RegistrationId.New(), asHead: true).Error.ShouldBeOfType<DelegationErrors.HeadAlreadyNamed>();
        delegation.Room(2, 2).Error.ShouldBeOfType<DelegationErrors.SeveralHeads>();
        delegation.Release(head);
        delegation.Seat(RegistrationId.New(), asHead: true).Value.ShouldBeTrue();
    }

    [Fact]
    public void A_substitute_keeps_the_place_in_the_queue()
    {
        var delegation = Form(1, keepsList: true);
        delegation.Seat(RegistrationId.New(), false);
        var (first, second, substitute) = (RegistrationId.New(), RegistrationId.New(), RegistrationId.New());
        delegation.Seat(first, false);
        delegation.Seat(second, false);
        delegation.Substitute(first, substitute, asHead: false).Error.ShouldBeNull();
        delegation.WaitingList.Select(p => p.RegistrationId).ShouldBe([substitute, second]);
    }

    [Fact]
    public void A_quota_does_not_fall_below_the_seats_taken_and_rising_lets_the_queue_in()
    {
        var delegation = Form(2, keepsList: true);
        for (var i = 0; i < 4; i++) delegation.Seat(RegistrationId.New(), false);
        delegation.ChangeQuota(1).Error.ShouldBeOfType<DelegationErrors.QuotaBelowSeats>();
        delegation.ChangeQuota(3).Value.Count.ShouldBe(1);
        (delegation.SeatsTaken, delegation.WaitingList.Count).ShouldBe((3, 1));
    }

    private static Delegation Form(int quota, bool keepsList) =>
        Delegation.Form(DelegationId.New(), MeetingId.New(), ParticipantId.New(), "Austria", quota, keepsList);
}
