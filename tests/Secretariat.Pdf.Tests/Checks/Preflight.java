import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.preflight.PreflightDocument;
import org.apache.pdfbox.preflight.ValidationResult;
import org.apache.pdfbox.preflight.exception.SyntaxValidationException;
import org.apache.pdfbox.preflight.parser.PreflightParser;

/** Validates PDF/A-1b: a path a line comes in, a line for each finding goes out, and an empty line when the file is done. */
public final class Preflight {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setErr(new PrintStream(PrintStream.nullOutputStream()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String path = in.readLine(); path != null; path = in.readLine()) {
            try {
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

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
