namespace Secretariat.Infrastructure.Numbers;

/// <summary>A series of running numbers and the last one given.</summary>
internal sealed class NumberSeries
{
    public required string Series { get; init; }

    public required long Last { get; init; }
}
