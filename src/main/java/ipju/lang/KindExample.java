package ipju.lang;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One message whose kind is known. The language is for the reader of the file; the model learns both at once. */
record KindExample(Kind kind, Language language, String text) {

    private static final String RESOURCE = "kinds.tsv";

    /**
     * The examples that ship with the bot, in the order of the file: a header line, then
     * {@code KIND<TAB>ko|en<TAB>text}.
     *
     * @throws IllegalStateException if the resource is missing or a line is not of that form (names the line)
     */
    static List<KindExample> shipped() {
        InputStream stream = KindExample.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException("not on the class path: ipju/lang/" + RESOURCE);
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<KindExample> examples = new ArrayList<>();
            reader.readLine();
            int number = 1;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                examples.add(parse(line, number));
            }
            return List.copyOf(examples);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KindExample parse(String line, int number) {
        String[] cells = line.split("\t", -1);
        try {
            if (cells.length == 3 && !cells[2].isBlank()) {
                Language language = cells[1].equals("ko") ? Language.KO : Language.EN;
                return new KindExample(Kind.valueOf(cells[0]), language, cells[2]);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(RESOURCE + ":" + number + ": " + e.getMessage(), e);
        }
        throw new IllegalStateException(RESOURCE + ":" + number + ": expected kind, language and text: " + line);
    }
}
