package ipju.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import ipju.sandbox.Profile.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How the bot presents itself: its menu of commands, its descriptions, its name. */
final class ProfileMethods {

    private static final int MOST_COMMANDS = 100;
    private static final Pattern NAME = Pattern.compile("/?([a-z0-9_]{1,32})");
    private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2}");

    private final World world;

    ProfileMethods(World world) {
        this.world = world;
    }

    void addTo(Map<String, Method> methods) {
        methods.put(
                "getme",
                call -> Json.user(world.bot())
                        .put("can_join_groups", true)
                        .put("can_read_all_group_messages", true)
                        .put("supports_inline_queries", false)
                        .put("can_connect_to_business", false)
                        .put("has_main_web_app", false));
        methods.put("setmycommands", this::setMyCommands);
        methods.put("deletemycommands", this::deleteMyCommands);
        methods.put("getmycommands", this::getMyCommands);
        text(methods, "description", 512);
        text(methods, "short_description", 120);
        text(methods, "name", 64);
    }

    private void text(Map<String, Method> methods, String what, int most) {
        String method = what.replace("_", "");
        methods.put("setmy" + method, call -> {
            String text = call.text(what).orElse("");
            if (text.codePointCount(0, text.length()) > most) {
                throw Refusal.badRequest("bot " + what.replace('_', ' ') + " is too long");
            }
            world.profile().text(what, language(call), text);
            return Json.yes();
        });
        methods.put("getmy" + method, call -> {
            String text = world.profile().text(what, language(call));
            boolean named = what.equals("name") && text.isEmpty();
            return Json.object().put(what, named ? world.bot().name() : text);
        });
    }

    private JsonNode setMyCommands(Call call) {
        JsonNode given = call.json("commands").orElse(Json.array());
        if (!given.isArray()) {
            throw Refusal.badRequest("expected an Array of BotCommand");
        }
        if (given.size() > MOST_COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        List<Command> commands = new ArrayList<>();
        for (JsonNode command : given) {
            var name = NAME.matcher(command.path("command").asText());
            if (!name.matches()) {
                throw Refusal.badRequest("BOT_COMMAND_INVALID");
            }
            String description = command.path("description").asText().strip();
            if (description.isEmpty() || description.codePointCount(0, description.length()) > 256) {
                throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
            }
            commands.add(new Command(name.group(1), description));
        }
        world.profile().commands(scope(call), language(call), commands);
        return Json.yes();
    }

    private JsonNode deleteMyCommands(Call call) {
        world.profile().commands(scope(call), language(call), List.of());
        return Json.yes();
    }

    private JsonNode getMyCommands(Call call) {
        ArrayNode commands = Json.array();
        world.profile()
                .commands(scope(call), language(call))
                .forEach(command ->
                        commands.addObject().put("command", command.name()).put("description", command.description()));
        return commands;
    }

    private static String scope(Call call) {
        return call.json("scope")
                .map(scope -> scope.path("type").asText("default")
                        + (scope.has("chat_id") ? "/" + scope.path("chat_id").asText() : ""))
                .orElse("default");
    }

    private static String language(Call call) {
        String code = call.text("language_code").orElse("");
        if (!LANGUAGE.matcher(code).matches()) {
            throw Refusal.badRequest("invalid language code specified");
        }
        return code;
    }
}
