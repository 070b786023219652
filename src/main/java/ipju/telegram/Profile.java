package ipju.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import ipju.lang.Language;
import java.util.ArrayList;
import java.util.List;
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

    private void set(Language language, @Nullable String code) {
        List<BotCommand> commands = commands(language);
        Answer known = api.call(
                GetMyCommands.builder().languageCode(code == null ? "" : code).build());
        if (known.done() && !same(known.result(), commands)) {
            change(SetMyCommands.builder()
                    .commands(commands)
                    .languageCode(code == null ? "" : code)
                    .build());
        }
        String description = description(language);
        Answer described = api.call(GetMyDescription.builder()
                .languageCode(code == null ? "" : code)
                .build());
        if (described.done() && !described.result().path("description").asText().equals(description)) {
            change(SetMyDescription.builder()
                    .description(description)
                    .languageCode(code == null ? "" : code)
                    .build());
        }
        String shortly = shortly(language);
        Answer shortKnown = api.call(GetMyShortDescription.builder()
                .languageCode(code == null ? "" : code)
                .build());
        if (shortKnown.done()
                && !shortKnown.result().path("short_description").asText().equals(shortly)) {
            change(SetMyShortDescription.builder()
                    .shortDescription(shortly)
                    .languageCode(code == null ? "" : code)
                    .build());
        }
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
