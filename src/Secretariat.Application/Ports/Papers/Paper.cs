namespace Secretariat.Application.Ports.Papers;

/// <summary>A finished paper.</summary>
/// <param name="Bytes">The PDF.</param>
/// <param name="TemplateVersion">Which edition of which template set it, e.g. <c>agenda/1</c>; stored with the issued document.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Warnings">What an officer should look at before it leaves: a field left unmerged, a letter of more than two pages, a name set small.</param>
public sealed record Paper(byte[] Bytes, string TemplateVersion, int Pages, IReadOnlyList<string> Warnings);
