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
        var failures = Failures(request, validators)
            .Where(f => f.FormattedMessagePlaceholderValues?.GetValueOrDefault("ComparisonProperty") is null or "");
        return new[] { Soundness.Refuse(request)?.Fields ?? new Dictionary<string, string[]>(), ByField(failures) }
            .SelectMany(f => f).DistinctBy(f => f.Key).ToDictionary();
    }

    /// <summary>What is wrong with a request, by field; nothing where it may be handled.</summary>
    internal static IReadOnlyDictionary<string, string[]> Unmet(object request, IEnumerable<IValidator> validators) =>
        // Validators read what they find in lists, so what must not be there is refused before.
        Soundness.Refuse(request) is { Fields: { } unsound } ? unsound : ByField(Failures(request, validators));

    private static IEnumerable<ValidationFailure> Failures(object request, IEnumerable<IValidator> validators) =>
        validators.SelectMany(v => v.Validate(new ValidationContext<object>(request)).Errors);

    /// <summary>
    /// The first rule that each field breaks: what is empty is not also of the wrong length. Not by the library's stopping, which in a list would also keep
    /// silent of every entry after the first that is wrong.
    /// </summary>
    private static IReadOnlyDictionary<string, string[]> ByField(IEnumerable<ValidationFailure> failures) =>
        failures.DistinctBy(f => f.PropertyName).ToDictionary(f => f.PropertyName, f => new[] { f.ErrorMessage });
}
