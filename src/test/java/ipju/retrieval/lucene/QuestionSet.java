package ipju.retrieval.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.knowledge.Term;
import ipju.lang.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * A public question set: passages, and questions with the ids of those that answer. The files are gzip JSON lines, as the
 * README beside them says.
 */
record QuestionSet(String name, List<Passage> passages, List<Asked> questions) {

    /**
     * A question of a set.
     *
     * @param gold ids of the passages that answer; empty if none does
     * @param answers spans that stand in them
     */
    record Asked(String text, Language language, List<String> gold, List<String> answers) {

        Asked withText(String other) {
            return new Asked(other, language, gold, answers);
        }

        boolean answerable() {
            return !gold.isEmpty();
        }
    }

    /** Opens one file of a set. */
    interface Source {
        InputStream open(String file) throws IOException;
    }

    /** Reads a set; one without passages has questions only. */
    static QuestionSet read(Source source, String name, boolean withPassages) {
        try {
            List<Passage> passages = new ArrayList<>();
            if (withPassages) {
                for (JsonNode line : lines(source, name + ".passages.jsonl.gz")) {
                    passages.add(passage(
                            line.path("id").asText(),
                            language(line),
                            line.path("title").asText(),
                            line.path("text").asText()));
                }
            }
            List<Asked> questions = new ArrayList<>();
            for (JsonNode line : lines(source, name + ".questions.jsonl.gz")) {
                questions.add(new Asked(
                        line.path("question").asText(),
                        language(line),
                        texts(line.path("gold_passage_ids")),
                        texts(line.path("gold_answers"))));
            }
            return new QuestionSet(name, passages, questions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A passage with the id of the set in front of {@code #}. */
    static Passage passage(String id, Language language, String title, String text) {
        Document document =
                new Document(id, title, language, null, null, null, null, null, null, null, Document.Status.CURRENT);
        return new Passage(id, document, title, 1, title, text, null);
    }

    static List<Term> glossary(Source source) {
        List<Term> terms = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(source.open("glossary-sample.csv"), StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split(",", 3);
                List<String> aliases =
                        cells.length < 3 || cells[2].isBlank() ? List.of() : List.of(cells[2].split(";"));
                terms.add(new Term(cells[0], cells[1], aliases));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** The passages of one language and the questions of another that they answer. */
    QuestionSet between(Language asked, Language written) {
        List<Passage> kept = passages.stream()
                .filter(p -> p.language().filter(l -> l == written).isPresent())
                .toList();
        List<String> ids = kept.stream().map(Passage::id).toList();
        List<Asked> kinds = questions.stream()
                .filter(q -> q.language() == asked && q.answerable())
                .map(q -> new Asked(
                        q.text(),
                        q.language(),
                        q.gold().stream().filter(ids::contains).toList(),
                        q.answers()))
                .filter(Asked::answerable)
                .toList();
        return new QuestionSet(name + " " + asked.code() + "->" + written.code(), kept, kinds);
    }

    QuestionSet answerable() {
        return new QuestionSet(
                name, passages, questions.stream().filter(Asked::answerable).toList());
    }

    /** At the most {@code most} of the questions, the same ones every time. */
    QuestionSet sample(int most) {
        if (questions.size() <= most) {
            return this;
        }
        List<Asked> shuffled = new ArrayList<>(questions);
        java.util.Collections.shuffle(shuffled, new Random(7));
        return new QuestionSet(name, passages, List.copyOf(shuffled.subList(0, most)));
    }

    private static Language language(JsonNode line) {
        return line.path("lang").asText().equals("ko") ? Language.KO : Language.EN;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<JsonNode> lines(Source source, String file) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(source.open(file)), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    lines.add(mapper.readTree(line));
                }
            }
        }
        return lines;
    }
}
