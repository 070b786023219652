package ipju.knowledge.files;

import ipju.knowledge.Document;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads PDFs and office documents and keeps what it read, so that an edit of another file costs nothing here. The libraries
 * are loaded with the first such document and not before.
 */
final class OfficeFiles {

    /** What is kept at most, in characters of text. */
    private static final long MOST_KEPT = 30_000_000;

    private final OfficeLimits limits;
    private final LongSupplier nanos;

    /** What the last reading of the folder came to, by {@link #key}. Replaced as a whole, never changed. */
    private volatile Map<String, Outcome> kept = Map.of();

    OfficeFiles(OfficeLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    /** A text, or why there is none. */
    private record Outcome(Optional<OfficeText> text, String problem) {

        long size() {
            return text.map(OfficeText::size).orElse(0L);
        }
    }

    /** One reading of the folder. */
    Reading reading() {
        return new Reading();
    }

    final class Reading {
        private final Map<String, Outcome> before = kept;
        private final Map<String, Outcome> now = new HashMap<>();
        private long size;

        /**
         * What a document says.
         *
         * @throws UnreadableException if it cannot be read, with the reason in plain words
         */
        OfficeText read(Document document, FileNames.Kind kind, byte[] bytes) throws UnreadableException {
            String key = key(document, kind, bytes);
            Outcome known = before.get(key);
            Outcome outcome = known == null ? readAnew(document, kind, bytes) : known;
            size += outcome.size();
            if (size <= MOST_KEPT) {
                now.put(key, outcome);
            }
            return outcome.text().orElseThrow(() -> new UnreadableException(outcome.problem()));
        }

        /** Forgets what is no longer in the folder. */
        void end() {
            kept = Map.copyOf(now);
        }
    }

    private Outcome readAnew(Document document, FileNames.Kind kind, byte[] bytes) {
        Effort effort = new Effort(limits, nanos);
        try {
            return new Outcome(Optional.of(text(document, kind, bytes, effort)), "");
        } catch (IOException | RuntimeException e) {
            UnreadableException reason = effort.reason();
            String damaged = "is damaged or no real " + FileShape.ending(kind) + ": expected it opened and saved anew";
            return new Outcome(Optional.empty(), message(reason == null ? e : reason, damaged));
        }
    }

    private static String message(@Nullable Exception reason, String otherwise) {
        String message = reason instanceof UnreadableException ? reason.getMessage() : null;
        return message == null ? otherwise : message;
    }

    private static OfficeText text(Document document, FileNames.Kind kind, byte[] bytes, Effort effort)
            throws IOException {
        OfficeText text = switch (kind) {
            case PDF -> PdfReader.read(bytes, effort);
            case WORD -> DocxReader.read(bytes, document.title(), effort);
            default -> XlsxReader.read(bytes, effort);
        };
        // libraries go on after some failures: what was ended at a limit is not read in part
        effort.step();
        return text;
    }

    private static String key(Document document, FileNames.Kind kind, byte[] bytes) {
        Digest digest = new Digest();
        digest.add(kind + "\n" + document.title(), bytes);
        return digest.whole();
    }
}
