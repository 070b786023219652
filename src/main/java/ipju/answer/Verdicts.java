package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Verdict;
import ipju.lang.Language;

/** Tells what the folder says of an activity: never a bare yes. */
final class Verdicts {

    private Verdicts() {}

    /** The verdict on one line, with the activity. */
    static String line(Row row, Language language) {
        String name = row.text("name", language).orElse("");
        boolean support = row.need("where").equals("support");
        switch (Verdict.of(row)) {
            case YES:
                return language.pick(
                        name + ": 자료에 따르면 " + (support ? "지원시설 호실에 " : "") + "입주할 수 있는 업종이에요.",
                        name + ": eligible, as the folder says" + (support ? ", in a support unit." : "."));
            case CONDITIONAL:
                return language.pick(
                        name + ": 조건부로 " + (support ? "지원시설 호실에 " : "") + "입주할 수 있어요.",
                        name + ": eligible under conditions" + (support ? ", in a support unit." : "."));
            case CHECK:
                return language.pick(name + ": 확인이 필요해요.", name + ": this needs to be checked.");
            default:
                return language.pick(
                        name + ": 자료에 따르면 " + (support ? "" : "산업시설 호실에 ") + "입주할 수 없는 업종이에요.",
                        name + ": not eligible" + (support ? "" : " in an industrial unit") + ", as the folder says.");
        }
    }

    /** Condition and legal basis. */
    static void detail(Row row, Language language, Finding.Builder out) {
        row.text("condition", language).ifPresent(out::body);
        out.body(language.pick("근거: ", "Legal basis: ") + row.need("basis"));
    }
}
