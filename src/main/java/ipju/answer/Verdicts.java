package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Verdict;
import ipju.lang.Language;

/** Tells what the folder says of an activity: never a bare yes. */
final class Verdicts {

    private Verdicts() {}

    /** The verdict on one line, with the activity and the kind of unit that it holds for. */
    static String line(Row row, Language language) {
        String name = row.text("name", language).orElse("");
        boolean support = row.need("where").equals("support");
        String unit = language.pick(
                support ? "지원시설 호실에 " : "산업시설 호실에 ", support ? " in a support unit" : " in an industrial unit");
        switch (Verdict.of(row)) {
            case YES:
                return language.pick(
                        name + ": 자료에 따르면 " + unit + "입주할 수 있는 업종이에요.",
                        name + ": eligible" + unit + ", as the folder says.");
            case CONDITIONAL:
                return language.pick(
                        name + ": 조건부로 " + unit + "입주할 수 있어요.", name + ": eligible" + unit + " under conditions.");
            case CHECK:
                return language.pick(
                        name + ": " + unit + "입주할 수 있는지 확인이 필요해요.",
                        name + ": whether it is eligible" + unit + " needs to be checked.");
            default:
                // a business that is kept out of support units is none for industrial ones either
                return language.pick(
                        name + ": 자료에 따르면 " + (support ? "" : unit) + "입주할 수 없는 업종이에요.",
                        name + ": not eligible" + (support ? "" : unit) + ", as the folder says.");
        }
    }

    /** Condition and legal basis. */
    static void detail(Row row, Language language, Finding.Builder out) {
        row.text("condition", language).ifPresent(out::body);
        out.body(language.pick("근거: ", "Legal basis: ") + row.need("basis"));
    }
}
