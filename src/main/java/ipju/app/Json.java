package ipju.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import ipju.chat.Button;
import ipju.chat.Reply;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import ipju.concierge.Turn;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Problem;
import ipju.publish.Evaluation.Score;
import ipju.publish.Publisher.Candidate;
import ipju.publish.Verified;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The JSON that tools outside read; its shapes are contracts. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private Json() {}

    /** One line of {@code ask --json}. */
    static String answer(@Nullable String id, String question, Turn turn, String edition, double millis) {
        Reply reply = turn.reply();
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("question", question);
        line.put("lang", turn.language().code());
        line.put("outcome", word(reply.outcome()));
        line.put("reason", reply.reason() == null ? null : word(reply.reason()));
        line.put("handoff", reply.handoff());
        line.put("text", reply.text());
        List<Object> citations = new ArrayList<>();
        reply.sources().forEach(source -> citations.add(citation(source)));
        line.put("citations", citations);
        line.put("units", reply.units().stream().map(Json::unit).toList());
        line.put("buttons", reply.buttons().stream().map(Button::label).toList());
        line.put("edition", edition);
        line.put("millis", Math.round(millis * 1000) / 1000.0);
        return write(line);
    }

    private static Map<String, @Nullable Object> citation(Source source) {
        Map<String, @Nullable Object> citation = new LinkedHashMap<>();
        citation.put("file", source.file());
        citation.put("locator", source.locator());
        citation.put("as_of", source.asOf() == null ? null : source.asOf().toString());
        citation.put("quote", source.quote());
        return citation;
    }

    /** Not {@code Map.of}: its order changes from run to run. */
    private static Map<String, String> unit(UnitRef unit) {
        Map<String, String> ref = new LinkedHashMap<>();
        ref.put("center", unit.center());
        ref.put("unit", unit.unit());
        return ref;
    }

    /** All of {@code check --json}. */
    static String check(Candidate candidate) {
        KnowledgeBase knowledge = candidate.edition().knowledge();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("edition", knowledge.edition());
        all.put("publishable", candidate.publishable());
        all.put("passages", knowledge.passages().size());
        all.put("rows", new TreeMap<>(knowledge.rowCounts()));
        all.put("problems", candidate.problems().stream().map(Json::problem).toList());
        Map<String, Object> golden = new LinkedHashMap<>();
        golden.put("asked", candidate.verified().asked());
        golden.put(
                "failed",
                candidate.verified().failures().stream().map(Json::failure).toList());
        all.put("golden", golden);
        return write(all);
    }

    private static Map<String, @Nullable Object> problem(Problem problem) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("severity", word(problem.severity()));
        line.put("file", problem.file());
        line.put("line", problem.line());
        line.put("message", problem.message());
        return line;
    }

    private static Map<String, String> failure(Verified.Failure failure) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("question", failure.question());
        line.put("why", failure.why());
        return line;
    }

    /** All of {@code eval --json}. */
    static String score(Score score) {
        return write(score);
    }

    private static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a value of ours cannot be written as JSON", e);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
