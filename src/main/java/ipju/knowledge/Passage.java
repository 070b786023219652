package ipju.knowledge;

import ipju.catalog.Row;
import ipju.lang.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text with its place: what stands under one heading, or one row.
 *
 * @param id unique in the edition, the same as long as the place is the same: {@code file#locator}
 * @param document the file it stands in
 * @param locator {@code Heading > Subheading} without the title, {@code line 12} before the first heading, {@code row 7},
 *     {@code p. 3} or {@code Sheet!row 7}; a heading's second part and so on is followed by {@code (2)}
 * @param line the line of the file where it begins, from 1; in a PDF the page, in a Word document the paragraph, in a sheet
 *     the row
 * @param heading what it is about, for the index: title and heading path, or the row's name columns in both languages
 * @param text the text itself, Markdown marks taken off, paragraphs and list items on lines of their own; for a row its
 *     values in words
 * @param row the row, if it is one
 */
public record Passage(
        String id,
        Document document,
        String locator,
        int line,
        String heading,
        String text,
        @Nullable Row row) {

    public static Passage of(
            Document document, String locator, int line, String heading, String text, @Nullable Row row) {
        return new Passage(document.file() + "#" + locator, document, locator, line, heading, text, row);
    }

    /** The language it is written in; empty for a row, which speaks both. */
    public Optional<Language> language() {
        return Optional.ofNullable(document.language());
    }

    /** The date for which it holds: the row's own, or the document's. */
    public Optional<LocalDate> asOf() {
        return row == null ? Optional.ofNullable(document.asOf()) : row.asOf();
    }
}
