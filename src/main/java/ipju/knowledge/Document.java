package ipju.knowledge;

import ipju.lang.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself.
 *
 * @param file relative to the folder, with forward slashes
 * @param title the front matter's title; for a table its file name without the ending
 * @param language the language it is written in; null for tables, whose rows speak both
 * @param topic a word of the admin's to group by
 * @param sourceUrl a public page
 * @param asOf the date for which it holds
 * @param reviewBy after this day it is stale
 * @param expires after this day it is over
 * @param status whether it may be found, and as what
 */
public record Document(
        String file,
        String title,
        @Nullable Language language,
        @Nullable String topic,
        @Nullable String sourceUrl,
        @Nullable LocalDate sourceDate,
        @Nullable LocalDate asOf,
        @Nullable LocalDate reviewBy,
        @Nullable LocalDate expires,
        @Nullable String owner,
        Status status) {

    /** Whether a document may be found, and as what. */
    public enum Status {
        /** Says what is. */
        CURRENT,
        /** Says what was; found only by questions about the past. */
        HISTORICAL,
        /** Not to be found at all. */
        DRAFT
    }

    /** A table's file, which says nothing of itself but in its rows. */
    public static Document ofTable(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        String title = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        return new Document(file, title, null, null, null, null, null, null, null, null, Status.CURRENT);
    }
}
