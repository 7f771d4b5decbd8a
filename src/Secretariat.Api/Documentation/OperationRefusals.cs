using System.Collections.Concurrent;
using System.Reflection;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Secretariat.Api.Shared;
using Secretariat.Application.Access;
using Secretariat.Application.Meetings;
using Secretariat.Application.Pipeline;
using Secretariat.Application.Ports;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Meetings;
using Secretariat.Domain.Shared;

namespace Secretariat.Api.Documentation;

/// <summary>
/// The refusals that an operation can answer with, found in the code itself: from the endpoint to the request it makes, to the handler of that request, and
/// through everything they call to the errors made there; with what the door, the access rule and the saving add to every request of the kind.
/// </summary>
internal static class OperationRefusals
{
    /// <summary>An example of what a meeting answers to business that is not for its present state.</summary>
    private static readonly MeetingErrors.NotNow OutOfSeason = MeetingStatus.Cancelled.WhyNot(MeetingBusiness.Agendas)!;

    private static readonly string[] Walked = ["Secretariat.Api", "Secretariat.Application", "Secretariat.Domain", "Secretariat.Infrastructure"];

    private static readonly ConcurrentDictionary<MethodInfo, IReadOnlyList<Error>> Found = [];

    private static readonly ConcurrentDictionary<MethodBase, Reading> Read = [];

    private static readonly Lazy<Types> Known = new(() => new Types());

    /// <summary>The refusals of an operation, by code.</summary>
    /// <param name="handler">The method of the endpoint.</param>
    /// <param name="metadata">What is said of the endpoint.</param>
    public static IReadOnlyList<Error> Of(MethodInfo handler, IReadOnlyList<object> metadata)
    {
        var inCode = Found.GetOrAdd(handler, InCode);
        return [.. AtTheDoor(handler, metadata).Concat(inCode).DistinctBy(e => e.Code).OrderBy(e => e.Code, StringComparer.Ordinal)];
    }

    /// <summary>What is refused, or told, before any use case is asked.</summary>
    private static IEnumerable<Error> AtTheDoor(MethodInfo handler, IReadOnlyList<object> metadata)
    {
        yield return new UnknownParameter("…", []);
        yield return new UnreadableRequest(null, "…");
        yield return DoorErrors.StoreAway;
        yield return DoorErrors.Fault;
        if (!metadata.OfType<IAllowAnonymous>().Any()) yield return new NotSignedIn();
        if (metadata.OfType<EnableRateLimitingAttribute>().Any()) yield return DoorErrors.TooManyAttempts;
        if (metadata.OfType<IAcceptsMetadata>().Any())
        {
            yield return DoorErrors.NotJson;
            yield return DoorErrors.TooLarge;
        }

        if (!metadata.OfType<IHttpMethodMetadata>().Any(m => m.HttpMethods.Contains("GET"))) yield return DoorErrors.ForeignOrigin;
        if (handler.GetParameters().Any(p => p.ParameterType == typeof(IfMatch)))
        {
            yield return DoorErrors.VersionNeeded;
            yield return DoorErrors.VersionMalformed;
            yield return new StaleVersion(6, 7);
        }

        if (!metadata.OfType<NeedsHeader>().Any(h => h.Name == Idempotency.Header)) yield break;
        yield return DoorErrors.KeyMissing;
        yield return DoorErrors.KeyMalformed;
        yield return SavingErrors.KeyReused;
    }

    private static List<Error> InCode(MethodInfo endpoint)
    {
        var walk = new Walk();
        walk.From(endpoint);
        foreach (var request in walk.Requests.ToList())
        {
            walk.From(Known.Value.HandlerOf(request));
            walk.Errors.AddRange(OnTheWayTo(request));
        }

        return walk.Errors;
    }

    /// <summary>What the pipeline adds: the access rule, the token it is made with, the validator, the saving.</summary>
    private static IEnumerable<Error> OnTheWayTo(Type request)
    {
        var rule = new Walk();
        rule.From(request.GetProperty(nameof(IGuarded.Access))!.GetMethod!);
        var scopes = rule.Made.Where(t => t.IsAssignableTo(typeof(Scope)) && !t.IsAbstract).ToHashSet();
        if (!scopes.SetEquals([typeof(Scope.Public)]))
        {
            yield return new NotSignedIn();
            yield return new Forbidden();
            yield return new AccountErrors.OutsideTokenScope();
        }

        if (scopes.Except([typeof(Scope.Public), typeof(Scope.OfOneself)]).Any()) yield return new AccountErrors.SecondFactorNeeded();
        if (scopes.Except([typeof(Scope.Public), typeof(Scope.OfDialogue), typeof(Scope.OfOneself)]).Any()) yield return AccessErrors.NoSuchThing;
        if (Known.Value.HasValidator(request)) yield return new InvalidRequest(new Dictionary<string, string[]>());
        if (!request.IsAssignableTo(typeof(ICommand))) yield break;
        yield return SavingErrors.Overtaken;
        yield return new RequestErrors.TextTooLong("title", 300);
        if (request.IsAssignableTo(typeof(IToldOnce))) yield return SavingErrors.AnsweredOnce;
        if (request.IsAssignableTo(typeof(IMeetingBusiness))) yield return OutOfSeason;
    }

    /// <summary>What a method says; many operations come by the same ones.</summary>
    private sealed record Reading(IReadOnlyList<RefusedWhenSavedAttribute> WhenSaved, IReadOnlyList<MemberInfo> Named);

    /// <summary>One walk through code, over each method once.</summary>
    private sealed class Walk
    {
        private readonly HashSet<MethodBase> _seen = [];
        private readonly Stack<MethodBase> _ahead = [];

        public List<Error> Errors { get; } = [];

        public HashSet<Type> Made { get; } = [];

        public HashSet<Type> Requests { get; } = [];

        public void From(MethodBase start)
        {
            Ahead(start);
            while (_ahead.TryPop(out var method))
            {
                var reading = Read.GetOrAdd(method, m => new Reading([.. m.GetCustomAttributes<RefusedWhenSavedAttribute>()],
                    [.. IntermediateCode.NamedBy(m)]));
                foreach (var refused in reading.WhenSaved) Add(refused);
                foreach (var named in reading.Named) See(named, method);
            }
        }

        private void See(MemberInfo named, MethodBase within)
        {
            switch (named)
            {
                case FieldInfo { IsStatic: true } field when field.FieldType.IsAssignableTo(typeof(Error)) && !field.DeclaringType!.ContainsGenericParameters:
                    if (field.GetValue(null) is Error kept) Errors.Add(kept);
                    break;
                case ConstructorInfo { DeclaringType: { } made } when made.IsAssignableTo(typeof(Error)):
                    Add(made);
                    break;
                case ConstructorInfo { DeclaringType: { } made } constructor:
                    Made.Add(made);
                    if (made.IsAssignableTo(typeof(IGuarded)))
                    {
                        // The steps of a run are requests of their own, made now and carried out later.
                        if (within.Module.Assembly == typeof(OperationRefusals).Assembly) Requests.Add(made);
                        break;
                    }

                    Ahead(constructor);
                    break;
                case MethodBase method:
                    Ahead(method);
                    foreach (var carriedOut in Known.Value.CarryingOut(method)) Ahead(carriedOut);
                    break;
            }
        }

        private void Add(RefusedWhenSavedAttribute refused)
        {
            if (refused.Errors.GetNestedType(refused.Name) is { } made) Add(made);
            else if (refused.Errors.GetField(refused.Name)?.GetValue(null) is Error kept) Errors.Add(kept);
        }

        private void Add(Type error)
        {
            if (Catalogue.Made(error) is { } made) Errors.Add(made);
        }

        private void Ahead(MethodBase method)
        {
            if (!Walked.Contains(method.Module.Assembly.GetName().Name)) return;
            var open = method.Module.ResolveMethod(method.MetadataToken)!;
            if (_seen.Add(open)) _ahead.Push(open);
        }
    }

    /// <summary>The types of the product, and who carries out what.</summary>
    private sealed class Types
    {
        private readonly List<Type> _all = [.. AppDomain.CurrentDomain.GetAssemblies().Where(a => Walked.Contains(a.GetName().Name))
            .SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false })];

        private readonly ConcurrentDictionary<MethodBase, IReadOnlyList<MethodBase>> _carryingOut = [];

        public MethodInfo HandlerOf(Type request) => _all
            .SelectMany(t => t.GetInterfaces().Select(i => (Type: t, Interface: i)))
            .Where(t => t.Interface.IsGenericType && Handles(t.Interface.GetGenericTypeDefinition())
                && t.Interface.GetGenericArguments()[0] == request)
            .Select(t => t.Type.GetInterfaceMap(t.Interface.GetInterfaces()[0]).TargetMethods[0]).First();

        private static bool Handles(Type definition) => definition == typeof(ICommandHandler<,>) || definition == typeof(IQueryHandler<,>);

        public bool HasValidator(Type request) => _all.Any(t => t.IsAssignableTo(typeof(IValidator<>).MakeGenericType(request)));

        /// <summary>The methods that stand behind one of a port, or of an abstract type.</summary>
        public IReadOnlyList<MethodBase> CarryingOut(MethodBase method) =>
            method is MethodInfo { DeclaringType: { ContainsGenericParameters: false } declaring } asked && (declaring.IsInterface || asked.IsAbstract)
                && Walked.Contains(declaring.Assembly.GetName().Name)
            ? _carryingOut.GetOrAdd(asked.IsGenericMethod ? asked.GetGenericMethodDefinition() : asked, m => [.. Behind((MethodInfo)m, declaring)])
            : [];

        private IEnumerable<MethodBase> Behind(MethodInfo asked, Type declaring)
        {
            foreach (var type in _all.Where(t => !t.ContainsGenericParameters && t.IsAssignableTo(declaring)))
            {
                if (!declaring.IsInterface)
                {
                    if (type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                        .FirstOrDefault(m => m.GetBaseDefinition() == asked.GetBaseDefinition()) is { IsAbstract: false } overriding) yield return overriding;
                    continue;
                }

                var map = type.GetInterfaceMap(declaring);
                var at = Array.FindIndex(map.InterfaceMethods, m => m.MetadataToken == asked.MetadataToken);
                if (at >= 0) yield return map.TargetMethods[at];
            }
        }
    }
}
