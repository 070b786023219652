package ipju.answer;

import ipju.catalog.Eligibility;
import ipju.catalog.Eligibility.Activity;
import ipju.catalog.Eligibility.Understood;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.Verdict;
import ipju.chat.Button;
import ipju.chat.Reason;
import ipju.lang.Language;
import ipju.lang.Measure;
import ipju.lang.Quantity;
import ipju.retrieval.Hit;
import ipju.retrieval.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** May a company of this kind move in: by industry code, or by an activity told in words. An unlisted one is never guessed. */
final class EligibilityRoute implements Route {

    private static final int SHOWN = 3;
    private static final int NEAREST = 3;
    private static final int KINDS = 4;

    /** What is asked of an activity that a later message names alone. */
    private static final String ABOUT_ELIGIBILITY = "입주 가능해요?";

    /** Letters of a message that only says what a company does. */
    private static final int STATEMENT = 80;

    @Override
    public Optional<Finding> find(Asked asked) {
        if (!hasTable(asked)) {
            return Optional.empty();
        }
        List<String> codes = codes(asked);
        if (!codes.isEmpty()) {
            return Optional.of(byCodes(asked, codes));
        }
        if (!wants(asked)) {
            return Optional.empty();
        }
        Understood understood = understand(asked);
        List<Activity> listed = understood.activities().stream()
                .filter(activity -> !activity.rows().isEmpty())
                .toList();
        if (!listed.isEmpty()) {
            return Optional.of(tell(asked, understood));
        }
        if (!understood.activities().isEmpty()) {
            return Optional.of(unlisted(asked, understood.activities().get(0).industry()));
        }
        return asked.has("activity_stated") && eligibility(asked).tellsUnknown(asked.text())
                ? Optional.of(unlisted(asked, null))
                : Optional.empty();
    }

    /** What is left to say when nothing else answers: a company that says what it does and asks whether it may move in. */
    Optional<Finding> unlisted(Asked asked) {
        boolean asks = asked.has("eligible") || asked.has("permission");
        return asks && hasTable(asked) && asked.has("activity_stated") && !asked.has("program")
                ? Optional.of(unlisted(asked, null))
                : Optional.empty();
    }

    /** Whether a company that no row names says what it does and asks whether it may: no part of that stands alone. */
    boolean asksForUnlisted(Asked asked) {
        return unlisted(asked).isPresent() && understand(asked).activities().isEmpty();
    }

    /**
     * Whether the parts of a message belong together, since they tell several activities of one company, or one part tells
     * what another asks about.
     */
    boolean belongTogether(Asked asked, List<String> parts) {
        if (!hasTable(asked) || !wants(asked) || !codes(asked).isEmpty()) {
            return false;
        }
        int activities = understand(asked).activities().size();
        boolean apart = parts.stream()
                .map(asked::part)
                .filter(part -> asksFor(part) && !part.has("which_businesses"))
                .anyMatch(part -> eligibility(asked).tellsNothing(part.text()));
        return activities > 1 || activities == 1 && apart;
    }

    /**
     * Asks what the company does, where it was asked whether "we" may move in and nothing says who that is. Once: whoever
     * asks the same again is put through to staff.
     */
    Optional<Finding> askBack(Asked asked) {
        if (!asksOfNobody(asked)) {
            return Optional.empty();
        }
        String before = asked.before().words();
        boolean again = !before.isEmpty() && !before.equals(ABOUT_ELIGIBILITY) && asksOfNobody(asked.part(before));
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        if (again) {
            out.lead(language.pick(
                    "하시는 일을 알아야 입주할 수 있는지 찾아볼 수 있어요.", "I can only look this up once I know what your company does."));
            out.body(language.pick("담당자가 같이 확인해 드릴 수 있어요.", "Staff can go through it with you."));
            out.button(StaffDesk.button(language));
            return Optional.of(out.escalate(Reason.NEEDS_STAFF).build());
        }
        out.lead(language.pick("어떤 일을 하는 회사인가요?", "What does your company do?"));
        out.body(language.pick(
                "하는 일이나 사업자등록증의 업종코드를 적어 주시면 입주할 수 있는지 찾아볼게요.",
                "Tell me the activity, or the industry code on your business registration, and I'll look it up."));
        kinds(asked).forEach(row -> out.button(button(row, language)));
        return Optional.of(
                out.clarify().about(About.NOTHING.withWords(asked.text())).build());
    }

    /** A message that only says what the company does, after that was asked for or the chat was about moving in. */
    Optional<Finding> answered(Asked asked) {
        String before = asked.before().words();
        boolean statement = asked.text().length() <= STATEMENT
                && asked.values().isEmpty()
                && !asked.has("program")
                && !asked.has("eligible")
                && asked.text().indexOf('?') < 0;
        if (!hasTable(asked) || before.isEmpty() || !statement || !asksOfNobody(asked.part(before))) {
            return Optional.empty();
        }
        boolean told = !understand(asked).activities().isEmpty()
                || !codes(asked).isEmpty()
                || eligibility(asked).tellsUnknown(asked.text());
        return told ? find(asked.withWordsOfBefore()) : Optional.empty();
    }

    private boolean asksOfNobody(Asked asked) {
        return hasTable(asked)
                && asked.has("moving_in_asked")
                && asked.centers().isEmpty()
                && asked.places().isEmpty()
                && asked.dates().isEmpty()
                && codes(asked).isEmpty()
                && !asked.has("program")
                && !asked.has("which_businesses")
                && eligibility(asked).tellsNothing(asked.text());
    }

    private static boolean wants(Asked asked) {
        return (asked.has("eligible")
                        || asked.has("moving_in_asked")
                        || asked.has("activity_told") && asked.has("permission"))
                && !asked.has("program")
                && !asked.has("which_businesses");
    }

    private static boolean asksFor(Asked asked) {
        return asked.has("eligible") || asked.has("permission");
    }

    private static boolean hasTable(Asked asked) {
        return !asked.edition().knowledge().catalog().rows(Table.ELIGIBILITY).isEmpty();
    }

    private static Eligibility eligibility(Asked asked) {
        return asked.edition().eligibility();
    }

    private static Understood understand(Asked asked) {
        return ToldActivities.in(asked.text(), eligibility(asked));
    }

    private static List<String> codes(Asked asked) {
        return asked.quantities().stream()
                .filter(q -> q.measure() == Measure.KSIC)
                .map(Quantity::word)
                .distinct()
                .toList();
    }

    private static Finding byCodes(Asked asked, List<String> codes) {
        List<Row> rows = codes.stream()
                .flatMap(code -> eligibility(asked).byCode(code).stream())
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return unlisted(
                    asked,
                    codes.get(0),
                    eligibility(asked).official(codes.get(0)).orElse(null));
        }
        Finding.Builder out = Finding.builder();
        codes.forEach(code -> eligibility(asked)
                .official(code)
                .ifPresent(
                        row -> out.body(official(row, asked.language())).cite(SourceLines.of(row, asked.language()))));
        verdicts(asked, rows, out);
        return finish(asked, out);
    }

    private static Finding tell(Asked asked, Understood understood) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        if (understood.either()) {
            out.lead(language.pick("무엇을 어떻게 하는지에 따라 달라요.", "That depends on what you do with it."));
        }
        List<Row> rest = new ArrayList<>();
        int shown = 0;
        for (Activity activity : understood.activities()) {
            if (shown >= SHOWN) {
                rest.addAll(activity.rows());
                continue;
            }
            Row industry = activity.industry();
            if (industry != null) {
                out.body(understood.either() ? "· " + name(industry, language) : taken(industry, language));
                out.cite(SourceLines.of(industry, language));
            }
            if (activity.rows().isEmpty()) {
                out.lead(language.pick("입주 업종 자료에 없어요.", "The folder's list of businesses does not hold it."));
                out.handOver(Reason.NOT_IN_FOLDER);
            }
            verdicts(asked, activity.rows(), out);
            shown += Math.max(1, activity.rows().size());
        }
        rest.stream().limit(SHOWN).forEach(row -> out.button(button(row, language)));
        understood.others().forEach(row -> out.button(codeButton(row, language)));
        return finish(asked, out);
    }

    /** Says the rows, at most {@link #SHOWN}; further ones become buttons. */
    private static void verdicts(Asked asked, List<Row> rows, Finding.Builder out) {
        RowTeller teller = new RowTeller(asked, out);
        for (Row row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
            teller.tell(row);
            if (Verdict.of(row) == Verdict.CHECK) {
                out.handOver(Reason.NEEDS_STAFF);
            }
        }
        rows.stream().skip(SHOWN).limit(SHOWN).forEach(row -> out.button(button(row, asked.language())));
    }

    private static Finding finish(Asked asked, Finding.Builder out) {
        out.caveat(asked.language()
                .pick(
                        "최종 판단은 관할 구청이 해요. 실제로 하는 일로 확인받으세요.",
                        "The gu office decides in the end, by what the company really does."));
        return out.about(About.NOTHING.withWords(ABOUT_ELIGIBILITY)).build();
    }

    /** The official name and code that was taken for what was told. */
    private static String taken(Row industry, Language language) {
        return language.pick(
                "말씀하신 일은 ‘" + name(industry, language) + "’으로 봤어요.",
                "I took that as “" + name(industry, language) + "”.");
    }

    private static String official(Row industry, Language language) {
        return language.pick("산업분류: ", "Industry: ") + name(industry, language);
    }

    private static String name(Row industry, Language language) {
        return industry.text("name", language).orElse("")
                + language.pick(" (" + industry.need("code") + ")", ", KSIC " + industry.need("code"));
    }

    private static Finding unlisted(Asked asked, @Nullable Row industry) {
        return unlisted(asked, industry == null ? "" : industry.need("code"), industry);
    }

    /** Says that no row covers it, and names the nearest as buttons. */
    private static Finding unlisted(Asked asked, String code, @Nullable Row industry) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        if (industry != null) {
            out.cite(SourceLines.of(industry, language));
            out.body(taken(industry, language));
        }
        out.lead(
                code.isEmpty()
                        ? language.pick(
                                "말씀하신 업종은 입주 업종 자료에 없어요.", "The folder's list of businesses does not name yours.")
                        : language.pick(
                                "업종코드 " + code + "은(는) 입주 업종 자료에 없어요.",
                                "The folder's list of businesses does not hold code " + code + "."));
        out.body(language.pick(
                "되는지 안 되는지 짐작해서 말씀드리지 않을게요. 담당자가 확인해 드릴 수 있어요.",
                "I won't guess whether it is allowed. Staff can check it for you."));
        nearest(asked).forEach(row -> out.button(button(row, language)));
        return out.escalate(Reason.NOT_IN_FOLDER).build();
    }

    private static List<Row> nearest(Asked asked) {
        List<Row> rows = new ArrayList<>(eligibility(asked).nearest(asked.text()));
        for (Hit hit : asked.edition()
                .retriever()
                .find(new Query(asked.text(), asked.language(), false, 30))
                .hits()) {
            Row row = hit.passage().row();
            if (row != null && row.table() == Table.ELIGIBILITY) {
                rows.add(row);
            }
        }
        // a business may have a row for each use of a unit; its name stands for both
        Set<String> names = new HashSet<>();
        return Stream.concat(rows.stream(), asked.edition().knowledge().catalog().rows(Table.ELIGIBILITY).stream())
                .filter(row -> names.add(row.need("name_ko")))
                .limit(NEAREST)
                .toList();
    }

    /** A few rows that differ, to choose from. */
    private static List<Row> kinds(Asked asked) {
        Set<String> seen = new HashSet<>();
        List<Row> rows = asked.edition().knowledge().catalog().rows(Table.ELIGIBILITY).stream()
                .filter(row -> Verdict.of(row) != Verdict.NO && row.has("ksic"))
                .toList();
        List<Row> plain =
                rows.stream().filter(row -> Verdict.of(row) == Verdict.YES).toList();
        // the list goes by trades: its middle is of another trade than its beginning
        Stream<Row> first = plain.isEmpty() ? Stream.empty() : Stream.of(plain.get(0), plain.get(plain.size() / 2));
        Stream<Row> others = rows.stream()
                .filter(row -> Verdict.of(row) != Verdict.YES && seen.add(row.need("verdict") + row.need("where")));
        return Stream.concat(first, others).distinct().limit(KINDS).toList();
    }

    private static Button button(Row row, Language language) {
        String name = row.text("name", language).orElse("");
        return new Button(name, language.pick(name + " 입주 가능해요?", "Is " + name + " eligible?"));
    }

    private static Button codeButton(Row industry, Language language) {
        String code = industry.need("code");
        return new Button(
                name(industry, language),
                language.pick("업종코드 " + code + " 입주 가능해요?", "Is KSIC code " + code + " eligible?"));
    }
}
