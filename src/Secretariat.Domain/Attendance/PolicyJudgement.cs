using System.Globalization;
using Secretariat.Domain.Bodies;
using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Attendance;

/// <summary>Whether an attendance earns a certificate under the policy of a body (study 3.12).</summary>
public static class PolicyJudgement
{
    extension(AttendancePolicy policy)
    {
        /// <summary>The policy in words.</summary>
        public string Description => policy.Rule switch
        {
            AttendanceRule.AnySession => "at least one sitting",
            AttendanceRule.AnySessionEachDay => "at least one sitting on each day",
            AttendanceRule.MinimumShare => string.Create(CultureInfo.InvariantCulture, $"at least {policy.Percent} % of the sittings"),
            _ => throw new InvalidOperationException($"Unknown rule {policy.Rule}"),
        };

        /// <summary>Whether an attendance meets the policy, and if not why.</summary>
        public Result<Done> Judge(DelegateAttendance attendance)
        {
            if (!attendance.WasThere) return new AttendanceErrors.PolicyNotMet("No sitting was attended.");
            return policy.Rule switch
            {
                AttendanceRule.AnySession => Done.Value,
                AttendanceRule.AnySessionEachDay => EachDay(attendance),
                AttendanceRule.MinimumShare => Share(attendance, policy.Percent),
                _ => throw new InvalidOperationException($"Unknown rule {policy.Rule}"),
            };
        }
    }

    private static Result<Done> EachDay(DelegateAttendance attendance) => attendance.DaysMissed.Count == 0
        ? Done.Value
        : new AttendanceErrors.PolicyNotMet(
            $"No sitting was attended on {string.Join(", ", attendance.DaysMissed.Select(d => d.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)))}.");

    private static Result<Done> Share(DelegateAttendance attendance, int percent) => attendance.Attended * 100 >= percent * attendance.Sessions.Count
        ? Done.Value
        : new AttendanceErrors.PolicyNotMet(string.Create(CultureInfo.InvariantCulture,
            $"{attendance.Attended} of {attendance.Sessions.Count} sittings were attended ({attendance.Percentage:0.#} %); "
            + $"at least {percent} % are required."));
}
