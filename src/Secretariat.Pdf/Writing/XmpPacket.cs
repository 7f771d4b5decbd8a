using System.Globalization;
using System.Security;
using System.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>The metadata as XMP, equal to the information dictionary entry by entry (ISO 19005-1, 6.7.3).</summary>
internal static class XmpPacket
{
    public const string Producer = "Secretariat.Pdf";

    public static byte[] Write(DocumentMetadata metadata)
    {
        var date = metadata.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var xml = new StringBuilder();
        xml.Append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        xml.Append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n<rdf:Description rdf:about=\"\" ");
        xml.Append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" ");
        xml.Append("xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(metadata.Title)}</rdf:li></rdf:Alt></dc:title>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<dc:language><rdf:Bag><rdf:li>{Escape(metadata.Language)}</rdf:li></rdf:Bag></dc:language>\n");
        if (metadata.Author is { } author) xml.Append(CultureInfo.InvariantCulture, $"<dc:creator><rdf:Seq><rdf:li>{Escape(author)}</rdf:li></rdf:Seq></dc:creator>\n");
        if (metadata.Subject is { } subject)
            xml.Append(CultureInfo.InvariantCulture, $"<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{Escape(subject)}</rdf:li></rdf:Alt></dc:description>\n");
        if (metadata.Keywords is { } keywords) xml.Append(CultureInfo.InvariantCulture, $"<pdf:Keywords>{Escape(keywords)}</pdf:Keywords>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<pdf:Producer>{Producer}</pdf:Producer>\n<xmp:CreatorTool>{Escape(metadata.Creator)}</xmp:CreatorTool>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<xmp:CreateDate>{date}</xmp:CreateDate>\n<xmp:ModifyDate>{date}</xmp:ModifyDate>\n");
        if (metadata.Conformance == Conformance.ArchivalAndAccessible)
            xml.Append("<pdfaid:part>1</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n<pdfuaid:part>1</pdfuaid:part>\n");
        xml.Append("</rdf:Description>\n");
        if (metadata.Conformance == Conformance.ArchivalAndAccessible) xml.Append(AccessibilitySchema);
        xml.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    /// <summary>PDF/A-1 knows the PDF/UA mark only when its schema is described in the packet (ISO 19005-1, 6.7.8).</summary>
    private const string AccessibilitySchema =
        """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    private static string Escape(string text) => SecurityElement.Escape(Text.TextSanitiser.Clean(text));
}
