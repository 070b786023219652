package ipju.answer;

import ipju.chat.Button;
import ipju.chat.Reason;
import ipju.lang.Language;
import ipju.retrieval.Edition;

/** What is said to messages that are no question to the folder, by their kind. */
final class Replies {

    private Replies() {}

    static Finding greeting(Language language) {
        Finding.Builder out = Finding.builder();
        out.lead(language.pick("안녕하세요, 입주 안내 봇 입주예요.", "Hello, I'm Ipju, the moving-in assistant."));
        return menu(out, language);
    }

    static Finding help(Language language) {
        Finding.Builder out = Finding.builder();
        out.lead(language.pick(
                "저는 지식산업센터 입주를 안내하는 봇 입주예요.",
                "I'm Ipju, a bot that helps companies move into knowledge-industry centers."));
        return menu(out, language);
    }

    private static Finding menu(Finding.Builder out, Language language) {
        out.body(
                language.pick(
                        "호실·비용·입주 자격·지원사업을 자료에서 찾아 출처와 함께 알려 드려요.",
                        "I look up units, costs, eligibility and support programs in our folder and tell you where it stands."));
        out.body(language.pick(
                "자료에 없는 건 없다고 말씀드리고 담당자에게 연결해 드려요.",
                "If the folder doesn't say, I'll tell you so and put you through to staff."));
        out.button(ask(language, "빈 호실 찾기", "나와 있는 빈 호실 보여 주세요", "Find a unit", "Show me the vacant units"));
        out.button(ask(
                language,
                "우리 업종도 되나요",
                "어떤 업종이 입주할 수 있나요?",
                "Is my business eligible",
                "Which businesses may move in?"));
        out.button(ask(
                language,
                "지금 신청할 수 있는 지원사업",
                "지금 신청 가능한 지원사업 뭐 있어요?",
                "Programs open now",
                "Which support programs are open now?"));
        out.button(StaffDesk.button(language));
        return out.build();
    }

    static Finding thanks(Language language) {
        Finding.Builder out = Finding.builder();
        out.lead(language.pick(
                "도움이 되었다니 다행이에요. 더 궁금한 게 있으면 언제든 물어보세요.", "You're welcome. Ask me anything else, any time."));
        return out.build();
    }

    static Finding empty(Language language) {
        return clarify(language, "무엇이 궁금하세요? 한 문장으로 적어 주세요.", "What would you like to know? One sentence is enough.");
    }

    static Finding vague(Language language) {
        Finding.Builder out = Finding.builder();
        out.lead(language.pick("조금만 더 알려 주세요. 어떤 것을 찾으세요?", "Tell me a little more. What are you looking for?"));
        out.body(out.compute(language.pick(
                "예: 전용 30평, 월 250만 원 이하, 12월 입주",
                "For example: 100 m², up to KRW 2.5 million a month, from December")));
        out.button(vacantUnits(language));
        out.button(ask(language, "입주 자격", "어떤 업종이 입주할 수 있나요?", "Eligibility", "Which businesses may move in?"));
        out.button(StaffDesk.button(language));
        return out.clarify().build();
    }

    /** A name or an earlier message is meant that this chat does not hold. */
    static Finding clarify(Language language, String ko, String en) {
        Finding.Builder out = Finding.builder();
        out.lead(language.pick(ko, en));
        return out.clarify().build();
    }

    static Finding person(Edition edition, Language language) {
        Finding.Builder out = Finding.builder();
        out.lead(language.pick("담당자에게 연결해 드릴게요.", "I'll put you through to staff."));
        out.body(language.pick("지금은 아래로 연락해 주세요.", "For now, please reach them here:"));
        StaffDesk.show(out, edition, "leasing", language);
        return out.escalate(Reason.ASKED_FOR_PERSON).build();
    }

    static Finding emergency(Edition edition, Language language) {
        return toStaff(
                edition,
                "emergency",
                Reason.URGENT,
                language,
                language.pick(
                        "위험하면 바로 119(화재·구급)나 112(경찰)에 전화하세요.",
                        "If anyone is in danger, call 119 (fire, ambulance) or 112 (police) now."));
    }

    static Finding deadline(Edition edition, Language language) {
        return toStaff(
                edition,
                "leasing",
                Reason.URGENT,
                language,
                language.pick("급하신 일이라 담당자가 바로 봐야 해요.", "This is urgent, so a person should look at it right away."));
    }

    static Finding complaint(Edition edition, Language language) {
        return toStaff(
                edition,
                "leasing",
                Reason.NEEDS_STAFF,
                language,
                language.pick(
                        "불편을 드려 죄송해요. 이 일은 담당자가 직접 확인해야 해요.", "I'm sorry about this. A person needs to look into it."));
    }

    static Finding negotiation(Edition edition, Language language) {
        return toStaff(
                edition,
                "leasing",
                Reason.NEEDS_STAFF,
                language,
                language.pick(
                        "조건을 바꾸거나 약속하는 일은 제가 할 수 없고 담당자가 정해요.",
                        "I can't change terms or promise anything. That is for staff to decide."));
    }

    static Finding forecast(Edition edition, Language language) {
        return toStaff(
                edition,
                "leasing",
                Reason.NEEDS_STAFF,
                language,
                language.pick(
                        "앞으로 어떻게 될지는 제가 말씀드릴 수 없어요. 담당자와 이야기해 보세요.",
                        "I can't say what the future brings. Please talk it over with staff."));
    }

    static Finding privateData(Language language) {
        return decline(
                Reason.PRIVATE,
                language,
                language.pick(
                        "다른 회사나 다른 분의 정보는 알려 드릴 수 없어요.", "I can't share what belongs to other people or companies."),
                language.pick(
                        "전할 말이 있으면 담당자가 대신 전해 드릴 수 있어요.",
                        "If you need to reach them, staff may be able to pass it on."));
    }

    static Finding advice(Language language) {
        return decline(
                Reason.ADVICE,
                language,
                language.pick(
                        "법률·세금·비자에 대한 판단이나 개별 계산은 제가 할 수 없어요.",
                        "I can't judge legal, tax or visa matters or work out your own case."),
                language.pick(
                        "세금은 세무서나 세무사, 계약은 변호사, 처분은 안내문에 적힌 구청 부서, 비자는 출입국 관서에 물어보세요.",
                        "Please ask the tax office or a tax adviser, a lawyer, the gu office named in your notice, or the immigration office."));
    }

    static Finding unsafe(Language language) {
        return decline(
                Reason.UNSAFE,
                language,
                language.pick(
                        "그렇게는 해 드릴 수 없어요. 자료에 있는 것만 있는 그대로 말씀드려요.",
                        "I can't do that. I only say what the folder says, as it says it."),
                language.pick("가격과 조건은 담당자가 확인해 드려요.", "Staff can confirm prices and terms."));
    }

    static Finding offTopic(Language language) {
        Finding.Builder out = Finding.builder();
        out.lead(language.pick(
                "그건 제가 아는 일이 아니에요. 저는 지식산업센터 입주만 안내해요.",
                "That's outside what I know. I only help with moving into knowledge-industry centers."));
        out.button(vacantUnits(language));
        return out.refuse(Reason.OFF_TOPIC, false).build();
    }

    /** An answer that the last gate stopped. */
    static Finding stopped(Edition edition, Language language) {
        return toStaff(
                edition,
                "leasing",
                Reason.NOT_IN_FOLDER,
                language,
                language.pick(
                        "이건 자료로 확실히 말씀드릴 수 없어요. 담당자가 확인해 드릴 수 있어요.",
                        "I can't say this for certain from the folder. Staff can find out for you."));
    }

    /** Says one thing, then whom to reach. */
    private static Finding toStaff(Edition edition, String role, Reason reason, Language language, String said) {
        Finding.Builder out = Finding.builder();
        out.lead(said);
        StaffDesk.show(out, edition, role, language);
        return out.escalate(reason).build();
    }

    /** Declines, and offers a person. */
    private static Finding decline(Reason reason, Language language, String said, String instead) {
        Finding.Builder out = Finding.builder();
        out.lead(said);
        out.body(instead);
        out.button(StaffDesk.button(language));
        return out.refuse(reason, true).build();
    }

    private static Button vacantUnits(Language language) {
        return ask(language, "빈 호실 보기", "나와 있는 빈 호실 보여 주세요", "See vacant units", "Show me the vacant units");
    }

    private static Button ask(Language language, String koLabel, String koSays, String enLabel, String enSays) {
        return new Button(language.pick(koLabel, enLabel), language.pick(koSays, enSays));
    }
}
