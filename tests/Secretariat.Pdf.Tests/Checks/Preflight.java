import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Validates PDF/A-1b: a path a line comes in, a line for each finding goes out, and an empty line when the file is done. After "text" or "sorted" and a blank,
 * the words that PDFBox finds go out instead, in Base64.
 */
public final class Preflight {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setErr(new PrintStream(PrintStream.nullOutputStream()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = in.readLine(); path != null; path = in.readLine()) {
            try {
                String[] parts = path.split(" ", 2);
                if (parts[0].equals("text") || parts[0].equals("sorted")) {
                    out.println(text(new File(parts[1]), parts[0].equals("sorted")));
                    out.println();
                    continue;
                }
                for (ValidationResult.ValidationError error : validate(new File(path)).getErrorsList()) {
                    out.println(line(error.getErrorCode() + " " + error.getDetails()));
                }
            } catch (Exception | LinkageError | StackOverflowError e) {
                out.println(line("not read: " + e));
            }
            out.println();
        }
    }

    private static ValidationResult validate(File file) throws Exception {
        PreflightParser parser = new PreflightParser(file);
        try {
            parser.parse();
            try (PreflightDocument document = parser.getPreflightDocument()) {
                document.validate();
                return document.getResult();
            }
        } catch (SyntaxValidationException e) {
            return e.getResult();
        }
    }

    private static String text(File file, boolean sorted) throws Exception {
        try (PDDocument document = PDDocument.load(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(sorted);
            return Base64.getEncoder().encodeToString(stripper.getText(document).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
