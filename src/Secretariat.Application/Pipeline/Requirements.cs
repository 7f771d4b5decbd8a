using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Secretariat.Application.Pipeline;

/// <summary>What a request asks of its own parts, before it is sent: a form that cannot be read at one place is told of all others at once.</summary>
public static class Requirements
{
    /// <summary>
    /// What is wrong with a request, by field; nothing where it may be sent. Left aside is what compares one part with another, which may be the one that
    /// could not be read.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="services">Where its validators are.</param>
    public static IReadOnlyDictionary<string, string[]> Unmet(object request, IServiceProvider services)
    {
        var kind = typeof(IValidator<>).MakeGenericType(request.GetType());
        return services.GetServices(kind).Cast<IValidator>().SelectMany(v => v.Validate(new ValidationContext<object>(request)).Errors)
            .Where(f => f.FormattedMessagePlaceholderValues?.GetValueOrDefault("ComparisonProperty") is null or "")
            .GroupBy(f => f.PropertyName).ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).Distinct().ToArray());
    }
}
