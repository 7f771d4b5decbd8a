using System.Reflection;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Secretariat.Application.Access;
using Secretariat.Application.Agendas;
using Secretariat.Application.Documents;
using Secretariat.Application.Invitations;
using Secretariat.Application.Meetings;
using Secretariat.Application.Outcomes;
using Secretariat.Application.Ports;
using Secretariat.Application.Shared;
using Secretariat.Application.Travel;

namespace Secretariat.Application.Pipeline;

/// <summary>Registers the use cases and the way through to them.</summary>
public static class ApplicationServices
{
    /// <summary>Adds every handler, validator and reaction, and the pipeline: logging, access, validation, saving, the meeting, first use of a link.</summary>
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        PlainWords.Speak();
        var assembly = typeof(ApplicationServices).Assembly;
        services.TryAddSingleton(new DialogueSettings());
        services.TryAddSingleton(new SignInSettings());
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<ISender, Sender>();
        services.AddScoped<ICurrentUser, CurrentUser>();
        services.AddScoped<IAccessPolicy, AccessPolicy>();
        services.AddScoped<IdempotencyKey>();
        services.AddSingleton<MeetingCalendar>();
        services.AddScoped<MeetingNews>();
        services.AddScoped<ChairNews>();
        services.AddScoped<AgendaPeople>();
        services.AddScoped<AgendaPapers>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AccessBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(SavingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(MeetingBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LinkBehaviour<,>));
        services.AddClosed(assembly, typeof(IRequestHandler<,>), ServiceLifetime.Scoped);
        services.AddClosed(assembly, typeof(IReactTo<>), ServiceLifetime.Scoped);
        services.AddScoped<ConclusionsPapers>();
        services.AddScoped<MeetingPapers>();
        services.AddScoped<PaperNews>();
        services.AddScoped<SilenceNews>();
        services.AddSingleton(new RecurringCommand("silence.keep", "* * * * *", () => new KeepSilence()));
        services.AddScoped<LetterPapers>();
        services.AddScoped<NewsLetters>();
        services.AddInvitations();
        services.AddSingleton(new RecurringCommand("compilations.forget", "40 2 * * *", () => new ForgetCompilations()));
        services.AddValidatorsFromAssembly(assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        return services;
    }

    private static void AddClosed(this IServiceCollection services, Assembly assembly, Type open, ServiceLifetime lifetime)
    {
        foreach (var type in assembly.GetTypes().Where(t => t is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false }))
            foreach (var closed in type.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == open))
                services.Add(new ServiceDescriptor(closed, type, lifetime));
    }
}
