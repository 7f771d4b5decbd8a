using FluentValidation;
using FluentValidation.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Secretariat.Application.Pipeline;

/// <summary>What a request asks of its own parts, before anything is looked up.</summary>
public static class Requirements
{
    /// <summary>
    /// What is wrong with a request that is not sent because its form could not be read at one place, by field: all is told at once. Left aside is what
    /// compares one part with another, which may be the one that could not be read.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="services">Where its validators are.</param>
    public static IReadOnlyDictionary<string, string[]> Unmet(object request, IServiceProvider services)
    {
        var validators = services.GetServices(typeof(IValidator<>).MakeGenericType(request.GetType())).Cast<IValidator>();
        return Unmet(request, validators, static failure => failure.FormattedMessagePlaceholderValues?.GetValueOrDefault("ComparisonProperty") is null or "");
    }

    /// <summary>What is wrong with a request, by field; nothing where it may be handled.</summary>
    internal static IReadOnlyDictionary<string, string[]> Unmet(
        object request, IEnumerable<IValidator> validators, Func<ValidationFailure, bool>? counts = null)
    {
        // Validators read what they find in lists, so what must not be there is refused before.
        if (Soundness.Refuse(request) is { Fields: { } unsound }) return unsound;
        return validators.SelectMany(v => v.Validate(new ValidationContext<object>(request)).Errors).Where(counts ?? (static _ => true))
            .GroupBy(f => f.PropertyName).ToDictionary(g => g.Key, g => g.Select(f => f.ErrorMessage).Distinct().ToArray());
    }
}
