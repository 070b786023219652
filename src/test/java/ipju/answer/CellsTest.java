package ipju.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rent_krw | 1650000 | 165만 원 | KRW 1.65 million",
                "exclusive_m2 | 82.7 | 82.7㎡(25.0평) | 82.7 m² (25.0 pyeong)",
                "load_t_m2 | 1.2 | 1.2 t/㎡ | 1.2 t/m²",
                "height_m | 4.5 | 4.5 m | 4.5 m",
                "power_kw | 30 | 30 kW | 30 kW",
                "floor | B2 | 지하 2층 | basement 2",
                "floor | 7 | 7층 | floor 7",
                "use | dorm | 기숙사 | dormitory",
                "use | industrial | 산업시설 | industrial unit",
                "status | hold | 협의 중 | on hold",
                "status | gone | 계약됨 | gone",
                "sample | yes | 있음 | yes"
            })
    void a_cell_of_a_unit_is_told_with_its_measure(String column, String cell, String ko, String en) {
        Row row = new Row(Table.UNITS, "units.csv", 2, Map.of(column, cell));

        assertThat(Cells.tell(row, column, Language.KO, Finding.builder())).isEqualTo(ko);
        assertThat(Cells.tell(row, column, Language.EN, Finding.builder())).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drive_in_to | 0 | 없음 | none",
                "drive_in_to | 3 | 3층까지 | up to floor 3",
                "built | 2019 | 2019년 | 2019",
                "floors_up | 12 | 12층 | 12",
                "parking_stalls | 300 | 300면 | 300",
                "walk_min | 5 | 5분 | 5 min",
                "freight_lift_t | 2.5 | 2.5톤 | 2.5 t",
                "clearance_m | 3.6 | 3.6 m | 3.6 m",
                "station | 갈매역 | 갈매역 | 갈매역"
            })
    void a_cell_of_a_center_is_told_with_its_measure(String column, String cell, String ko, String en) {
        Row row = new Row(Table.CENTERS, "centers.csv", 2, Map.of(column, cell));

        assertThat(Cells.tell(row, column, Language.KO, Finding.builder())).isEqualTo(ko);
        assertThat(Cells.tell(row, column, Language.EN, Finding.builder())).isEqualTo(en);
    }

    @Test
    void a_converted_area_is_noted_as_computed() {
        Row row = new Row(Table.UNITS, "units.csv", 2, Map.of("exclusive_m2", "82.7"));
        Finding.Builder out = Finding.builder();
        out.lead(Cells.tell(row, "exclusive_m2", Language.KO, out));

        assertThat(out.build().computed()).containsExactly("82.7㎡(25.0평)");
        assertThat(Gate.unsupported(out.build(), "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "m2, ㎡당, a m²",
        "pyeong, 평당, a pyeong",
        "unit, 호실당, a unit",
        "vehicle, 차량 1대당, a vehicle",
        "hour, 시간당, an hour",
        "day, 하루, a day",
        "month, 한 달, a month"
    })
    void what_a_fee_is_charged_on_is_told_in_words(String per, String ko, String en) {
        assertThat(Cells.per(per, Language.KO)).isEqualTo(ko);
        assertThat(Cells.per(per, Language.EN)).isEqualTo(en);
    }
}
