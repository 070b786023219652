package ipju.knowledge.files;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** What a file's name says: whether it can be shown, and what kind of file it is. */
final class FileNames {

    /** What a file holds, by its ending. */
    enum Kind {
        MARKDOWN,
        TABLE,
        HTML,
        TEXT,
        PDF,
        /** A {@code .docx} document. */
        WORD,
        /** An {@code .xlsx} workbook. */
        WORKBOOK,
        /** A document of another kind, which can be saved as one of those. */
        OTHER_DOCUMENT,
        SIDECAR,
        GOLDEN,
        UNKNOWN
    }

    static final String SIDECAR_ENDING = ".meta.yaml";
    static final String GOLDEN_FILE = "golden.yaml";

    /** What stands for letters that could not be decoded. */
    static final char UNDECODED = '\uFFFD';

    private FileNames() {}

    /**
     * The last part of the path with composed letters (NFC, as some systems decompose Hangul). The name's own bytes are
     * read as UTF-8 even where the system's locale knows ASCII only.
     */
    static String of(Path entry) {
        String name = String.valueOf(entry.getFileName());
        if (name.indexOf(UNDECODED) >= 0) {
            String raw = entry.toUri().getRawPath().replaceFirst("/$", "");
            name = URLDecoder.decode(last(raw).replace("+", "%2B"), StandardCharsets.UTF_8);
        }
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    static Kind kind(String name) {
        String last = last(name).toLowerCase(Locale.ROOT);
        if (last.equals(GOLDEN_FILE)) {
            return Kind.GOLDEN;
        }
        if (last.endsWith(SIDECAR_ENDING)) {
            return Kind.SIDECAR;
        }
        return switch (last.substring(last.lastIndexOf('.') + 1)) {
            case "md" -> Kind.MARKDOWN;
            case "csv" -> Kind.TABLE;
            case "html", "htm" -> Kind.HTML;
            case "txt" -> Kind.TEXT;
            case "pdf" -> Kind.PDF;
            case "docx" -> Kind.WORD;
            case "xlsx" -> Kind.WORKBOOK;
            case "hwp", "hwpx", "doc", "docm", "odt", "rtf", "xls", "xlsm", "xlsb", "ods", "ppt", "pptx", "odp" ->
                Kind.OTHER_DOCUMENT;
            default -> Kind.UNKNOWN;
        };
    }

    /** What to save a {@link Kind#OTHER_DOCUMENT} as. */
    static String saveAs(String name) {
        String last = last(name).toLowerCase(Locale.ROOT);
        return switch (last.substring(last.lastIndexOf('.') + 1)) {
            case "xls", "xlsm", "xlsb", "ods" -> ".xlsx";
            case "ppt", "pptx", "odp" -> ".pdf";
            default -> ".docx or .pdf";
        };
    }

    /**
     * Whether a file or folder is not part of the knowledge: it is hidden, a note to those who edit the folder, or the
     * mark that office programs leave beside a document while it is open.
     */
    static boolean isLeftAside(String name) {
        return name.startsWith(".") || name.startsWith("~$") || name.equals("README.md");
    }

    /** The name without folders. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The name without folders and ending. */
    static String stem(String name) {
        String last = last(name);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }

    /** A control character, a line or paragraph end, or one that changes the direction of what follows. */
    static boolean isHidden(char c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    static boolean hasHidden(String name) {
        return name.chars().anyMatch(c -> isHidden((char) c));
    }

    /** The name with hidden characters spelt out, so that it can stand in a message. */
    static String shown(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (isHidden(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
