using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Secretariat.Api.Tests.Shared;

public sealed class DoorTests(DoorHost host) : IClassFixture<DoorHost>
{
    private const string Things = "/api/v1/things";

    [Theory]
    [InlineData("invalid", 400, "thing.invalid")]
    [InlineData("401", 401, "access.not_signed_in")]
    [InlineData("403", 403, "access.forbidden")]
    [InlineData("404", 404, "not_found")]
    [InlineData("409", 409, "thing.taken")]
    [InlineData("412", 412, "version.stale")]
    [InlineData("422", 422, "thing.overlap")]
    public async Task Each_kind_of_refusal_has_its_status_and_its_code(string kind, int status, string code)
    {
        var problem = await Problem(await host.Client.GetAsync($"{Things}/refused/{kind}", Ct), status);

        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}");
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{"title":"A","tags":["a",null]}""", "tags[1]")]
    [InlineData("""{"title":"A","tags":["a"],"on":"0001-01-01"}""", "on")]
    [InlineData("""{"title":"A","tags":["a"],"on":"9999-12-31"}""", "on")]
    [InlineData("""{"title":"A","tags":["a"],"language":"not a language"}""", "language")]
    [InlineData("""{"title":"A","tags":["a"],"on":"2024-06-27","language":"en"}""", null)]
    public async Task What_nobody_means_is_refused_with_its_place_before_an_endpoint_sees_it(string body, string? field)
    {
        var answer = await host.Client.PostAsync($"{Things}/careful", new StringContent(body, Encoding.UTF8, "application/json"), Ct);
        if (field is null) answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        else (await Problem(answer, 400)).GetProperty("errors").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe(field);
    }

    [Theory]
    [InlineData("0001-01-01", HttpStatusCode.BadRequest)]
    [InlineData("9999-12-31", HttpStatusCode.BadRequest)]
    [InlineData("2024-06-27", HttpStatusCode.OK)]
    public async Task Days_in_addresses_are_those_that_anything_can_be_about(string day, HttpStatusCode status) =>
        (await host.Client.GetAsync($"{Things}/on/{day}", Ct)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task An_invalid_request_names_its_fields_as_the_sender_wrote_them()
    {
        var problem = await Problem(await host.Client.GetAsync($"{Things}/refused/invalid", Ct), 400);
        problem.GetProperty("errors").GetProperty("items[0].startsAt")[0].GetString().ShouldBe("Too early.");
    }

    [Fact]
    public async Task Content_that_does_not_hold_together_names_the_things_meant()
    {
        var problem = await Problem(await host.Client.GetAsync($"{Things}/refused/422", Ct), 422);
        problem.GetProperty("subjects")[0].GetGuid().ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task A_read_carries_its_version_as_entity_tag_and_is_not_sent_twice()
    {
        var id = Guid.NewGuid();
        var first = await host.Client.GetAsync($"{Things}/{id}", Ct);
        first.Headers.ETag!.ToString().ShouldBe("\"7\"");

        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Things}/{id}");
        again.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"7\""));
        (await host.Client.SendAsync(again, Ct)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData(null, 428, "version.needed")]
    [InlineData("7", 400, "version.malformed")]
    [InlineData("*", 400, "version.malformed")]
    [InlineData("W/\"7\"", 400, "version.malformed")]
    [InlineData("\"7\", \"8\"", 400, "version.malformed")]
    [InlineData("\"seven\"", 400, "version.malformed")]
    public async Task An_edit_without_a_usable_version_is_refused(string? ifMatch, int status, string code)
    {
        var problem = await Problem(await Put(ifMatch), status);
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}");
    }

    [Fact]
    public async Task An_edit_hands_the_version_on()
    {
        var answer = await Put("\"7\"");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag!.ToString().ShouldBe("\"8\"");
    }

    [Fact]
    public async Task What_was_made_is_answered_with_its_address()
    {
        var answer = await host.Client.PostAsJsonAsync(Things, new { title = "A", modality = "inPerson", seats = 3 }, Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/things/{Guid.Empty}");
    }

    [Fact]
    public async Task An_act_without_an_answer_is_204() =>
        (await host.Client.DeleteAsync($"{Things}/{Guid.NewGuid()}", Ct)).StatusCode.ShouldBe(HttpStatusCode.NoContent);

    [Theory]
    [InlineData("{\"title\":\"A\",\"modality\":\"onTheMoon\",\"seats\":3}", "modality", "This value is not one that modality takes.")]
    [InlineData("{\"title\":\"A\",\"modality\":1,\"seats\":3}", "modality", "This value is not one that modality takes.")]
    [InlineData("{\"title\":\"A\",\"modality\":\"remote\",\"seats\":\"3\"}", "seats", "This value is not one that seats takes.")]
    [InlineData("{\"title\":null,\"modality\":\"remote\",\"seats\":3}", "title", "This value is not one that title takes.")]
    [InlineData("{\"title\":\"A\",\"modality\":\"remote\",\"seats\":3,\"colour\":1}", "colour", "There is no such field: colour.")]
    [InlineData("{\"title\":\"A\",\"title\":\"B\",\"modality\":\"remote\",\"seats\":3}", "title", "Given twice: title.")]
    [InlineData("{\"title\":\"A\"}", null, "Missing: modality, seats.")]
    [InlineData("{\"title\":", null, "The content is not valid JSON near line 1, byte 10.")]
    [InlineData("[]", null, "The content is not of the form this address takes.")]
    public async Task A_body_that_cannot_be_read_is_refused_naming_what_is_wrong(string body, string? field, string message)
    {
        var problem = await Problem(await Post(body, "application/json"), 400);

        problem.GetProperty("type").GetString().ShouldBe("/problems/request.unreadable");
        problem.GetProperty("detail").GetString().ShouldBe(message);
        if (field is not null) problem.GetProperty("errors").GetProperty(field)[0].GetString().ShouldBe(message);
        problem.ToString().ShouldNotContain("Secretariat.");
        problem.ToString().ShouldNotContain("System.");
    }

    [Fact]
    public async Task Content_that_is_not_JSON_is_415() =>
        (await Problem(await Post("title=A", "application/x-www-form-urlencoded"), 415)).GetProperty("type").GetString().ShouldBe("/problems/http.not_json");

    [Theory]
    [InlineData("?size=1", "1")]
    [InlineData("", "50")]
    [InlineData("?size=200", "200")]
    public async Task A_page_has_as_many_rows_as_were_asked_for(string query, string size) =>
        (await host.Client.GetFromJsonAsync<JsonElement>(Things + query, Ct)).GetProperty("items")[0].GetString().ShouldBe(size);

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("201")]
    public async Task A_page_of_a_size_there_is_not_is_refused(string size)
    {
        var answer = await host.Client.GetAsync($"{Things}?size={size}", Ct);
        (await Problem(answer, 400)).GetProperty("type").GetString().ShouldBe("/problems/request.unreadable");
    }

    [Theory]
    [InlineData("?modality=inPerson", "50  InPerson")]
    [InlineData("?MODALITY=INPERSON&size=7&sort=-title", "7 -title InPerson")]
    public async Task Parameters_are_taken_as_the_description_names_them(string query, string seen) =>
        (await host.Client.GetFromJsonAsync<JsonElement>(Things + query, Ct)).GetProperty("items")[0].GetString().ShouldBe(seen);

    [Theory]
    [InlineData("?colour=red", "colour", "This address knows no parameter “colour”; it knows size, after, before, sort, modality.")]
    [InlineData("?size=1&siez=2", "siez", "This address knows no parameter “siez”; it knows size, after, before, sort, modality.")]
    [InlineData("/0190f0c1-7a00-7000-8000-000000000001?id=2", "id", "This address knows no parameter “id”; it knows none.")]
    public async Task A_parameter_that_an_address_does_not_know_is_refused_naming_those_it_knows(string rest, string name, string message)
    {
        var problem = await Problem(await host.Client.GetAsync(Things + rest, Ct), 400);
        problem.GetProperty("type").GetString().ShouldBe("/problems/request.parameter_unknown");
        problem.GetProperty("detail").GetString().ShouldBe(message);
        problem.GetProperty("errors").GetProperty(name)[0].GetString().ShouldBe(message);
    }

    [Fact]
    public async Task A_parameter_given_twice_is_refused() =>
        (await Problem(await host.Client.GetAsync($"{Things}?sort=title&sort=-title", Ct), 400)).GetProperty("detail").GetString()
            .ShouldBe("Given twice: sort.");

    [Fact]
    public async Task Who_is_not_signed_in_learns_nothing_of_parameters()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Things}?colour=red");
        request.Headers.Add("X-Nobody", "yes");
        await Problem(await host.Client.SendAsync(request, Ct), 401);
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_by_name() =>
        (await Problem(await host.Client.GetAsync($"{Things}?size=many", Ct), 400)).GetProperty("detail").GetString()
            .ShouldBe("“many” is not a value that size takes.");

    [Theory]
    [InlineData(null, "idempotency.key_missing")]
    [InlineData("with space", "idempotency.key_malformed")]
    public async Task An_act_with_effects_outside_needs_a_key(string? key, string code)
    {
        var problem = await Problem(await Effects(key), 400);
        problem.GetProperty("type").GetString().ShouldBe($"/problems/{code}");
    }

    [Fact]
    public async Task The_key_reaches_the_scope_of_the_request() =>
        (await (await Effects("letters-som-34")).Content.ReadFromJsonAsync<string>(Ct)).ShouldBe("letters-som-34");

    [Fact]
    public async Task A_fault_tells_nothing_of_our_inside()
    {
        var problem = await Problem(await host.Client.GetAsync($"{Things}/fault", Ct), 500);
        problem.GetProperty("type").GetString().ShouldBe("/problems/fault");
        problem.ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task An_unknown_address_is_404_with_a_problem() =>
        (await Problem(await host.Client.GetAsync("/api/v1/nothing", Ct), 404)).GetProperty("type").GetString().ShouldBe("/problems/not_found");

    [Fact]
    public async Task A_method_that_an_address_does_not_know_is_405_and_says_which_it_knows()
    {
        var answer = await host.Client.PatchAsync($"{Things}/{Guid.NewGuid()}", null, Ct);
        (await Problem(answer, 405)).GetProperty("type").GetString().ShouldBe("/problems/http.method_not_allowed");
        answer.Content.Headers.Allow.ShouldContain("PUT");
    }

    [Fact]
    public async Task Endpoints_need_somebody_signed_in()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Things);
        request.Headers.Add("X-Nobody", "yes");
        (await Problem(await host.Client.SendAsync(request, Ct), 401)).GetProperty("type").GetString().ShouldBe("/problems/access.not_signed_in");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<HttpResponseMessage> Put(string? ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Things}/{Guid.NewGuid()}");
        if (ifMatch is not null) request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await host.Client.SendAsync(request, Ct);
    }

    private async Task<HttpResponseMessage> Post(string body, string contentType)
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        return await host.Client.PostAsync(Things, content, Ct);
    }

    private async Task<HttpResponseMessage> Effects(string? key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Things}/effects");
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await host.Client.SendAsync(request, Ct);
    }

    private static async Task<JsonElement> Problem(HttpResponseMessage answer, int status)
    {
        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Ct);
    }
}
