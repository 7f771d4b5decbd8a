namespace Secretariat.Domain.Certificates;

/// <summary>
/// What opens the public check of a certificate: 12 random signs and a check sign, 32^12 or about 10^18 possible codes, so that at twenty
/// attempts a minute nobody finds one by trying.
/// </summary>
public readonly record struct VerificationCode
{
    /// <summary>How many signs, the check sign included.</summary>
    public const int Length = 13;

    private VerificationCode(string text) => Text = text;

    /// <summary>The thirteen signs, as stored and as they stand in the address.</summary>
    public string Text { get; }

    /// <summary>The code in groups, as printed.</summary>
    public string Printed => $"{Text[..4]}-{Text[4..8]}-{Text[8..]}";

    /// <summary>Draws a code.</summary>
    public static VerificationCode Draw()
    {
        var payload = CheckedCode.Draw(Length - 1);
        return new VerificationCode(payload + CheckedCode.Check(payload));
    }

    /// <summary>Reads what somebody typed or scanned; null when it cannot be a code.</summary>
    public static VerificationCode? Parse(string? typed) =>
        CheckedCode.Normalise(typed, Length) is { } normal && CheckedCode.Holds(normal) ? new VerificationCode(normal) : null;

    /// <inheritdoc />
    public override string ToString() => Printed;

    /// <summary>Restores a code from the store, where only whole ones are.</summary>
    public static VerificationCode Read(string stored) => new(stored);
}
