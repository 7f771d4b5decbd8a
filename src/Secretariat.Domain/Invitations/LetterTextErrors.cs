using Secretariat.Domain.Shared;

namespace Secretariat.Domain.Invitations;

/// <summary>Refusals around the wording of letters and mails.</summary>
public static class LetterTextErrors
{
    /// <summary>Somebody worded it at the same moment.</summary>
    public sealed record Taken()
        : Conflict("letter_text.taken", "There is already a text of this kind in this language. Load it again and edit that one.");

    /// <summary>The text names a field that its kind does not have.</summary>
    public sealed record UnknownField(string Field, IReadOnlyList<string> Known)
        : Unprocessable("letter_text.unknown_field", $"There is no field {{{{{Field}}}}} in this text. Its fields are {string.Join(", ", Known)}.");

    /// <summary>The text leaves out what it is sent for.</summary>
    public sealed record FieldLeftOut(string Field)
        : Unprocessable("letter_text.field_left_out",
            $"This text is sent for the sake of {{{{{Field}}}}}, and leaves it out. Put it into the body, outside of optional parts.");

    /// <summary>The braces do not match up, or ask for more than filling in.</summary>
    public sealed record Malformed(string Near)
        : Unprocessable("letter_text.malformed",
            $"The text cannot be read near \"{Near}\". Fields are written {{{{field}}}}; optional parts {{{{#field}}}} … {{{{/field}}}}.");

    /// <summary>A note verbale is written in the third person.</summary>
    public sealed record FirstPerson(string Word)
        : Unprocessable("letter_text.first_person",
            $"A note verbale is written in the third person, but this text says \"{Word}\". Write \"the Secretariat\" or \"the Ministry\".");

    /// <summary>The text or its subject is missing.</summary>
    public sealed record Empty() : Unprocessable("letter_text.empty", "A text needs a subject and a body.");

    /// <summary>A field the text cannot do without has no value here, so nothing is printed.</summary>
    /// <param name="Field">The first such field.</param>
    /// <param name="Whose">Where several letters are written at once: each that lacks something, as "{{title}} for Armenia".</param>
    public sealed record FieldMissing(string Field, IReadOnlyList<string>? Whose = null)
        : Unprocessable("letter_text.field_missing", Whose is null
            ? $"The text needs {{{{{Field}}}}}, which has no value here. Complete it, or make that part of the text optional."
            : $"Nothing was done, because some letters need what has no value: {string.Join("; ", Whose)}. "
                + "Complete it, or make that part of the text optional.");

    /// <summary>A mail that goes out by itself cannot do without a field that has no value for every meeting or reader.</summary>
    public sealed record FieldMayBeMissing(string Field)
        : Unprocessable("letter_text.field_may_be_missing",
            $"{{{{{Field}}}}} does not always have a value, and this mail goes out by itself. "
            + $"Put {{{{#{Field}}}}} before and {{{{/{Field}}}}} behind the words that need it.");

    /// <summary>An addressee is sent a letter or a note, not both.</summary>
    public sealed record NotTheirPaper() : Unprocessable("letter_text.not_their_paper",
        "This addressee is sent another kind of paper. Choose somebody who is sent this one: a letter goes to a person, a note to an office.");
}
