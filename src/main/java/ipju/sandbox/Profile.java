package ipju.sandbox;

import ipju.lang.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** How the bot presents itself, for each language that it set something for. Safe for several threads. */
public final class Profile {

    /** A command of the menu, without its slash. */
    public record Command(String name, String description) {}

    private static final String DEFAULT = "default";
    private static final String PRIVATE = "all_private_chats";

    private final Map<String, List<Command>> commands = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** The menu that a person sees whose app speaks this language; empty if the bot set none. */
    public List<Command> menu(Language language) {
        for (String scope : List.of(PRIVATE, DEFAULT)) {
            for (String code : List.of(language.code(), "")) {
                List<Command> found = commands.get(scope + '|' + code);
                if (found != null) {
                    return found;
                }
            }
        }
        return List.of();
    }

    /** What an empty chat says about the bot; empty if the bot set nothing. */
    public String description(Language language) {
        return text("description", language.code());
    }

    /** @param scope as the Bot API names it, with a chat's number where it has one */
    void commands(String scope, String language, List<Command> menu) {
        if (menu.isEmpty()) {
            commands.remove(scope + '|' + language);
        } else {
            commands.put(scope + '|' + language, List.copyOf(menu));
        }
    }

    /** Exactly those set for a scope and a language; none if none are. */
    List<Command> commands(String scope, String language) {
        return commands.getOrDefault(scope + '|' + language, List.of());
    }

    /** @param what {@code description}, {@code short_description} or {@code name} */
    void text(String what, String language, String text) {
        if (text.isEmpty()) {
            texts.remove(what + '|' + language);
        } else {
            texts.put(what + '|' + language, text);
        }
    }

    /** In a language, or else as set for all; empty if nothing is set. */
    String text(String what, String language) {
        return Optional.ofNullable(texts.get(what + '|' + language)).orElse(texts.getOrDefault(what + '|', ""));
    }
}
