package ipju.sandbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What counts as an address that a link or a button may lead to. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https", "tg", "ton", "tonsite");
    private static final int LONGEST = 2048;

    private WebAddress() {}

    /** The address, with {@code http://} where it names no scheme; empty if it is none. */
    static Optional<String> of(String text) {
        String stripped = text.strip();
        String address = stripped.contains("://") ? stripped : "http://" + stripped;
        if (address.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            boolean named = host != null && (host.contains(".") || host.contains(":") || !scheme.startsWith("http"));
            return SCHEMES.contains(scheme) && named ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
