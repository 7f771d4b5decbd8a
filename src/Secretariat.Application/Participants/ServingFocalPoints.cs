using Secretariat.Domain.Participants;

namespace Secretariat.Application.Participants;

/// <summary>Who serves as a focal point on a day.</summary>
public static class ServingFocalPoints
{
    /// <summary>Those who serve on a day, the first and the last included; the query of <see cref="FocalPoint.ServesOn"/>.</summary>
    public static IQueryable<FocalPoint> ServingOn(this IQueryable<FocalPoint> points, DateOnly day) =>
        points.Where(f => f.From <= day && (f.Until == null || f.Until >= day));
}
