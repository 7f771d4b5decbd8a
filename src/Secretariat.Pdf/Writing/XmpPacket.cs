using System.Globalization;
using System.Security;
using System.Text;

namespace Secretariat.Pdf.Writing;

/// <summary>The metadata as XMP, equal to the information dictionary entry by entry (ISO 19005-1, 6.7.3).</summary>
internal static class XmpPacket
{
    public const string Producer = "Secretariat.Pdf";

    /// <summary>PDF/A-1 knows the PDF/UA mark only when its schema is described in the packet (ISO 19005-1, 6.7.8).</summary>
    private const string AccessibilitySchema =
        """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
         xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    public static byte[] Write(DocumentMetadata metadata)
    {
        var archival = metadata.Conformance == Conformance.ArchivalAndAccessible;
        var date = metadata.CreatedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var xml = new StringBuilder();
        xml.Append(
            """
            <?xpacket begin="BOM" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">

            """).Replace("BOM", "\uFEFF");
        Append(xml, "dc:format", null, "application/pdf");
        Append(xml, "dc:title", "Alt", metadata.Title);
        Append(xml, "dc:language", "Bag", metadata.Language);
        Append(xml, "dc:creator", "Seq", metadata.Author);
        Append(xml, "dc:description", "Alt", metadata.Subject);
        Append(xml, "pdf:Keywords", null, metadata.Keywords);
        Append(xml, "pdf:Producer", null, Producer);
        Append(xml, "xmp:CreatorTool", null, metadata.Creator);
        Append(xml, "xmp:CreateDate", null, date);
        Append(xml, "xmp:ModifyDate", null, date);
        Append(xml, "pdfaid:part", null, archival ? "1" : null);
        Append(xml, "pdfaid:conformance", null, archival ? "A" : null);
        Append(xml, "pdfuaid:part", null, archival ? "1" : null);
        xml.Append("</rdf:Description>\n");
        if (archival) xml.Append(AccessibilitySchema);
        xml.Append("</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>");
        return Encoding.UTF8.GetBytes(xml.ToString());
    }

    private static void Append(StringBuilder xml, string name, string? container, string? value)
    {
        if (value is null) return;
        var words = SecurityElement.Escape(value);
        xml.Append('<').Append(name).Append('>');
        if (container is not null) xml.Append(CultureInfo.InvariantCulture, $"<rdf:{container}><rdf:li");
        if (container == "Alt") xml.Append(" xml:lang=\"x-default\"");
        if (container is not null) xml.Append('>');
        xml.Append(words);
        if (container is not null) xml.Append(CultureInfo.InvariantCulture, $"</rdf:li></rdf:{container}>");
        xml.Append("</").Append(name).Append(">\n");
    }
}
