using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Secretariat.Application.Accounts;
using Secretariat.Application.Shared;
using Secretariat.Domain.Accounts;
using Secretariat.Domain.Shared;

namespace Secretariat.Web.Accounts;

internal sealed class PasswordPages : IPageGroup
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.Page(PublicAddresses.PasswordRoute, (Visit visit) => visit.Show<SetPasswordPage>());
        pages.MapPost(PublicAddresses.PasswordRoute, Set).WithMetadata(new Limited(limits => limits.SignIns));
        pages.Page("/password/forgotten", (Visit visit) => visit.Show<ForgottenPasswordPage>());
        pages.MapPost("/password/forgotten", Forgotten).WithMetadata(new Limited(limits => limits.SignIns));
        pages.Page("/account/password", (Visit visit) => visit.Me is { AccountId: not null } ? visit.Show<ChangePasswordPage>() : visit.Missing());
        pages.MapPost("/account/password", Change).WithMetadata(new Limited(limits => limits.SignIns));
    }

    /// <summary>A refusal of a new password stands at its field.</summary>
    internal static Error AtItsField(Error refusal, string field) =>
        refusal is AccountErrors.PasswordTooWeak or AccountErrors.PasswordCommon or AccountErrors.PasswordTelling
            ? SessionPages.Field(refusal.Code, field, refusal.Message)
            : refusal is AccountErrors.ProofNeeded ? AccountPages.NoProof : refusal;

    private static Task<IResult> Set(Visit visit) => visit.Text("Password") != visit.Text("Again")
        ? visit.Again(Differ, Show<SetPasswordPage>(visit))
        : Sent(visit, new SetPassword(visit.Text("Email"), visit.Text("Code"), visit.Text("Password")), "Password", Show<SetPasswordPage>(visit), () =>
        {
            Notices.Leave(visit.Http, "Your password is set. Sign in with it.");
            return Task.FromResult(visit.See("/sign-in"));
        });

    private static Task<IResult> Forgotten(Visit visit) => Sent(visit, new RequestPasswordCode(visit.Text("Email")), "Email",
        Show<ForgottenPasswordPage>(visit), () => Task.FromResult(visit.Show<ForgottenPasswordPage>(new { Asked = true })));

    private static Task<IResult> Change(Visit visit) => visit.Text("NewPassword") != visit.Text("Again")
        ? visit.Again(Differ, Show<ChangePasswordPage>(visit))
        : Sent(visit, new ChangePassword(AccountPages.ProvenBy(visit).Password, AccountPages.ProvenBy(visit).Code, visit.Text("NewPassword")), "NewPassword",
            Show<ChangePasswordPage>(visit), async () =>
            {
                await SessionPages.Continue(visit);
                Notices.Leave(visit.Http, "Your password is changed. You are signed out everywhere else, and your access tokens have ended.");
                return visit.See("/account");
            });

    private static async Task<IResult> Sent(
        Visit visit, Application.Pipeline.ICommand<Done> command, string field, Func<Task<IResult>> otherwise, Func<Task<IResult>> then) =>
        (await visit.Send(command)).Error is { } refusal ? await visit.Again(AtItsField(refusal, field), otherwise) : await then();

    private static Func<Task<IResult>> Show<TPage>(Visit visit) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        () => Task.FromResult(visit.Show<TPage>());

    internal static Invalid Differ => SessionPages.Field("account.passwords_differ", "Again", "The two passwords are not the same. Enter the new one twice.");
}
