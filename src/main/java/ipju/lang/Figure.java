package ipju.lang;

/**
 * A figure of a text in its one spelling: a number as plain digits ({@code 1650000}), a date as {@code 2026-03-24},
 * {@code 2026-03}, {@code --03-24} or {@code --03}, a phone number as digits, an address or link in small letters
 * without scheme and closing slash.
 *
 * @param start where it begins in the text as written
 * @param end the place after it
 */
public record Figure(Kind kind, String canonical, String said, int start, int end) {

    /** What kind of figure. */
    public enum Kind {
        NUMBER,
        DATE,
        PHONE,
        EMAIL,
        URL
    }
}
