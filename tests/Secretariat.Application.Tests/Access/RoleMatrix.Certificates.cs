namespace Secretariat.Application.Tests.Access;

public sealed partial class RoleMatrix
{
    // The secretariat issues; a delegate has their own; anybody may check one that they hold.
    private const string CertificateRows = """
        //                     nobody admin officer head chair cochair chair2 focal focal2 deleg deleg2 system
        CorrectCertificate     401 403 403 ok  403 403 404 403 404 403 404 ok
        DownloadCertificate    401 403 ok  ok  403 403 404 403 404 ok  404 ok
        GetCertificate         401 403 ok  ok  403 403 404 403 404 ok  404 ok
        GetHistoricCertificate 401 403 ok  ok  ok  ok  ok  403 403 403 403 ok
        IssueCertificate       401 403 403 ok  403 403 404 403 403 403 403 ok
        IssueCertificates      401 403 403 ok  403 403 404 403 403 403 403 ok
        ListCertificates       401 403 ok  ok  403 403 404 403 403 403 403 ok
        ListMyCertificates     401 403 ok  ok  403 403 404 403 404 ok  404 ok
        PrepareCertificates    401 403 ok  ok  403 403 404 403 403 403 403 ok
        PreviewCertificate     401 403 ok  ok  403 403 404 403 403 403 403 ok
        RequestNameCorrection  401 403 ok  ok  403 403 404 403 404 ok  404 ok
        RevokeCertificate      401 403 403 ok  403 403 404 403 404 403 404 ok
        VerifyCertificate      ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok  ok
        """;
}
