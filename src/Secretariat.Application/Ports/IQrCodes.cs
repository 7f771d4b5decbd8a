namespace Secretariat.Application.Ports;

/// <summary>QR codes for pages; papers draw their own.</summary>
public interface IQrCodes
{
    /// <summary>The dark modules as the path of an SVG whose sides are as long as the code has modules.</summary>
    (int Modules, string Path) Draw(string content);
}
