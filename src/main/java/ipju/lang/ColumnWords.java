package ipju.lang;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the columns of the tables are called in both languages, and by which words people ask for them. */
public final class ColumnWords {

    private record Entry(String ko, String en, WordMatch asked) {}

    private static final Map<String, Entry> ENTRIES = read();

    private ColumnWords() {}

    /** The column's name for people; a column without one keeps its own, with spaces for underscores. */
    public static String label(String column, Language language) {
        Entry entry = ENTRIES.get(column);
        return entry == null ? column.replace('_', ' ') : language.pick(entry.ko, entry.en);
    }

    /** The columns that a question asks for, the one named at greatest length first. */
    public static List<String> askedIn(WordMatch.Prepared question) {
        Map<String, Integer> lengths = new LinkedHashMap<>();
        ENTRIES.forEach((column, entry) -> {
            int length = entry.asked.longestIn(question);
            if (length > 0) {
                lengths.put(column, length);
            }
        });
        List<String> columns = new ArrayList<>(lengths.keySet());
        columns.sort((a, b) -> lengths.getOrDefault(b, 0) - lengths.getOrDefault(a, 0));
        return List.copyOf(columns);
    }

    /** How many letters of the question name one of these columns. */
    public static int lettersOf(List<String> columns, WordMatch.Prepared question) {
        int letters = 0;
        for (String column : columns) {
            Entry entry = ENTRIES.get(column);
            letters += entry == null ? 0 : entry.asked.longestIn(question);
        }
        return letters;
    }

    /** The words of the question by which it asks for a column, folded. */
    public static List<String> wordsOf(String column, WordMatch.Prepared question) {
        Entry entry = ENTRIES.get(column);
        return entry == null ? List.of() : entry.asked.allIn(question);
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (List<String> fields : WordLists.read("columns.tsv")) {
            WordMatch asked = new WordMatch(List.of(fields.get(3).split(";")));
            entries.put(fields.get(0), new Entry(fields.get(1), fields.get(2), asked));
        }
        return entries;
    }
}
