namespace Secretariat.Application.Ports;

/// <summary>Tells the store being away from work that failed.</summary>
public interface IOutages
{
    /// <summary>Whether the store is away, going down or full for the moment, so that the same request may succeed later.</summary>
    bool IsOutage(Exception exception);
}
