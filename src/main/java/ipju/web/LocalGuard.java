package ipju.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web pages out of what is meant for the person at this machine. A page from elsewhere can make a browser send
 * requests here: under a name of its own that points to this machine (the {@code Host} header tells), or from its own place
 * (the {@code Origin} header tells).
 */
public final class LocalGuard {

    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private LocalGuard() {}

    /**
     * Lets a request through that names this machine by one of its own names. What comes in at an address that others can
     * reach was opened to them by the settings, under names that cannot be known here.
     *
     * @throws ForbiddenResponse for any other name
     */
    public static void checkName(Context context) {
        if (isLoopback(context.req().getLocalAddr()) && !OWN_NAMES.contains(name(context.header("Host")))) {
            throw new ForbiddenResponse("Open this page as 127.0.0.1 or localhost.");
        }
    }

    /**
     * {@link #checkName}, and what changes something must come from a page of this server.
     *
     * @throws ForbiddenResponse otherwise
     */
    public static void check(Context context) {
        checkName(context);
        if (context.method() == HandlerType.GET || context.method() == HandlerType.HEAD) {
            return;
        }
        String site = context.header("Sec-Fetch-Site");
        String origin = context.header("Origin");
        boolean own = site == null
                ? origin == null || origin.equals("http://" + context.header("Host"))
                : OWN_SITES.contains(site);
        if (!own) {
            throw new ForbiddenResponse("This can only be done from the page itself.");
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** The name without its port, in lower case; empty if none was sent. */
    private static String name(@Nullable String host) {
        if (host == null) {
            return "";
        }
        int port = host.lastIndexOf(':');
        String name = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
        return name.toLowerCase(Locale.ROOT);
    }
}
