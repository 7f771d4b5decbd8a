using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Secretariat.Host;

/// <summary>Tells an address that cannot be listened on, which is told in one line, from a fault.</summary>
internal static class Listening
{
    /// <summary>Why an address cannot be listened on; null when something else is the matter.</summary>
    internal static string? Refusal(Exception? exception) => exception switch
    {
        AddressInUseException => "another program does already.",
        SocketException { SocketErrorCode: SocketError.AccessDenied } => "this user may not.",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "this machine does not have it.",
        IOException { InnerException: { } inner } => Refusal(inner),
        _ => null,
    };
}
