package ipju.lang;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the quantities that a message names: areas, money, floors, head counts and the like, in Korean and English, as
 * people write them. A small grammar (number, unit, bound, and the words around) rather than a list of phrases. Dates,
 * phone numbers, addresses and links are not quantities, see {@link Dates} and {@link Figures}.
 */
public final class Quantities {

    /** A text is read up to here; no message is longer. */
    static final int MOST_CHARS = 20_000;

    private Quantities() {}

    /** In the order of the text, without overlaps. Never throws; what is not understood is left out. */
    public static List<Quantity> read(String text) {
        String head = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
        Scan scan = new Scan(head);
        BitSet taken = new BitSet();
        for (DateMention date : Dates.read(head, LocalDate.EPOCH)) {
            if (!date.immediate()) {
                taken.set(date.start(), date.end());
            }
        }
        Shapes.mark(scan, taken);
        BusinessNumber.find(head).ifPresent(number -> taken.set(number.start(), number.end()));
        List<Quantity> read = new QuantityReader(scan, taken).read();
        SharedNegation.spread(head, read);
        return List.copyOf(read);
    }
}
