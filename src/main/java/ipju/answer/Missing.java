package ipju.answer;

import ipju.chat.Button;
import ipju.chat.Reason;
import ipju.lang.Language;

/** The part of a message that the folder lacks, said beside the answers to its other parts. */
final class Missing {

    private static final int LONGEST = 40;

    private Missing() {}

    static Finding part(String part, Language language) {
        String said = part.codePointCount(0, part.length()) > LONGEST
                ? part.substring(0, part.offsetByCodePoints(0, LONGEST)) + "…"
                : part;
        Finding.Builder out = Finding.builder();
        out.lead(language.pick("‘" + said + "’: 이건 자료에 없어요.", "“" + said + "”: the folder doesn't say."));
        out.button(new Button(
                language.pick("담당자에게 이것만 묻기", "Ask staff about this"),
                language.pick("담당자와 이야기할래요", "I'd like to talk to a person")));
        return out.escalate(Reason.NOT_IN_FOLDER).build();
    }
}
