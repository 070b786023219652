package ipju.sandbox.page;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The page's own style, script and sign, from the class path. */
final class Assets {

    private static final Map<String, String> TYPES =
            Map.of("sandbox.css", "text/css", "sandbox.js", "text/javascript", "icon.svg", "image/svg+xml");

    private final Map<String, byte[]> files = new HashMap<>();

    Assets() {
        TYPES.keySet().forEach(name -> files.put(name, read(name)));
    }

    /** Sends one; 404 for a name that is none of them. */
    void send(Context context) {
        String name = context.pathParam("name");
        byte[] file = files.get(name);
        String type = TYPES.get(name);
        if (file == null || type == null) {
            throw new NotFoundResponse();
        }
        // asked for anew at each visit: a new build must not meet an old script
        context.header("Cache-Control", "no-cache")
                .contentType(type + "; charset=utf-8")
                .result(file);
    }

    private static byte[] read(String name) {
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
