package ipju.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A JSON shape that was promised to the outside. */
enum Contract {
    ASK("ask"),
    CHECK("check");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchema schema;

    Contract(String name) {
        SchemaValidatorsConfig formatsToo =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        String resource = "/contract/" + name + ".schema.json";
        try (InputStream in = Objects.requireNonNull(Contract.class.getResourceAsStream(resource), resource)) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(in, formatsToo);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line as JSON, once it keeps the contract. */
    JsonNode kept(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            assertThat(schema.validate(node)).as(line).isEmpty();
            return node;
        } catch (JsonProcessingException e) {
            throw new AssertionError("expected JSON, got " + line, e);
        }
    }
}
