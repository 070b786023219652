package ipju.answer;

import ipju.catalog.Eligibility.Match;
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

/** May a company of this kind move in: by industry code, or by an activity told in words. An unlisted one is never guessed. */
final class EligibilityRoute implements Route {

    private static final int SHOWN = 3;
    private static final int NEAREST = 3;

    @Override
    public Optional<Finding> find(Asked asked) {
        if (asked.edition().knowledge().catalog().rows(Table.ELIGIBILITY).isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = asked.quantities().stream()
                .filter(q -> q.measure() == Measure.KSIC)
                .map(Quantity::word)
                .distinct()
                .toList();
        if (!codes.isEmpty()) {
            List<Row> rows = codes.stream()
                    .flatMap(code -> asked.edition().eligibility().byCode(code).stream())
                    .distinct()
                    .toList();
            return Optional.of(rows.isEmpty() ? unlisted(asked, codes.get(0)) : tell(asked, rows));
        }
        boolean wants = asked.has("eligible") || asked.has("activity_told") && asked.has("permission");
        if (!wants || asked.has("program") || asked.has("which_businesses")) {
            return Optional.empty();
        }
        List<Match> named = asked.edition().eligibility().named(asked.text());
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(tell(asked, named.stream().map(Match::row).toList()));
    }

    /** What is left to say when nothing else answers: a company that says what it does and asks whether it may move in. */
    Optional<Finding> unlisted(Asked asked) {
        boolean asks = asked.has("eligible") || asked.has("permission");
        boolean rows =
                !asked.edition().knowledge().catalog().rows(Table.ELIGIBILITY).isEmpty();
        return asks && rows && asked.has("activity_stated") && !asked.has("program")
                ? Optional.of(unlisted(asked, ""))
                : Optional.empty();
    }

    /** Whether a company that no row names says what it does and asks whether it may: no part of that stands alone. */
    boolean asksForUnlisted(Asked asked) {
        return unlisted(asked).isPresent()
                && asked.edition().eligibility().named(asked.text()).isEmpty();
    }

    private static Finding tell(Asked asked, List<Row> rows) {
        Finding.Builder out = Finding.builder();
        RowTeller teller = new RowTeller(asked, out);
        for (Row row : rows.subList(0, Math.min(SHOWN, rows.size()))) {
            teller.tell(row);
            if (Verdict.of(row) == Verdict.CHECK) {
                out.handOver(Reason.NEEDS_STAFF);
            }
        }
        Language language = asked.language();
        for (Row row : rows.subList(Math.min(SHOWN, rows.size()), Math.min(2 * SHOWN, rows.size()))) {
            out.button(button(row, language));
        }
        out.caveat(language.pick(
                "최종 판단은 관할 구청이 해요. 실제로 하는 일로 확인받으세요.",
                "The gu office decides in the end, by what the company really does."));
        return out.build();
    }

    /** Says that no row covers it, and names the nearest as buttons. */
    private static Finding unlisted(Asked asked, String code) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
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
        out.escalate(Reason.NOT_IN_FOLDER);
        return out.build();
    }

    private static List<Row> nearest(Asked asked) {
        List<Row> rows = new ArrayList<>();
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

    private static Button button(Row row, Language language) {
        String name = row.text("name", language).orElse("");
        return new Button(name, language.pick(name + " 입주 가능해요?", "Is " + name + " eligible?"));
    }
}
