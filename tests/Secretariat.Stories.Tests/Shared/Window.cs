namespace Secretariat.Stories.Tests.Shared;

/// <summary>The window a story is played in.</summary>
public sealed record Window(int Width, int Height, bool Scripts = true)
{
    public static readonly Window Desk = new(1280, 800);
    public static readonly Window Phone = new(390, 844);
    public static readonly Window PhoneWithoutScripts = new(390, 844, Scripts: false);

    /// <summary>A desk and a phone.</summary>
    public static TheoryData<Window> Both => [Desk, Phone];

    /// <summary>A desk, a phone, and a phone that runs no scripts.</summary>
    public static TheoryData<Window> AlsoWithoutScripts => [Desk, Phone, PhoneWithoutScripts];

    public override string ToString() => $"{Width}{(Scripts ? "" : " without scripts")}";
}
