package ipju.knowledge.files;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes to text: UTF-8 with or without a mark at the start, for tables CP949 too; line ends become {@code \n}. */
final class TextDecoding {

    /** The Korean code page of Windows, a superset of EUC-KR. */
    private static final Charset CP949 = Charset.forName("MS949");

    private final Limits limits;
    private final Problems problems;

    TextDecoding(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    /** The text of a document; empty if it is none, and the problem is noted. */
    Optional<String> utf8(String file, byte[] bytes) {
        return decode(file, bytes, false);
    }

    /** The text of a table, which a Korean spreadsheet may have saved as CP949. */
    Optional<String> utf8OrCp949(String file, byte[] bytes) {
        return decode(file, bytes, true);
    }

    private Optional<String> decode(String file, byte[] bytes, boolean cp949) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            problems.error(file, null, "is UTF-16: expected UTF-8, save it again as UTF-8");
            return Optional.empty();
        }
        if (!linesAreBounded(file, bytes)) {
            return Optional.empty();
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        Decoded utf8 = strict(StandardCharsets.UTF_8, bytes, start);
        String text = utf8.text;
        if (utf8.badAt >= 0) {
            Decoded korean = cp949 && start == 0 ? strict(CP949, bytes, 0) : utf8;
            if (korean.badAt >= 0 || firstControl(korean.text) >= 0) {
                String expected = cp949 ? "expected UTF-8 or CP949 text" : "expected UTF-8";
                problems.error(file, line(bytes, utf8.badAt), "cannot be decoded as UTF-8: " + expected);
                return Optional.empty();
            }
            problems.warning(file, null, "is CP949: read, but UTF-8 is expected; save it again as \"CSV UTF-8\"");
            text = korean.text;
        }
        text = text.replace("\r\n", "\n").replace('\r', '\n');
        int control = firstControl(text);
        if (control >= 0) {
            int line = 1
                    + (int) text.substring(0, control)
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            String what = text.charAt(control) == 0 ? "a NUL byte" : "control characters";
            problems.error(file, line, "holds " + what + ", so it is not text: expected UTF-8 text");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private record Decoded(String text, int badAt) {}

    private static Decoded strict(Charset charset, byte[] bytes, int start) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return new Decoded("", in.position());
        }
        decoder.flush(out);
        return new Decoded(out.flip().toString(), -1);
    }

    private boolean linesAreBounded(String file, byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i - start > limits.lineBytes()) {
                String most = Limits.words(limits.lineBytes());
                problems.error(file, line, "a line of more than " + most + ": expected shorter lines");
                return false;
            }
            if (i < bytes.length && isLineEnd(bytes, i)) {
                line++;
                start = i + 1;
                if (line > limits.lines() + 1) {
                    problems.error(file, line, "more than " + limits.lines() + " lines: expected a smaller file");
                    return false;
                }
            }
        }
        return true;
    }

    private static int line(byte[] bytes, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            if (isLineEnd(bytes, i)) {
                line++;
            }
        }
        return line;
    }

    private static boolean isLineEnd(byte[] bytes, int at) {
        return bytes[at] == '\n' || (bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] != '\n'));
    }

    private static int firstControl(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
