package ipju.knowledge.files;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * YAML as a small tree that knows its lines. Scalars stay as written, so a date is a date however YAML would read it.
 * Aliases, keys that stand twice, and deep nesting are refused, so no input grows when it is read.
 */
final class Yaml {

    /** A scalar (then both collections are empty), a list or a map. */
    record Node(int line, Kind kind, String text, List<Node> items, Map<String, Node> fields) {}

    enum Kind {
        SCALAR,
        NOTHING,
        LIST,
        MAP
    }

    /** Text that is no YAML we read, with the line in the file. */
    static final class BadYamlException extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        BadYamlException(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private static final int DEEPEST = 8;
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private final YAMLParser parser;
    private final int linesBefore;

    private Yaml(YAMLParser parser, int linesBefore) {
        this.parser = parser;
        this.linesBefore = linesBefore;
    }

    /**
     * Reads one document.
     *
     * @param linesBefore how many lines of the file stand before the text
     * @return empty if there is nothing but white space and comments
     */
    static Optional<Node> read(String text, int linesBefore) throws BadYamlException {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            Yaml yaml = new Yaml(parser, linesBefore);
            if (parser.nextToken() == null) {
                return Optional.empty();
            }
            Node node = yaml.node(0);
            if (parser.nextToken() != null) {
                throw new BadYamlException(yaml.line(), "a second YAML document: expected one");
            }
            return Optional.of(node);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            int line = at == null ? linesBefore + 1 : linesBefore + Math.max(1, at.getLineNr());
            throw new BadYamlException(line, "not readable as YAML: " + firstLine(e.getOriginalMessage()));
        } catch (IOException | RuntimeException e) {
            throw new BadYamlException(linesBefore + 1, "not readable as YAML: " + firstLine(e.getMessage()));
        }
    }

    private Node node(int depth) throws IOException, BadYamlException {
        int line = line();
        if (depth > DEEPEST) {
            throw new BadYamlException(line, "nested more than " + DEEPEST + " deep");
        }
        if (parser.isCurrentAlias()) {
            throw new BadYamlException(line, "a YAML alias (*name): expected the value itself");
        }
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(depth + 1));
            }
            return new Node(line, Kind.LIST, "", items, Map.of());
        }
        if (token == JsonToken.START_OBJECT) {
            Map<String, Node> fields = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.currentName();
                int at = line();
                parser.nextToken();
                if (fields.put(key, node(depth + 1)) != null) {
                    throw new BadYamlException(at, "the key " + Problems.quoted(key) + " stands twice: expected once");
                }
            }
            return new Node(line, Kind.MAP, "", List.of(), fields);
        }
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getText();
        Kind kind = token == JsonToken.VALUE_NULL || text.isBlank() ? Kind.NOTHING : Kind.SCALAR;
        return new Node(line, kind, text.strip(), List.of(), Map.of());
    }

    private int line() {
        return linesBefore + Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static String firstLine(@Nullable String message) {
        String text = message == null ? "no reason given" : message.strip();
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
