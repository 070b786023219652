package ipju.sandbox.page;

import io.javalin.http.Context;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Server-sent events of one open page. For one thread. */
final class EventStream {

    private final ServletOutputStream output;
    private final StringBuilder waiting = new StringBuilder();

    EventStream(Context context) throws IOException {
        context.res().setContentType("text/event-stream");
        context.res().setCharacterEncoding("utf-8");
        context.res().setHeader("Cache-Control", "no-store");
        this.output = context.res().getOutputStream();
        // says at once that it is open, and how soon to come back should it break
        waiting.append("retry: 1000\n\n");
        flush();
    }

    /** @param data any lines */
    void event(String name, String data) {
        waiting.append("event: ").append(name).append('\n');
        data.lines().forEach(line -> waiting.append("data: ").append(line).append('\n'));
        if (data.isEmpty()) {
            waiting.append("data:\n");
        }
        waiting.append('\n');
    }

    /** Says up to where the page knows all, should it have to come back. */
    void version(long version) {
        waiting.append("event: version\nid: ")
                .append(version)
                .append("\ndata: ")
                .append(version)
                .append("\n\n");
    }

    /**
     * Sends what waits; a sign of life if nothing does.
     *
     * @throws IOException if nobody listens any more
     */
    void flush() throws IOException {
        if (waiting.length() == 0) {
            waiting.append(":\n\n");
        }
        output.write(waiting.toString().getBytes(StandardCharsets.UTF_8));
        output.flush();
        waiting.setLength(0);
    }
}
