using Microsoft.EntityFrameworkCore;
using Secretariat.Domain.People;
using Secretariat.Domain.Shared;
using Secretariat.Testing;

namespace Secretariat.Infrastructure.Tests.Persistence;

/// <summary>What people search for is folded here, what is stored is folded there: the two must agree, or names are not found.</summary>
public sealed class FoldingTests(PostgresFixture postgres) : SliceTest(postgres)
{
    [Fact]
    public async Task The_store_folds_every_letter_of_the_scripts_of_names_as_we_do()
    {
        // Latin with its additions, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, Vietnamese.
        (int From, int To)[] scripts = [(0x41, 0x24f), (0x370, 0x52f), (0x531, 0x587), (0x5d0, 0x5ea), (0x620, 0x6d3), (0x10a0, 0x10ff), (0x1e00, 0x1fff)];
        var letters = scripts.SelectMany(s => Enumerable.Range(s.From, s.To - s.From + 1)).Select(c => ((char)c).ToString())
            .Where(c => char.IsLetter(c[0])).ToArray();
        letters.Length.ShouldBeGreaterThan(1500);

        (await Folded(letters)).ShouldBe(letters.Select(Alphabet.Fold));
    }

    [Theory]
    [InlineData("Türkiye", "turkiye")]
    [InlineData("DIYARBAKIR ılıca İzmir", "diyarbakir ilica izmir")]
    [InlineData("Łódź, Ørsted, Đorđe, Þór, Strauß", "lodz, orsted, dorde, thor, strauss")]
    [InlineData("Nguyễn Văn Ất", "nguyen van at")]
    [InlineData("Совещание Ёлкина", "совещание елкина")]
    public async Task Case_and_marks_are_gone(string stored, string folded) => (await Folded([stored])).ShouldBe([folded]);

    [Fact]
    public async Task What_is_searched_by_follows_the_row()
    {
        var person = Person.Enter(new PersonName("Ayşe", "Łukaszewicz"), null, "Ministry of Interior", "A.Lukas@example.org", "en");
        await Given(person);
        (await Found()).ShouldBe(["ayse lukaszewicz ministry of interior a.lukas@example.org"]);

        await Read(db => db.Database.ExecuteSqlAsync($"UPDATE people SET family_name = 'Özdemir'"));

        (await Found()).ShouldBe(["ayse ozdemir ministry of interior a.lukas@example.org"]);
    }

    private Task<List<string>> Found() => Read(db => db.Database.SqlQuery<string>($"SELECT search_text AS \"Value\" FROM people").ToListAsync());

    private Task<List<string>> Folded(string[] texts) => Read(db => db.Database
        .SqlQuery<string>($"SELECT folded(t) AS \"Value\" FROM unnest({texts}) WITH ORDINALITY AS x(t, n) ORDER BY n").ToListAsync());
}
