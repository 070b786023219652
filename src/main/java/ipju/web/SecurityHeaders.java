package ipju.web;

import io.javalin.http.Context;

/** What every answer tells a browser: nothing from elsewhere, nothing framed, nothing guessed, nothing told to others. */
final class SecurityHeaders {

    private static final String CONTENT =
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; " + "frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void add(Context context) {
        context.header("Content-Security-Policy", CONTENT);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
    }
}
