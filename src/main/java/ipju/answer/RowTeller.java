package ipju.answer;

import ipju.catalog.ProgramStatus;
import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Reason;
import ipju.chat.UnitRef;
import ipju.lang.ColumnWords;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Tells rows as sentences in the asker's language, never as raw cells. */
final class RowTeller {

    private final Asked asked;
    private final Language language;
    private final Finding.Builder out;

    RowTeller(Asked asked, Finding.Builder out) {
        this.asked = asked;
        this.language = asked.language();
        this.out = out;
    }

    /** Says a row and cites it, with what has to be said of it (sample, stale, closed). */
    void tell(Row row) {
        Table table = row.table();
        if (table == null) {
            free(row);
        } else {
            switch (table) {
                case CENTERS:
                    center(row);
                    break;
                case UNITS:
                    out.lead(unit(row));
                    break;
                case FEES:
                    fee(row);
                    break;
                case FACILITY:
                    facility(row);
                    break;
                case PROGRAMS:
                    program(row);
                    break;
                case CONTACTS:
                    out.lead(StaffDesk.line(row, language));
                    break;
                case ELIGIBILITY:
                    out.lead(Verdicts.line(row, language));
                    Verdicts.detail(row, language, out);
                    break;
                default:
                    free(row);
            }
        }
        out.cite(SourceLines.of(row, language));
        caveats(row);
    }

    /** What has to be said of a row: that it is invented, or old. */
    void caveats(Row row) {
        if (row.sample()) {
            out.caveat(language.pick("⚠️ 예시 데이터예요. 실제 건물이 아니에요.", "⚠️ Sample data, not a real building."));
        }
        if (asked.freshness().stale(row, asked.today())) {
            out.caveat(language.pick(
                    "⚠️ " + row.asOf().map(LocalDate::toString).orElse("") + " 기준이라 바뀌었을 수 있어요. 담당자에게 확인해 보세요.",
                    "⚠️ This was true on " + row.asOf().map(LocalDate::toString).orElse("")
                            + " and may have changed. Please check with staff."));
            out.handOver(Reason.STALE);
        }
    }

    /** A unit on one line: {@code A-502 · 5층 · 전용 82.7㎡(25.0평) · 보증금 … / 월 …(부가세 별도) · 바로 입주}. */
    String unit(Row row) {
        StringJoiner line = new StringJoiner(" · ");
        line.add(row.need("unit") + language.pick(row.need("unit").matches(".*\\d") ? "호" : "", ""));
        line.add(Cells.floor(row.floor("floor").orElseThrow(), language));
        if (!row.need("use").equals("industrial")) {
            line.add(Cells.use(row.need("use"), language));
        }
        line.add(language.pick("전용 ", "exclusive ") + Cells.tell(row, "exclusive_m2", language, out));
        money(row).ifPresent(line::add);
        for (String column : ColumnWords.askedIn(asked.words())) {
            if (List.of("contract_m2", "height_m", "load_t_m2", "power_kw").contains(column) && row.has(column)) {
                line.add(ColumnWords.label(column, language) + " " + Cells.tell(row, column, language, out));
            }
        }
        line.add(available(row));
        return line.toString();
    }

    /** A unit's reference, for the list of units found. */
    static UnitRef ref(Row row) {
        return new UnitRef(row.need("center"), row.need("unit"));
    }

    private Optional<String> money(Row row) {
        StringJoiner money = new StringJoiner(" / ");
        if (row.has("deposit_krw")) {
            money.add(language.pick("보증금 ", "deposit ") + Cells.tell(row, "deposit_krw", language, out));
        }
        if (row.has("rent_krw")) {
            String rent = Cells.tell(row, "rent_krw", language, out);
            money.add(language.pick("월 " + rent, rent + " a month"));
        }
        if (row.has("price_krw")) {
            money.add(language.pick("매매 ", "sale ") + Cells.tell(row, "price_krw", language, out));
        }
        if (money.length() == 0) {
            return Optional.empty();
        }
        String vat = row.text("vat")
                .map(v -> language.pick("(", " (") + Cells.vat(v, language) + ")")
                .orElse("");
        return Optional.of(money + vat);
    }

    /** When it is free, or what stands in the way. */
    String available(Row row) {
        if (!row.need("status").equals("open")) {
            String status = Cells.status(row.need("status"), language);
            return row.text("available_from")
                    .map(day -> status + language.pick(" · " + day + "부터", " · from " + day))
                    .orElse(status);
        }
        Optional<LocalDate> from = row.date("available_from");
        if (from.isEmpty()) {
            return language.pick("입주 시기는 적혀 있지 않아요", "move-in date not stated");
        }
        if (!from.get().isAfter(asked.today())) {
            return language.pick("바로 입주", "free now");
        }
        return language.pick(from.get() + "부터", "from " + from.get());
    }

    private void center(Row row) {
        List<String> columns = new ArrayList<>();
        for (String column : ColumnWords.askedIn(asked.words())) {
            String own = row.has(column) ? column : column + "_" + language.code();
            if (row.has(own)) {
                columns.add(own);
            }
        }
        if (columns.isEmpty()) {
            for (String column : List.of(
                    "address_" + language.code(),
                    "built",
                    "floors_up",
                    "floors_down",
                    "gross_m2",
                    "station",
                    "drive_in_to")) {
                if (row.has(column)) {
                    columns.add(column);
                }
            }
        }
        out.lead(row.text("name", language).orElse(row.need("id")));
        for (String column : columns) {
            String base = column.replaceAll("_(ko|en)$", "");
            out.body("· " + ColumnWords.label(base, language) + ": " + Cells.tell(row, column, language, out));
        }
        out.about(About.centers(List.of(row.need("id"))));
    }

    private void fee(Row row) {
        String what = label(row.need("item"));
        BigDecimal value = row.decimal("value").orElseThrow();
        String amount;
        if (row.need("unit").equals("KRW")) {
            amount = value.signum() == 0
                    ? language.pick("추가 요금 없음", "no charge")
                    : Cells.per(row.need("per"), language) + " " + Cells.won(value, language, out);
            if (language == Language.EN && value.signum() != 0) {
                amount = Cells.won(value, language, out) + " " + Cells.per(row.need("per"), language);
            }
        } else {
            String counted = label(row.need("unit"));
            amount = language.pick(
                    Cells.per(row.need("per"), language) + " " + row.need("value") + " " + counted,
                    row.need("value") + " " + counted + " " + Cells.per(row.need("per"), language));
        }
        String basis = row.text("basis")
                .map(b -> b.equals("contract")
                        ? language.pick(" (계약면적 기준)", " (of contract area)")
                        : language.pick(" (전용면적 기준)", " (of exclusive area)"))
                .orElse("");
        out.lead(centerName(row) + " · " + what + ": " + amount + basis);
        row.text("includes", language).ifPresent(out::body);
        out.about(About.centers(List.of(row.need("center"))));
    }

    private void facility(Row row) {
        out.lead(centerName(row) + " · " + label(row.need("item")));
        row.text("value", language).ifPresent(out::body);
        out.about(About.centers(List.of(row.need("center"))));
    }

    private void program(Row row) {
        out.lead(row.text("name", language).orElse(row.need("id")) + " — " + status(row));
        window(row).ifPresent(out::body);
        out.body(language.pick("대상: ", "For: ") + row.text("who", language).orElse(""));
        out.body(language.pick("내용: ", "Benefit: ")
                + row.text("benefit", language).orElse(""));
        row.text("contact").ifPresent(contact -> out.body(language.pick("문의: ", "Contact: ") + contact));
    }

    /** Where a program stands today, in words. */
    String status(Row program) {
        switch (ProgramStatus.of(program, asked.today())) {
            case OPEN:
                return language.pick("지금 신청할 수 있어요", "open now");
            case WHILE_FUNDS_LAST:
                return language.pick("자금이 남아 있는 동안 신청할 수 있어요", "open while funds last");
            case UPCOMING:
                return language.pick("아직 시작 전이에요", "not open yet");
            case CLOSED:
                return language.pick("접수가 끝났어요", "closed");
            default:
                return language.pick("지금 신청할 수 있는지 자료에 없어요", "the folder does not say whether it is open now");
        }
    }

    /** The window of a program, as far as it is stated. */
    Optional<String> window(Row program) {
        String from = program.text("open_from").orElse("");
        String to = program.text("open_to").orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(language.pick("접수: " + from + " ~ " + to, "Applications: " + from + " to " + to)
                .replace(":  ~ ", ": ~ ")
                .replace(":  to ", ": until ")
                .strip());
    }

    private void free(Row row) {
        StringJoiner line = new StringJoiner(" · ");
        row.cells().forEach((column, cell) -> {
            if (!List.of("source", "as_of", "sample").contains(column)) {
                line.add((label(column.replaceAll("_(ko|en)$", "")) + " " + cell).strip());
            }
        });
        out.lead(line.toString());
    }

    private String centerName(Row row) {
        return asked.edition().centers().name(row.need("center"), language);
    }

    private String label(String key) {
        return label(key, asked, language);
    }

    /** A short key of a table, such as {@code parking_free}, in words: the folder's own if its glossary has it, else ours. */
    static String label(String key, Asked asked, Language language) {
        return asked.edition().labels().of(key, language).orElseGet(() -> ColumnWords.label(key, language));
    }
}
