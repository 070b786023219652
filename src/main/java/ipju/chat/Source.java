package ipju.chat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The place in the folder that carries a statement.
 *
 * @param title the document's title, or the table in words
 * @param file relative to the folder, with forward slashes
 * @param locator the place in the file: {@code Heading > Subheading}, {@code line 12}, {@code row 7}, {@code p. 3},
 *     {@code Sheet!row 7}
 * @param asOf the date for which it holds, if the file states one
 * @param quote the passage's or the row's own words that carry the statement
 * @param url a public page, if the folder names one
 */
public record Source(
        String title,
        String file,
        String locator,
        @Nullable LocalDate asOf,
        String quote,
        @Nullable String url) {}
