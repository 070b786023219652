package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DatesTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_month_or_day_without_a_year_is_the_nearest_that_is_not_over() {
        table("""
                12월 입주 | 2026-12-01..2026-12-31
                11월 | 2026-11-01..2026-11-30
                3월 | 2027-03-01..2027-03-31
                12월 10일 | 2026-12-10
                11월 24일 | 2026-11-24
                11월 23일 | 2027-11-23
                3/10(화) | 2027-03-10
                March 1st | 2027-03-01
                the 3rd of February | 2027-02-03
                in May | 2027-05-01..2027-05-31
                2월 29일 | 2028-02-29
                """);
    }

    @Test
    void full_dates_are_read_in_every_form() {
        table("""
                2027-03-01 | 2027-03-01
                2026.3.10. | 2026-03-10
                2026. 3. 10. | 2026-03-10
                '26.3.10 | 2026-03-10
                26.03.10 | 2026-03-10
                26년 3월 | 2026-03-01..2026-03-31
                2026년 3월 10일 | 2026-03-10
                2027/3/1 | 2027-03-01
                2027-03 | 2027-03-01..2027-03-31
                We want to start on 1 March 2027. | 2027-03-01
                March 24, 2027 | 2027-03-24
                13/05/2027 | 2027-05-13
                2027년 | 2027-01-01..2027-12-31
                2027년 상반기 | 2027-01-01..2027-06-30
                Q2 2027 | 2027-04-01..2027-06-30
                2Q 2027 | 2027-04-01..2027-06-30
                2027 H1 | 2027-01-01..2027-06-30
                first half of 2027 | 2027-01-01..2027-06-30
                second quarter of 2027 | 2027-04-01..2027-06-30
                2분기 | 2027-04-01..2027-06-30
                하반기 | 2026-07-01..2026-12-31
                """);
    }

    @Test
    void words_are_days_counted_from_today() {
        table("""
                내년 상반기 | 2027-01-01..2027-06-30
                내년 3월 초 | 2027-03-01..2027-03-10
                다음 달 | 2026-12-01..2026-12-31
                담달 초요 | 2026-12-01..2026-12-10
                12월 중순 | 2026-12-11..2026-12-20
                월말 | 2026-11-21..2026-11-30
                이번 주 | 2026-11-23..2026-11-29
                다음 주 화요일 | 2026-12-01
                토요일 | 2026-11-28
                화요일 | 2026-12-01
                내일 | 2026-11-25
                next month | 2026-12-01..2026-12-31
                next Tuesday 오전 | 2026-12-01
                on Saturday | 2026-11-28
                this Friday | 2026-11-27
                mid-January | 2027-01-11..2027-01-20
                3개월 뒤 | 2027-02-24
                in two weeks | 2026-12-08
                within 30 days | 2026-11-24..2026-12-24
                """);
    }

    @Test
    void bounds_open_one_end() {
        table("""
                before December | ..2026-11-30
                12월 전에 | ..2026-11-30
                12월까지 | ..2026-12-31
                by the end of January | ..2027-01-31
                until 1 March 2027 | ..2027-03-01
                12월부터 | 2026-12-01..
                12월 10일 이후 | 2026-12-10..
                after 2027-02-01 | 2027-02-01..
                after December | 2027-01-01..
                3월 이전 | ..2027-02-28
                3월 10일 이전 | ..2027-03-10
                not before 1 March | 2027-03-01..
                12월 10일부터 15일까지 | 2026-12-10..2026-12-15
                3월~5월 | 2027-03-01..2027-05-31
                from December to February | 2026-12-01..2027-02-28
                between January and March | 2027-01-01..2027-03-31
                12월 전용 30평 | 2026-12-01..2026-12-31
                """);
    }

    @Test
    void a_beginning_is_told_from_a_limit() {
        for (String said : List.of("1월부터", "from January", "starting January", "January onwards")) {
            assertThat(Dates.read(said, TODAY).get(0).beginning()).as(said).isTrue();
        }
        for (String said : List.of("1월 이후", "after January", "not before January", "January or later", "1월까지")) {
            assertThat(Dates.read(said, TODAY).get(0).beginning()).as(said).isFalse();
        }
    }

    @Test
    void words_are_found_in_a_message_without_spaces() {
        assertThat(Dates.read("저희회사가쓸내년상반기입주할수있는호실", TODAY).get(0).to()).isEqualTo("2027-06-30");
        assertThat(Dates.read("보증금3천에월세190,7월까지", TODAY).get(0).to()).isEqualTo("2027-07-31");
        assertThat(Dates.read("안내년도", TODAY)).isEmpty();
    }

    @Test
    void now_is_today() {
        table("""
                즉시 입주 | 2026-11-24 now
                바로 들어갈 수 있는 곳 | 2026-11-24 now
                asap | 2026-11-24 now
                Is the fund open right now? | 2026-11-24 now
                바로 옆 건물 |
                """);
    }

    @Test
    void day_and_month_in_english_digits_are_ambiguous() {
        DateMention mention = Dates.read("Can we move in on 03/04?", TODAY).get(0);

        assertThat(mention.ambiguous()).isTrue();
        assertThat(mention.from()).isEqualTo("2027-03-04");
        assertThat(mention.otherwise()).isEqualTo("2027-04-03");
        assertThat(Dates.read("3/4에 볼 수 있어요?", TODAY).get(0).ambiguous()).isFalse();
        assertThat(Dates.read("on 12/24", TODAY).get(0).ambiguous()).isFalse();
    }

    @Test
    void what_is_no_date_is_left_alone() {
        table("""
                2026-13-45 |
                2월 30일 |
                May I visit? |
                24/7 |
                3000/250 |
                월 200 |
                02-2286-0000 |
                1.5t |
                1년 계약 |
                """);
        assertThat(Dates.read("9999년 내년", LocalDate.MAX)).hasSizeLessThan(2);
    }

    @Test
    void hostile_texts_take_no_more_time_than_their_length() {
        for (String piece : List.of(
                "1", "1/", "12월 ", "2026.", "2026-", "3월~", "next ", "end of ", "내년 ", "- ", "1일 ", "in ", "'2", "may ",
                " ")) {
            String text = piece.repeat(100_000 / piece.length());

            Assertions.assertTimeout(Duration.ofSeconds(5), () -> Dates.read(text, TODAY), piece);
        }
    }

    private static void table(String rows) {
        SoftAssertions softly = new SoftAssertions();
        rows.lines().forEach(row -> {
            String[] cells = row.split("\\|", 2);
            String read = Dates.read(cells[0].strip(), TODAY).stream()
                    .map(DatesTest::shown)
                    .collect(Collectors.joining(" ; "));
            softly.assertThat(read).as(cells[0]).isEqualTo(cells[1].strip());
        });
        softly.assertAll();
    }

    private static String shown(DateMention mention) {
        LocalDate from = mention.from();
        LocalDate to = mention.to();
        String span = mention.isDay() ? "" + from : (from == null ? "" : from) + ".." + (to == null ? "" : to);
        return span + (mention.immediate() ? " now" : "");
    }
}
