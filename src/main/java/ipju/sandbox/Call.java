package ipju.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The parameters of a request, however they came: in the address, as a form, with uploads, or as JSON. */
final class Call {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> values;
    private final Map<String, UploadedFile> files;

    private Call(Map<String, String> values, Map<String, UploadedFile> files) {
        this.values = values;
        this.files = files;
    }

    /** @throws Refusal 400 if the body is not what it says it is */
    static Call of(Context context) {
        Map<String, String> values = new HashMap<>();
        Map<String, UploadedFile> files = new HashMap<>();
        context.queryParamMap().forEach((name, all) -> first(values, name, all));
        String type = Optional.ofNullable(context.contentType()).orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("application/json")) {
            json(context.body(), values);
        } else {
            context.formParamMap().forEach((name, all) -> first(values, name, all));
            if (type.startsWith("multipart/")) {
                context.uploadedFileMap().forEach((name, all) -> files.put(name, all.get(0)));
            }
        }
        return new Call(values, files);
    }

    private static void first(Map<String, String> values, String name, List<String> all) {
        if (!all.isEmpty()) {
            values.put(name, all.get(0));
        }
    }

    /** As the server does: every value becomes the text that a form would carry. */
    private static void json(String body, Map<String, String> values) {
        if (body.isBlank()) {
            return;
        }
        try {
            JsonNode root = JSON.readTree(body);
            if (!root.isObject()) {
                throw Refusal.badRequest("can't parse JSON encoded request: object expected");
            }
            root.properties().forEach(field -> {
                JsonNode value = field.getValue();
                if (!value.isNull()) {
                    values.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
                }
            });
        } catch (JsonProcessingException e) {
            throw Refusal.badRequest("can't parse JSON encoded request");
        }
    }

    /** The value, not empty. */
    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /** @throws Refusal 400 if it is there and no whole number */
    Optional<Long> number(String name) {
        return text(name).map(value -> {
            try {
                return Long.valueOf(value.strip());
            } catch (NumberFormatException e) {
                throw Refusal.badRequest("invalid " + name + " specified");
            }
        });
    }

    boolean flag(String name) {
        return text(name)
                .filter(value -> value.equalsIgnoreCase("true") || value.equals("1"))
                .isPresent();
    }

    /** @throws Refusal 400 if it is there and no JSON */
    Optional<JsonNode> json(String name) {
        return text(name).map(value -> {
            try {
                return JSON.readTree(value);
            } catch (JsonProcessingException e) {
                throw Refusal.badRequest("can't parse " + name.replace('_', ' ') + " JSON object");
            }
        });
    }

    /** An uploaded file, named by itself or as {@code attach://name}. */
    Optional<Upload> file(String name) {
        String attached = text(name)
                .filter(value -> value.startsWith("attach://"))
                .map(value -> value.substring("attach://".length()))
                .orElse(name);
        return Optional.ofNullable(files.get(attached)).map(Upload::of);
    }

    /**
     * A file as it was uploaded.
     *
     * @param bytes its content; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Upload(String name, String type, byte[] bytes) {

        private static Upload of(UploadedFile file) {
            try (InputStream content = file.content()) {
                String type = file.contentType() == null ? "application/octet-stream" : file.contentType();
                return new Upload(file.filename(), type, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
