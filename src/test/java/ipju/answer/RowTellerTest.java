package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Line;
import ipju.chat.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTellerTest {

    private final Town town = Town.shared();

    @Test
    void a_unit_is_one_line_with_all_that_is_stated() {
        assertThat(unit("빈 호실 있나요?", "301"))
                .isEqualTo("301호 · 3층 · 전용 66㎡(20.0평) · 보증금 1,500만 원 / 월 150만 원(부가세 별도) · 바로 입주");
        assertThat(unit("any unit?", "B101"))
                .isEqualTo(
                        "B101 · basement 1 · storage · exclusive 33 m² (10.0 pyeong) · deposit KRW 5 million / KRW 600,000 a month (VAT extra) · free now");
    }

    @Test
    void when_a_unit_is_free_is_told_as_far_as_it_is_stated() {
        assertThat(unit("빈 호실 있나요?", "302")).endsWith("2026-12-31부터");
        assertThat(unit("빈 호실 있나요?", "1201")).endsWith("입주 시기는 적혀 있지 않아요");
        assertThat(unit("빈 호실 있나요?", "401")).endsWith("협의 중 · 2026-11-01부터");
    }

    @Test
    void what_was_asked_for_joins_the_line() {
        assertThat(unit("층고랑 전력 알려 주세요", "301")).contains("층고 4.5 m").contains("계약 전력 30 kW");
        assertThat(unit("빈 호실 있나요?", "301")).doesNotContain("층고");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maintenance | 2400 | KRW | m2 | contract | 참나무타워 · 관리비: ㎡당 2,400원 (계약면적 기준) | Oak Tower · maintenance fee: KRW 2,400 a m² (of contract area)",
                "parking_monthly | 0 | KRW | vehicle | | 참나무타워 · 월 정기 주차: 추가 요금 없음 | no charge",
                "parking_free | 2 | vehicle | unit | | 호실당 2 | 2 vehicle a unit",
                "maintenance | 2400.5 | KRW | m2 | | 2,400.5원 | KRW 2,400.5 a m²"
            })
    void a_fee_is_told_with_what_it_is_charged_on(
            String item, String value, String unit, String per, String basis, String ko, String en) {
        Map<String, String> cells = new LinkedHashMap<>(
                Map.of("center", "oak", "item", item, "value", value, "unit", unit, "per", per, "as_of", "2026-11-20"));
        if (basis != null) {
            cells.put("basis", basis);
        }
        Row row = new Row(Table.FEES, "fees.csv", 2, cells);

        assertThat(told("관리비 얼마예요?", row).lines().get(0).text()).contains(ko);
        assertThat(told("what is the fee?", row).lines().get(0).text()).contains(en);
    }

    @Test
    void of_a_center_only_what_was_asked_for_is_told_or_else_what_people_ask_first() {
        Row elm = town.row(Table.CENTERS, 1);

        assertThat(texts(told("언제 지어졌어요? 준공 연도요", elm)))
                .contains("느릅센터", "· 준공 연도: 2019년")
                .hasSize(3);
        assertThat(texts(told("느릅센터 알려 주세요", elm))).contains("· 주소: 갈매시 나무로 9");
        assertThat(texts(told("tell me about Elm Center", elm))).contains("· address: 9 Namu-ro");
    }

    @Test
    void a_free_row_is_told_by_its_columns_without_where_it_is_from() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("menu", "국수");
        cells.put("source", "city");
        cells.put("as_of", "2026-11-20");
        Finding finding = told("점심 뭐 있어요?", new Row(null, "lunch.csv", 2, cells));

        assertThat(finding.lines().get(0).text())
                .contains("국수")
                .doesNotContain("city")
                .doesNotContain("as_of");
        assertThat(finding.sources()).hasSize(1);
    }

    @Test
    void an_old_row_calls_staff_and_a_sample_row_never_is_old() {
        Map<String, String> cells = Map.of(
                "center",
                "oak",
                "item",
                "maintenance",
                "value",
                "1",
                "unit",
                "KRW",
                "per",
                "m2",
                "as_of",
                "2024-01-01");
        Finding old = told("관리비 얼마예요?", new Row(Table.FEES, "fees.csv", 2, cells));
        Map<String, String> invented = new LinkedHashMap<>(cells);
        invented.put("sample", "yes");
        Finding sample = told("관리비 얼마예요?", new Row(Table.FEES, "fees.csv", 2, invented));

        assertThat(old.reason()).isEqualTo(Reason.STALE);
        assertThat(old.handoff()).isTrue();
        assertThat(texts(old)).anyMatch(text -> text.startsWith("⚠️ 2024-01-01 기준"));
        assertThat(sample.reason()).isNull();
        assertThat(texts(sample)).contains("⚠️ 예시 데이터예요. 실제 건물이 아니에요.");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-01, 2026-11-30, 접수: 2026-11-01 ~ 2026-11-30",
                "-, 2026-11-30, 접수: ~ 2026-11-30",
                "2026-11-01, -, 접수: 2026-11-01 ~"
            })
    void a_window_is_told_as_far_as_it_is_stated(String from, String to, String said) {
        Map<String, String> cells = new LinkedHashMap<>();
        if (from != null) {
            cells.put("open_from", from);
        }
        if (to != null) {
            cells.put("open_to", to);
        }
        RowTeller teller = new RowTeller(town.asked("지원사업 있나요?"), Finding.builder());

        assertThat(teller.window(new Row(Table.PROGRAMS, "programs.csv", 2, cells)))
                .hasValue(said);
        assertThat(teller.window(new Row(Table.PROGRAMS, "programs.csv", 2, Map.of())))
                .isEmpty();
    }

    private String unit(String question, String number) {
        return new RowTeller(town.asked(question), Finding.builder()).unit(town.unit(number));
    }

    private Finding told(String question, Row row) {
        Finding.Builder out = Finding.builder();
        new RowTeller(town.asked(question), out).tell(row);
        return out.build();
    }

    private static List<String> texts(Finding finding) {
        return finding.lines().stream().map(Line::text).toList();
    }
}
