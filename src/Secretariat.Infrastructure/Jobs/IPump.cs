namespace Secretariat.Infrastructure.Jobs;

/// <summary>Takes owed work out of the database one piece at a time; many may run, on many hosts.</summary>
internal interface IPump
{
    /// <summary>Does one piece of work; false when none is due.</summary>
    Task<bool> Step(CancellationToken ct);
}
