package ipju.delivery;

import ipju.chat.Line;
import ipju.lang.Language;
import java.util.List;

/** What is said outside of turns: to floods, failures, old buttons and groups. */
final class Words {

    private Words() {}

    static Line oneMoment(Language language) {
        return Line.lead(language.pick(
                "메시지가 한꺼번에 많이 왔어요. 잠시 뒤에 다시 적어 주세요.",
                "That was a lot of messages at once. Please write again in a moment."));
    }

    static Line sorry(Language language) {
        return Line.lead(
                language.pick(
                        "죄송해요, 이 메시지에는 답을 만들지 못했어요. 다르게 적어 보시거나 /human 으로 담당자를 찾아 주세요.",
                        "I'm sorry, I couldn't make an answer to this message. Please put it another way, or use /human to reach staff."));
    }

    static String oldButton(Language language) {
        return language.pick("오래된 버튼이에요. 글로 적어 주세요.", "This button is too old. Please write instead.");
    }

    static String sources(Language language) {
        return language.pick("📄 출처 보기", "📄 Sources");
    }

    /** In both languages: who reads a group is not known. */
    static List<Line> onlyAlone() {
        return List.of(
                Line.lead("저는 일대일 대화에서만 답해요. 저를 눌러 대화를 시작해 주세요."),
                Line.body("I only answer in private chats. Tap my name to start one."));
    }
}
