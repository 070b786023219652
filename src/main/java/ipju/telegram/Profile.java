package ipju.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.lang.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.GetMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.GetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.GetMyShortDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * What people see of the bot before they write: its menu of commands and its description, in English and, for apps in Korean,
 * in Korean. Set only where it differs, for Telegram counts changes. Without it the bot works all the same.
 */
final class Profile {

    private static final Logger LOG = LoggerFactory.getLogger(Profile.class);

    private final BotApi api;

    Profile(BotApi api) {
        this.api = api;
    }

    /** Makes it so; what the server refuses is logged and left. */
    void set() {
        // without a language code it is for everybody who has none of their own
        set(Language.EN, null);
        set(Language.KO, Language.KO.code());
    }

    /** @param code of the apps it is for; null for all that have none of their own. The library refuses an empty one */
    private void set(Language language, @Nullable String code) {
        List<BotCommand> commands = commands(language);
        GetMyCommands menu = new GetMyCommands();
        menu.setLanguageCode(code);
        if (differs(menu, known -> same(known, commands))) {
            SetMyCommands set = new SetMyCommands(commands);
            set.setLanguageCode(code);
            change(set);
        }
        String description = description(language);
        GetMyDescription described = new GetMyDescription();
        described.setLanguageCode(code);
        if (differs(described, known -> known.path("description").asText().equals(description))) {
            SetMyDescription set = new SetMyDescription();
            set.setDescription(description);
            set.setLanguageCode(code);
            change(set);
        }
        String shortly = shortly(language);
        GetMyShortDescription shortKnown = new GetMyShortDescription();
        shortKnown.setLanguageCode(code);
        if (differs(
                shortKnown, known -> known.path("short_description").asText().equals(shortly))) {
            SetMyShortDescription set = new SetMyShortDescription();
            set.setShortDescription(shortly);
            set.setLanguageCode(code);
            change(set);
        }
    }

    /** Whether the server has something else; no if it does not say what it has. */
    private boolean differs(BotApiMethod<?> method, Predicate<JsonNode> same) {
        Answer known = api.call(method);
        if (!known.done()) {
            LOG.debug("{} told nothing: {}", method.getMethod(), known.why());
        }
        return known.done() && !same.test(known.result());
    }

    private void change(BotApiMethod<?> method) {
        Answer answer = api.call(method);
        if (!answer.done()) {
            LOG.warn("{} was refused: {}", method.getMethod(), answer.why());
        }
    }

    private static boolean same(JsonNode known, List<BotCommand> commands) {
        List<String> there = new ArrayList<>();
        known.forEach(each -> there.add(
                each.path("command").asText() + " " + each.path("description").asText()));
        return there.equals(commands.stream()
                .map(each -> each.getCommand() + " " + each.getDescription())
                .toList());
    }

    private static List<BotCommand> commands(Language language) {
        return List.of(
                new BotCommand("help", language.pick("무엇을 물어볼 수 있나요", "What you can ask")),
                new BotCommand("sources", language.pick("마지막 답의 출처 보기", "Where the last answer stands")),
                new BotCommand("lang", language.pick("한국어 / English", "English / 한국어")),
                new BotCommand("human", language.pick("담당자와 이야기", "Talk to staff")));
    }

    private static String description(Language language) {
        return language.pick(
                "지식산업센터 입주를 안내하는 봇이에요. 호실·비용·입주 자격·지원사업을 자료에서 찾아 출처와 함께 알려 드리고, 자료에 없는 건 담당자에게 연결해 드려요.",
                "I help companies move into knowledge-industry centers: units, costs, eligibility and support programs, from a curated"
                        + " folder with its sources. What the folder doesn't say, staff will.");
    }

    private static String shortly(Language language) {
        return language.pick(
                "지식산업센터 입주 안내: 출처가 있는 답, 없으면 담당자",
                "Moving into a knowledge-industry center: answers with sources, or a person");
    }
}
