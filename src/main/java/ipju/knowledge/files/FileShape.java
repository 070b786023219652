package ipju.knowledge.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says. */
enum FileShape {
    PDF("a PDF"),
    ZIP("an archive"),
    OLD_OFFICE("a document of an old office program"),
    MARKUP("a web page or XML"),
    EMPTY("nothing"),
    OTHER("another kind of file, or a damaged one");

    /** Some programs put a few bytes before a PDF's first line. */
    private static final int HEAD = 1024;

    private final String words;

    FileShape(String words) {
        this.words = words;
    }

    static FileShape of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (begins(bytes, 'P', 'K', 3, 4)) {
            return ZIP;
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OLD_OFFICE;
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        if (head.contains("%PDF-")) {
            return PDF;
        }
        String text = head.replace("\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        return text.startsWith("<") ? MARKUP : OTHER;
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    String words() {
        return words;
    }

    /** How the name of such a file ends. */
    static String ending(FileNames.Kind kind) {
        return switch (kind) {
            case WORD -> ".docx";
            case WORKBOOK -> ".xlsx";
            default -> ".pdf";
        };
    }
}
