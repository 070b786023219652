package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class QuantitiesTest {

    @Test
    void areas_are_read_in_every_unit_and_bound() {
        table("""
                30평대 | AREA [99.17..132.23)
                20~30평 | AREA [66.12..99.17]
                20평에서 30평 사이 | AREA [66.12..99.17]
                20-30평 | AREA [66.12..99.17]
                between 20 and 30 pyeong | AREA [66.12..99.17]
                from 100 to 200 sqm | AREA [100..200]
                100–200㎡ | AREA [100..200]
                100에서 150 제곱미터 | AREA [100..150]
                50평 이상 | AREA [165.29..
                50평이상 100평이하 | AREA [165.29.. ; AREA ..330.58]
                30평 이상 50평 미만 | AREA [99.17.. ; AREA ..165.29)
                50평 넘는 데 | AREA (165.29..
                50평 넘지 않는 곳 | AREA ..165.29]
                50평 밑으로 | AREA ..165.29]
                50평 안으로 | AREA ..165.29]
                50평 초과 | AREA (165.29..
                최소 100평 | AREA [330.58..
                최대 30평 미만 | AREA ..99.17)
                100 제곱미터 안팎 | AREA [90..110] about
                한 층 통으로 쓰고 싶습니다. 천 제곱미터 안팎이요. | COUNT [1..1] «층» ; AREA [900..1100] about
                30평쯤 | AREA [89.26..109.09] about
                약 50평 | AREA [148.76..181.82] about
                50평 정도 사무실 있나요 | AREA [148.76..181.82] about
                about 100 sqm | AREA [90..110] about
                40 pyeong | AREA [132.23..132.23]
                50py | AREA [165.29..165.29]
                1,200 sq ft or more | AREA [111.48..
                330㎡짜리 제조업인데 | AREA [330..330]
                100 m² | AREA [100..100]
                100 헤베 | AREA [100..100]
                백오십 평 | AREA [495.87..495.87]
                삼십평대 | AREA [99.17..132.23)
                서른 평 | AREA [99.17..99.17]
                less than 200 m2 | AREA ..200)
                more than 200 square metres | AREA (200..
                at least 200 square meters | AREA [200..
                20평이나 30평 | AREA [66.12..66.12] ; AREA [99.17..99.17]
                99.17㎡면 몇 평이에요? | AREA [99.17..99.17]
                ３０평 | AREA [99.17..99.17]
                20, 30평대 | AREA [66.12..99.17) ; AREA [99.17..132.23)
                30여 평 | AREA [89.26..109.09] about
                30평균 | AREA [99.17..99.17]
                30 평균 | COUNT [30..30]
                """);
    }

    @Test
    void the_kind_of_an_area_is_what_the_words_beside_it_say() {
        assertThat(basis("전용 30평 이상")).isEqualTo(Quantity.Basis.EXCLUSIVE);
        assertThat(basis("실평수 25")).isEqualTo(Quantity.Basis.EXCLUSIVE);
        assertThat(basis("30평 (전용)")).isEqualTo(Quantity.Basis.EXCLUSIVE);
        assertThat(basis("전용면적은 최소 100㎡")).isEqualTo(Quantity.Basis.EXCLUSIVE);
        assertThat(basis("exclusive area at least 100 sqm")).isEqualTo(Quantity.Basis.EXCLUSIVE);
        assertThat(basis("net 100 sqm")).isEqualTo(Quantity.Basis.EXCLUSIVE);
        assertThat(basis("계약면적 200㎡ 미만")).isEqualTo(Quantity.Basis.CONTRACT);
        assertThat(basis("분양평수 60평")).isEqualTo(Quantity.Basis.CONTRACT);
        assertThat(basis("150㎡ contract area")).isEqualTo(Quantity.Basis.CONTRACT);
        assertThat(basis("gross 300 m2")).isEqualTo(Quantity.Basis.CONTRACT);
        assertThat(basis("60평 계약하고 싶어요")).isEqualTo(Quantity.Basis.UNKNOWN);
        assertThat(basis("30평 전용 화장실")).isEqualTo(Quantity.Basis.UNKNOWN);
    }

    @Test
    void money_is_read_as_people_say_it() {
        table("""
                1억2천 | MONEY [120000000..120000000]
                2억5천 | MONEY [250000000..250000000]
                1억 2,000만 원 | MONEY [120000000..120000000]
                3백5십만 | MONEY [3500000..3500000]
                3백5십 이하 | MONEY ..3500000]
                3천만원 | MONEY [30000000..30000000]
                천만원 | MONEY [10000000..10000000]
                165만 5천 원 | MONEY [1655000..1655000]
                7천원 | MONEY [7000..7000]
                3,500,000 won | MONEY [3500000..3500000]
                ₩3,500,000 | MONEY [3500000..3500000]
                for a 1.2 billion won unit | MONEY [1200000000..1200000000]
                200~300만원 | MONEY [2000000..3000000]
                1,500-2,000만원 | MONEY [15000000..20000000]
                150만원에서 200만원 사이 | MONEY [1500000..2000000]
                no more than 250만원 | MONEY ..2500000]
                200만 원 안쪽 | MONEY ..2000000]
                at least 1 million, at most 2 million won | MONEY [1000000.. ; MONEY ..2000000]
                0원 | MONEY [0..0]
                three million won | MONEY [3000000..3000000]
                """);
    }

    @Test
    void money_has_the_role_that_the_words_around_give_it() {
        table("""
                3천에 250 | MONEY [30000000..30000000] DEPOSIT ; MONEY [2500000..2500000] RENT/MONTH
                3000/250 | MONEY [30000000..30000000] DEPOSIT ; MONEY [2500000..2500000] RENT/MONTH
                3천에 250 이하로 찾아요 | MONEY ..30000000] DEPOSIT ; MONEY ..2500000] RENT/MONTH
                1억에 월 500 | MONEY [100000000..100000000] DEPOSIT ; MONEY [5000000..5000000] RENT/MONTH
                삼천에 이백오십 | MONEY [30000000..30000000] DEPOSIT ; MONEY [2500000..2500000] RENT/MONTH
                보증금 3천 월세 250 | MONEY [30000000..30000000] DEPOSIT ; MONEY [2500000..2500000] RENT/MONTH
                보증금 5,000만원에 월세 350만원 | MONEY [50000000..50000000] DEPOSIT ; MONEY [3500000..3500000] RENT/MONTH
                2~3천만원 보증금 | MONEY [20000000..30000000] DEPOSIT
                월 200 밑으로 | MONEY ..2000000] RENT/MONTH
                월 200 이하 | MONEY ..2000000] RENT/MONTH
                월 150~200 | MONEY [1500000..2000000] RENT/MONTH
                월 200만원대 | MONEY [2000000..3000000) RENT/MONTH
                월세 200만원 이하 | MONEY ..2000000] RENT/MONTH
                월 이백 | MONEY [2000000..2000000] RENT/MONTH
                보증금은 5천까지 | MONEY ..50000000] DEPOSIT
                관리비 20만원 이하 | MONEY ..200000] FEE
                매매 10억 이하 | MONEY ..1000000000] PRICE
                예산 5억 | MONEY [500000000..500000000] TOTAL
                예산 12억 매매 | MONEY [1200000000..1200000000] PRICE
                월 200 관리비 포함 | MONEY [2000000..2000000] TOTAL/MONTH
                월 200 관리비 별도 | MONEY [2000000..2000000] RENT/MONTH
                월 500만원 안에서 관리비까지 포함해서 12명 쓸 곳 | MONEY ..5000000] TOTAL/MONTH ; PEOPLE [12..12] «명»
                Budget: KRW 3.5M a month all in. | MONEY [3500000..3500000] TOTAL/MONTH
                2 million won a month | MONEY [2000000..2000000] RENT/MONTH
                rent under 500k | MONEY ..500000) RENT
                rent below 3M | MONEY ..3000000) RENT
                deposit 30 million won and 2.5 million rent | MONEY [30000000..30000000] DEPOSIT ; MONEY [2500000..2500000] RENT
                3 million won deposit and 2 million rent | MONEY [3000000..3000000] DEPOSIT ; MONEY [2000000..2000000] RENT
                price below 1 billion won | MONEY ..1000000000) PRICE
                평당 50만원 | MONEY [500000..500000]/PYEONG
                ㎡당 5,000원 | MONEY [5000..5000]/SQUARE_METRE
                """);
        assertThat(first("예산 월 300 이하, 부가세 포함").vat()).isEqualTo(Quantity.Vat.INCLUDED);
        assertThat(first("VAT 별도 월 300만원").vat()).isEqualTo(Quantity.Vat.EXCLUDED);
        assertThat(first("KRW 3,000,000 per month excluding VAT").vat()).isEqualTo(Quantity.Vat.EXCLUDED);
    }

    @Test
    void other_currencies_are_never_taken_for_won() {
        table("""
                $3000 a month | OTHER_MONEY [3000..3000] «USD» RENT/MONTH
                €2,000 | OTHER_MONEY [2000..2000] «EUR»
                100만 달러 | OTHER_MONEY [1000000..1000000] «USD»
                5,000 dollars or 6 million won | OTHER_MONEY [5000..5000] «USD» ; MONEY [6000000..6000000]
                """);
    }

    @Test
    void floors_are_whole_numbers_with_basements_below_zero() {
        table("""
                3층 | FLOOR [3..3]
                지하 1층 | FLOOR [-1..-1]
                지하1층 제외 | FLOOR [-1..-1] NOT
                B1 | FLOOR [-1..-1]
                B2F | FLOOR [-2..-2]
                5층 이상 | FLOOR [5..
                5층 이상만 | FLOOR [5..
                1층 말고 | FLOOR [1..1] NOT
                3층 아니고 5층 | FLOOR [3..3] NOT ; FLOOR [5..5]
                이층 말고 삼층 | FLOOR [2..2] NOT ; FLOOR [3..3]
                3층에서 5층 사이 | FLOOR [3..5]
                5~6층 | FLOOR [5..6]
                floor 10 or higher | FLOOR [10..
                10th floor or above | FLOOR [10..
                above the 5th floor | FLOOR (5..
                on the second floor | FLOOR [2..2]
                not on the ground floor | FLOOR [1..1] NOT
                any floor except the 1st floor | FLOOR [1..1] NOT
                basement | FLOOR ..-1]
                no basement please | FLOOR ..-1] NOT
                지하 말고 | FLOOR ..-1] NOT
                꼭대기층 | TOP_FLOOR
                top floor please | TOP_FLOOR
                lower floors |
                이 층에 있어요 |
                지하철 가까운 데 |
                floor 999 | FLOOR [999..999]
                1층이랑 2층 말고 | FLOOR [1..1] NOT ; FLOOR [2..2] NOT
                not the 1st floor or basement | FLOOR [1..1] NOT ; FLOOR ..-1] NOT
                not in the basement | FLOOR ..-1] NOT
                without the 3rd floor | FLOOR [3..3] NOT
                the 2nd, 3rd or fifth floor | FLOOR [2..2] ; FLOOR [3..3] ; FLOOR [5..5]
                floors 2, 3 and 5 | FLOOR [2..2] ; FLOOR [3..3] ; FLOOR [5..5]
                between the 3rd and the 5th floor | FLOOR [3..5]
                from the 3rd floor to the 5th floor | FLOOR [3..5]
                3F~5F | FLOOR [3..5]
                지하 1~2층 | FLOOR [-2..-1]
                지하 1층부터 지상 3층까지 | FLOOR [-1..3]
                1층은 빼고 2층이나 3층 | FLOOR [1..1] NOT ; FLOOR [2..2] ; FLOOR [3..3]
                2, 3층 | FLOOR [2..2] ; FLOOR [3..3]
                """);
    }

    @Test
    void people_lengths_loads_power_and_weights_are_told_apart() {
        table("""
                12명이 쓸 곳 | PEOPLE [12..12] «명»
                Call center with 80 seats. | PEOPLE [80..80] «seats»
                열 명 | PEOPLE [10..10] «명»
                직원 서른 명 | PEOPLE [30..30] «명»
                직원 스물다섯명 | PEOPLE [25..25] «명»
                백 명 이하 | PEOPLE ..100] «명»
                a team of ten | PEOPLE [10..10]
                we are twelve people | PEOPLE [12..12] «people»
                10-person software firm | PEOPLE [10..10] «person»
                more than 50 people | PEOPLE (50.. «people»
                two hundred and fifty employees | PEOPLE [250..250] «employees»
                두세 명 | PEOPLE [2..3] «명»
                최소 20명 최대 30명 | PEOPLE [20.. «명» ; PEOPLE ..30] «명»
                높이 2.8m 탑차 지하에 들어가져요? | LENGTH_M [2.8..2.8] ; FLOOR ..-1]
                층고 4.5미터 넘는 데 | LENGTH_M (4.5..
                4 metres | LENGTH_M [4..4]
                280cm | LENGTH_M [2.8..2.8]
                1.5t/㎡ | LOAD [1.5..1.5]
                하중 1.2톤 이상 | LOAD [1.2..
                ㎡당 1.2톤 | LOAD [1.2..1.2]
                1,200kg/㎡ | LOAD [1.2..1.2]
                2 tons per square metre | LOAD [2..2]
                floor load of 1.5 tons or more | LOAD [1.5..
                50kW | POWER [50..50]
                50키로 | POWER [50..50]
                기계 무게 800키로 | WEIGHT [0.8..0.8]
                5톤 트럭 | WEIGHT [5..5]
                5t truck | WEIGHT [5..5]
                800kg | WEIGHT [0.8..0.8]
                50% | PERCENT [50..50]
                10프로 | PERCENT [10..10]
                10 percent | PERCENT [10..10]
                주차 5대 이상 | VEHICLES [5.. «대»
                차 두 대 | VEHICLES [2..2] «대»
                parking for 3 cars | VEHICLES [3..3] «cars»
                2년 계약 | DURATION [24..24] «년»
                창업 3년차 AI 회사 | DURATION [36..36] «년차»
                렌트프리 3개월 | DURATION [3..3] «개월»
                2호선 성수역 도보 5분 | MINUTES [5..5] «분»
                """);
    }

    @Test
    void door_numbers_codes_and_counts_are_told_apart() {
        table("""
                302호 언제 비워져요? | UNIT_NUMBER «302»
                unit 302 | UNIT_NUMBER «302»
                A-502 | UNIT_NUMBER «A-502»
                A동 502호 | UNIT_NUMBER «A-502»
                B101호 | UNIT_NUMBER «B101»
                1001호랑 1002호 벽 터서 | UNIT_NUMBER «1001» ; UNIT_NUMBER «1002»
                업종코드 58221 | KSIC «58221»
                Our code is 63120 (portal) | KSIC «63120»
                KSIC C26 | KSIC «C26»
                업종코드는 582 | KSIC «582»
                세 개만 보여줘 | COUNT [3..3] «개»
                show three | COUNT [3..3]
                책상 두 개만 | COUNT [2..2] «개»
                20에서 30 | COUNT [20..30]
                아까 두번째로 보여준 데 | ORDINAL [2..2]
                the second one | ORDINAL [2..2]
                D-8 visa |
                오늘 6시까지 |
                내일 오후 세시에 |
                청년 한 달에 얼마? |
                """);
    }

    @Test
    void dates_phones_and_links_are_no_quantities() {
        table("""
                12월 입주 |
                2027-03-01 |
                010-1234-5678 로 연락 주세요 |
                Have someone call me at +82 10-0000-0000 after 4pm. |
                사업자번호 1234567890 입니다 |
                Is 111-11-11119 a valid format |
                https://example.kr/a/30평 30평 | AREA [99.17..99.17]
                """);
    }

    @Test
    void the_question_that_tenants_really_ask_is_read_whole() {
        List<Quantity> read = Quantities.read("30평대, 1층 말고, 월 200 이하, 12월 입주");

        assertThat(read).extracting(Quantity::measure).containsExactly(Measure.AREA, Measure.FLOOR, Measure.MONEY);
        assertThat(read).extracting(Quantity::said).containsExactly("30평대", "1층 말고", "200 이하");
        assertThat(read.get(1).allows(BigDecimal.ONE)).isFalse();
        assertThat(read.get(1).allows(BigDecimal.TEN)).isTrue();
    }

    @Test
    void absurd_amounts_are_given_as_said_and_never_throw() {
        table("""
                -30평 | AREA [-99.17..-99.17]
                마이너스 5평 | AREA [-16.53..-16.53]
                999999999999999999억 | MONEY [99999999999999999900000000..99999999999999999900000000]
                30평 이하 50평 이상 | AREA ..99.17] ; AREA [165.29..
                50~30평 | AREA [165.29..99.17]
                277-28 | COUNT [277..277] ; COUNT [28..28]
                2025 year-end |
                year 1900 | COUNT [1900..1900]
                """);
        assertThat(first("50~30평").isContradictory()).isTrue();
        assertThat(Quantities.read("9".repeat(40) + "평")).isEmpty();
        assertThat(Quantities.read("")).isEmpty();
    }

    @Test
    void where_a_quantity_stands_is_told_in_the_text_as_written() {
        String text = "저희는 ㎡ 기준 １００㎡ 이상, NFD 각 30평";

        for (Quantity quantity : Quantities.read(text)) {
            assertThat(text.substring(quantity.start(), quantity.end())).isEqualTo(quantity.said());
        }
        assertThat(Quantities.read(text)).hasSize(2);
    }

    @Test
    void hostile_texts_take_no_more_time_than_their_length() {
        for (String piece : List.of(
                "1",
                "1,",
                "1 ",
                "1.",
                "1-",
                "9억",
                "천",
                "만",
                "백만 ",
                "a hundred ",
                "one ",
                "한 ",
                "30평~",
                "1에 ",
                "1/",
                "between ",
                "월 ",
                "12월",
                "- ",
                "2026.",
                "a.",
                "a@",
                "(0",
                "+82 ",
                "ᄀ",
                "㎡",
                "\uD83D",
                "1\u0301")) {
            String text = piece.repeat(100_000 / piece.length());

            Assertions.assertTimeout(Duration.ofSeconds(5), () -> Quantities.read(text), piece);
        }
    }

    private static Quantity.Basis basis(String text) {
        return first(text).basis();
    }

    private static Quantity first(String text) {
        return Quantities.read(text).get(0);
    }

    private static void table(String rows) {
        SoftAssertions softly = new SoftAssertions();
        rows.lines().forEach(row -> {
            String[] cells = row.split("\\|", 2);
            String read = Quantities.read(cells[0].strip()).stream()
                    .map(QuantitiesTest::shown)
                    .collect(Collectors.joining(" ; "));
            softly.assertThat(read).as(cells[0]).isEqualTo(cells[1].strip());
        });
        softly.assertAll();
    }

    static String shown(Quantity quantity) {
        StringBuilder out = new StringBuilder(quantity.measure().name());
        BigDecimal min = quantity.min();
        BigDecimal max = quantity.max();
        if (min != null || max != null) {
            out.append(' ');
            out.append(min == null ? "" : (quantity.minIncluded() ? "[" : "(") + short2(min))
                    .append("..");
            out.append(max == null ? "" : short2(max) + (quantity.maxIncluded() ? "]" : ")"));
        }
        boolean worded = switch (quantity.measure()) {
            case PEOPLE, VEHICLES, COUNT, UNIT_NUMBER, KSIC, OTHER_MONEY, DURATION, MINUTES, DAYS -> true;
            default -> false;
        };
        out.append(worded && !quantity.word().isEmpty() ? " «" + quantity.word() + "»" : "");
        out.append(quantity.negated() ? " NOT" : "").append(quantity.about() ? " about" : "");
        out.append(quantity.role() == Quantity.Role.UNKNOWN ? "" : " " + quantity.role());
        out.append(quantity.per() == Quantity.Per.NONE ? "" : "/" + quantity.per());
        return out.toString();
    }

    private static String short2(BigDecimal value) {
        BigDecimal cut = value.scale() > 2 ? value.setScale(2, RoundingMode.HALF_UP) : value;
        return cut.toPlainString();
    }
}
