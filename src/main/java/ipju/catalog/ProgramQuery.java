package ipju.catalog;

import ipju.lang.Measure;
import ipju.lang.Quantities;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question for support programs, as data.
 *
 * @param kinds words of the column {@code kind}; empty for all
 * @param agencies agencies as their rows name them; empty for all
 * @param from the first day of the time asked about, null for open
 * @param to its last day, null for open
 * @param closing whether programs are meant whose window ends in that time, not those that are open in it
 * @param asker what the asker says in numbers: how old the firm is (months), how many people it has
 */
public record ProgramQuery(
        Set<String> kinds,
        Set<String> agencies,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean closing,
        Map<Measure, BigDecimal> asker) {

    public ProgramQuery {
        kinds = Set.copyOf(kinds);
        agencies = Set.copyOf(agencies);
        asker = Map.copyOf(asker);
    }

    /** Whether a stretch of time is asked about, and not only today. */
    public boolean hasTime() {
        return from != null || to != null;
    }

    /** Whether the row is of the kinds and agencies asked for. */
    public boolean isAbout(Row program) {
        return (kinds.isEmpty() || kinds.contains(program.need("kind")))
                && (agencies.isEmpty()
                        || program.text("agency").map(agencies::contains).orElse(false));
    }

    /** Whether the row's window allows what is asked; a row without one is open at no time that anybody could name. */
    public boolean allows(Row program) {
        Optional<LocalDate> opens = program.date("open_from");
        Optional<LocalDate> closes = program.date("open_to");
        if (closing) {
            return closes.map(day -> (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to)))
                    .orElse(false);
        }
        boolean begun = to == null || opens.map(day -> !day.isAfter(to)).orElse(true);
        boolean lasts = from == null || closes.map(day -> !day.isBefore(from)).orElse(true);
        return begun && lasts;
    }

    /**
     * Whether the row's own words shut out who asks: they set a limit in numbers that the asker's number is beyond. What they
     * do not say in numbers is left to the reader.
     */
    public boolean shutsOut(Row program) {
        List<Quantity> limits = Stream.of("who_ko", "who_en")
                .flatMap(column -> program.text(column).stream())
                .flatMap(who -> Quantities.read(who).stream())
                .filter(limit -> (limit.min() == null) != (limit.max() == null))
                .toList();
        return asker.entrySet().stream()
                .anyMatch(said -> limits.stream()
                        .anyMatch(limit -> limit.measure() == said.getKey() && !limit.allows(said.getValue())));
    }
}
