namespace Secretariat.Application.Bodies;

/// <summary>A text that somebody who presides sent back to the secretariat.</summary>
/// <param name="By">Who, in which office: "Chair (Türkiye), Işıl ÖRNEKOĞLU".</param>
/// <param name="At">When.</param>
/// <param name="Comment">What should be changed.</param>
public sealed record ReturnByChair(string By, DateTimeOffset At, string Comment);
