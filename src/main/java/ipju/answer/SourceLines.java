package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Line;
import ipju.chat.Source;
import ipju.knowledge.Passage;
import ipju.lang.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the places in the folder: as values, and as the footnotes that people read. */
final class SourceLines {

    /** The place of a row, with the name of its sheet if it stands in a workbook. */
    private static final Pattern ROW = Pattern.compile("(?:(.*)!)?row (\\d+)( \\(\\d+\\))?");

    private static final Pattern PAGE = Pattern.compile("p\\. (\\d+)( \\(\\d+\\))?");
    private static final Pattern COUNTED = Pattern.compile("(line|p\\.|(.*!)?row) \\d+( \\(\\d+\\))?");

    private SourceLines() {}

    /** The place of a row; its quote is all its used cells. */
    static Source of(Row row, Language language) {
        return new Source(
                title(row, language),
                row.file(),
                row.locator(),
                row.asOf().orElse(null),
                row.quote(),
                row.text("url").orElse(row.sheet() == null ? null : row.sheet().url()));
    }

    /** The place of a passage with the words that were quoted from it. */
    static Source of(Passage passage, String quote, Language language) {
        Row row = passage.row();
        if (row != null) {
            return of(row, language);
        }
        return new Source(
                passage.document().title(),
                passage.document().file(),
                passage.locator(),
                passage.document().asOf(),
                quote,
                passage.document().sourceUrl());
    }

    /** One footnote a document or table, several rows of one table together: {@code 📄 호실 목록 6, 21행 · 2026-11-20 기준}. */
    static List<Line> lines(List<Source> sources, Language language) {
        Map<String, List<Source>> byPlace = new LinkedHashMap<>();
        for (Source source : sources) {
            Matcher row = ROW.matcher(source.locator());
            String place =
                    row.matches() ? source.file() + "#" + sheet(row) : source.file() + "#" + source.locator() + "#";
            byPlace.computeIfAbsent(place, k -> new ArrayList<>()).add(source);
        }
        List<Line> lines = new ArrayList<>();
        for (List<Source> same : byPlace.values()) {
            lines.add(Line.source(line(same, language)));
        }
        return lines;
    }

    private static String line(List<Source> same, Language language) {
        Source first = same.get(0);
        StringBuilder text = new StringBuilder("📄 ").append(first.title());
        Matcher row = ROW.matcher(first.locator());
        Matcher page = PAGE.matcher(first.locator());
        if (row.matches()) {
            String sheet = sheet(row);
            text.append(sheet.isEmpty() ? "" : " › " + sheet);
            String rows = same.stream()
                    .map(s -> Integer.valueOf(ROW.matcher(s.locator()).replaceFirst("$2")))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining(", "));
            text.append(language.pick(" " + rows + "행", (same.size() > 1 ? ", rows " : ", row ") + rows));
        } else if (page.matches()) {
            text.append(language.pick(" " + page.group(1) + "쪽", ", p. " + page.group(1)));
        } else {
            text.append(" › ").append(first.locator().replace(" > ", " › "));
        }
        @Nullable
        LocalDate asOf = same.stream()
                .map(Source::asOf)
                .filter(d -> d != null)
                .min(LocalDate::compareTo)
                .orElse(null);
        if (asOf != null) {
            text.append(language.pick(" · " + asOf + " 기준", " · as of " + asOf));
        }
        if (first.url() != null && same.size() == 1) {
            text.append(" · ").append(first.url());
        }
        return text.toString();
    }

    private static String sheet(Matcher row) {
        String sheet = row.group(1);
        return sheet == null ? "" : sheet;
    }

    /** Whether a place is only counted, in lines, rows or pages, and says nothing of what stands there. */
    static boolean isCounted(String locator) {
        return COUNTED.matcher(locator).matches();
    }

    /** The table in words; a workbook by its title, a free table by its file name. */
    private static String title(Row row, Language language) {
        Table table = row.table();
        Row.Sheet sheet = row.sheet();
        if (sheet != null) {
            return sheet.title();
        }
        if (table == null) {
            String name = row.file().substring(row.file().lastIndexOf('/') + 1);
            return name.replace(".csv", "").replace('_', ' ');
        }
        switch (table) {
            case CENTERS:
                return language.pick("센터 목록", "Centers");
            case UNITS:
                return language.pick("호실 목록", "Units");
            case FEES:
                return language.pick("요금", "Fees");
            case ELIGIBILITY:
                return language.pick("입주 업종", "Eligible businesses");
            case PROGRAMS:
                return language.pick("지원사업", "Support programs");
            case FACILITY:
                return language.pick("시설 안내", "Facilities");
            case CONTACTS:
                return language.pick("연락처", "Contacts");
            case INDUSTRIES:
                return language.pick("산업분류", "Industry codes");
            default:
                return language.pick("용어", "Glossary");
        }
    }
}
