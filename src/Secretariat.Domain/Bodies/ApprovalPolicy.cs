namespace Secretariat.Domain.Bodies;

/// <summary>Whose approval an agenda of the body needs (study 3.7).</summary>
public enum ApprovalPolicy
{
    /// <summary>Everybody who presides: Chair and Co-Chair, or both Co-Chairs.</summary>
    All,

    /// <summary>Anybody who presides.</summary>
    Any,

    /// <summary>The Chair.</summary>
    ChairOnly,
}
