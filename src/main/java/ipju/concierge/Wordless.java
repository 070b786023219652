package ipju.concierge;

import ipju.chat.Button;
import ipju.chat.Inbound.Kind;
import ipju.chat.Line;
import ipju.chat.Outcome;
import ipju.chat.Reason;
import ipju.chat.Reply;
import ipju.lang.Language;
import java.util.List;

/** What is said to a message that holds no words: a picture, a voice, a place. */
final class Wordless {

    private Wordless() {}

    static Reply to(Kind kind, Language language) {
        return new Reply(
                Outcome.CLARIFY,
                Reason.UNCLEAR,
                false,
                List.of(Line.lead(lead(kind, language)), Line.body(body(kind, language))),
                List.of(),
                List.of(),
                List.of(
                        new Button(language.pick("무엇을 물어볼 수 있나요", "What can I ask"), "/help"),
                        new Button(language.pick("담당자와 이야기", "Talk to staff"), "/human")));
    }

    private static String lead(Kind kind, Language language) {
        switch (kind) {
            case PHOTO:
                return language.pick("사진은 볼 수 없어요.", "I can't look at pictures.");
            case VIDEO:
                return language.pick("영상은 볼 수 없어요.", "I can't watch videos.");
            case VOICE:
                return language.pick("음성은 들을 수 없어요.", "I can't listen to voice messages.");
            case FILE:
                return language.pick("파일은 열어 볼 수 없어요.", "I can't open files.");
            case LOCATION:
                return language.pick("위치는 읽을 수 없어요.", "I can't read locations.");
            case CONTACT:
                return language.pick("연락처는 받지도, 남겨 두지도 않았어요.", "I haven't read or kept that contact.");
            case STICKER:
                return language.pick("스티커 고마워요.", "Thanks for the sticker.");
            case POLL:
            default:
                return language.pick("이런 메시지는 읽을 수 없어요.", "I can't read this kind of message.");
        }
    }

    private static String body(Kind kind, Language language) {
        switch (kind) {
            case LOCATION:
                return language.pick(
                        "역 이름이나 건물 이름을 글로 적어 주시면 찾아볼게요.",
                        "Write the name of a station or a building and I'll look it up.");
            case CONTACT:
                return language.pick("담당자 연락처가 필요하면 아래를 눌러 주세요.", "If you need to reach staff, use the button below.");
            default:
                return language.pick("궁금한 걸 글로 적어 주시면 자료에서 찾아볼게요.", "Put your question in words and I'll look it up.");
        }
    }
}
