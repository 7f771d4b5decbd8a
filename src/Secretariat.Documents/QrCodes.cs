using Secretariat.Application.Ports;
using Secretariat.Pdf.Layout;

namespace Secretariat.Documents;

/// <inheritdoc />
internal sealed class QrCodes : IQrCodes
{
    public (int Modules, string Path) Draw(string content) => QrModules.Svg(content);
}
