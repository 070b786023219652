package ipju.lang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The word lists on the class path, read once: {@code words.tsv}, {@code columns.tsv}. */
public final class WordLists {

    private static final Map<String, WordMatch> GROUPS = readGroups();

    private WordLists() {}

    /**
     * The list of a group of {@code words.tsv}.
     *
     * @throws IllegalArgumentException for a group that is not there, which is a slip of ours
     */
    public static WordMatch group(String name) {
        WordMatch words = GROUPS.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no word list " + name);
        }
        return words;
    }

    private static Map<String, WordMatch> readGroups() {
        Map<String, WordMatch> groups = new LinkedHashMap<>();
        for (List<String> fields : read("words.tsv")) {
            groups.put(fields.get(0), new WordMatch(List.of(fields.get(1).split(";"))));
        }
        return groups;
    }

    /** The lines of a tab-separated resource of this package; blank lines and those that begin with # are left out. */
    static List<List<String>> read(String resource) {
        InputStream in = WordLists.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the resource " + resource + " is missing from the build");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> lines = new ArrayList<>();
            String line;
            while ((line = reader.readLine()) != null) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(List.of(line.split("\t", -1)));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
