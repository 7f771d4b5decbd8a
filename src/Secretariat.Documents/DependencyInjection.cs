using Microsoft.Extensions.DependencyInjection;
using Secretariat.Application.Ports;
using Secretariat.Application.Ports.Papers;

namespace Secretariat.Documents;

/// <summary>Offers the papers to the rest of the house.</summary>
public static class DependencyInjection
{
    /// <summary>Registers <see cref="IPapers"/> and <see cref="IQrCodes"/>.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services) =>
        services.AddSingleton<IPapers, Papers>().AddSingleton<IQrCodes, QrCodes>();
}
