using System.Text;

namespace ComplaintBot.Tests.Documents;

/// <summary>Files as customers send them, made here.</summary>
internal static class Files
{
    public static byte[] Pdf(string words = "Factuur") => Encoding.Latin1.GetBytes($"""
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] /Contents 4 0 R >>
        endobj
        4 0 obj
        << /Length {words.Length + 40} >>
        stream
        BT /F1 12 Tf 10 50 Td ({words}) Tj ET
        endstream
        endobj
        trailer
        << /Root 1 0 R /Size 5 >>
        startxref
        0
        %%EOF

        """);
}
