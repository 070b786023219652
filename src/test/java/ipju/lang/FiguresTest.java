package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void one_value_is_one_figure_however_it_is_written() {
        for (String text :
                List.of("1,650,000", "165만", "1.65 million", "KRW 1.65M", "165만원", "１６５만", "1650000원", "백육십오만원")) {
            assertThat(canonical(text)).as(text).containsExactly("1650000");
        }
        for (String text :
                List.of("2026-03-24", "2026년 3월 24일", "24 March 2026", "March 24, 2026", "2026.3.24.", "'26.3.24")) {
            assertThat(canonical(text)).as(text).containsExactly("2026-03-24");
        }
        for (String text : List.of(
                "02-2286-0000", "0222860000", "+82 2-2286-0000", "(02) 2286-0000", "02)2286-0000", "02.2286.0000")) {
            assertThat(canonical(text)).as(text).containsExactly("0222860000");
        }
        for (String text :
                List.of("https://www.law.go.kr/", "http://www.law.go.kr", "www.law.go.kr.", "(www.law.go.kr/)")) {
            assertThat(canonical(text)).as(text).containsExactly("www.law.go.kr");
        }
    }

    @Test
    void units_and_identifiers_leave_only_their_numbers() {
        assertThat(canonical("35% 82.6㎡ 1,234 m2 B1 D-8")).containsExactly("35", "82.6", "1234", "1", "8");
        assertThat(canonical("월 200~300만원, 3~5억")).containsExactly("2000000", "3000000", "300000000", "500000000");
        assertThat(canonical("1억2천")).containsExactly("120000000");
        assertThat(canonical("제6조 3호")).containsExactly("6", "3");
        assertThat(canonical("00:30, -5")).containsExactly("0", "30", "5");
    }

    @Test
    void number_words_count_where_they_count_something() {
        assertThat(canonical("일곱 곳")).containsExactly("7");
        assertThat(canonical("four centers")).containsExactly("4");
        assertThat(canonical("첫 번째")).containsExactly("1");
        assertThat(canonical("열두 명이 2층과 삼층에서")).containsExactly("12", "2", "3");
        assertThat(canonical("on the second floor")).containsExactly("2");
        assertThat(canonical("One of them may march first, for once. 한 번 더 확인해 주세요. 이 층은 사무실, 오시면 됩니다"))
                .isEmpty();
    }

    @Test
    void a_reply_made_of_its_evidence_is_supported() {
        List<String> evidence = List.of(
                "rent_krw: 1650000; exclusive_m2: 82.6; available_from: 2026-12-10; floor: 7",
                "관리사무소 02-2286-0000, 취득세 35% 감면은 2028-12-31까지. https://www.law.go.kr/ 일곱 곳");

        assertThat(Figures.unsupported(
                        "월세 165만 원, 82.6㎡, 12월 10일부터. 7층. 전화 0222860000, 35 percent, 2028년까지. law: www.law.go.kr. seven centers, 2026년 12월",
                        evidence))
                .isEmpty();
    }

    @Test
    void what_the_evidence_does_not_say_is_found() {
        List<String> evidence = List.of("월세 165만 원, 82.64㎡, 2026년 12월, 02-2286-0000");

        assertThat(Figures.unsupported("170만 원", evidence))
                .extracting(Figure::canonical)
                .containsExactly("1700000");
        assertThat(Figures.unsupported("82.6㎡", evidence)).hasSize(1);
        assertThat(Figures.unsupported("2026-12-10", evidence)).hasSize(1);
        assertThat(Figures.unsupported("12월", evidence)).isEmpty();
        assertThat(Figures.unsupported("02-2286-0001", evidence)).hasSize(1);
        assertThat(Figures.unsupported("http://evil.example.com", evidence)).hasSize(1);
        assertThat(Figures.unsupported("a@b.kr", evidence)).hasSize(1);
        assertThat(Figures.unsupported("165", evidence)).hasSize(1);
        assertThat(Figures.unsupported("٣ 명, ７층", evidence)).hasSize(2);
        assertThat(Figures.unsupported("아홉 곳", evidence)).hasSize(1);
        assertThat(Figures.unsupported("nothing here", List.of())).isEmpty();
    }

    @Test
    void hostile_texts_take_no_more_time_than_their_length() {
        for (String piece : List.of(
                "1",
                "1,",
                "1,000",
                "1 ",
                "1.",
                "1-",
                "02-",
                "+8",
                "a.",
                "a@",
                "http://",
                "2026.",
                "1억 ",
                "천",
                "한 ",
                "three ",
                "a hundred ",
                "9일",
                "1/",
                "(",
                "'2",
                "ᄀ",
                "㎡",
                "\uD83D",
                "1~",
                "0")) {
            String text = piece.repeat(100_000 / piece.length());

            Assertions.assertTimeout(Duration.ofSeconds(5), () -> Figures.unsupported(text, List.of(text)), piece);
        }
        String digits = "7".repeat(100_000);
        assertThat(Figures.unsupported(digits, List.of("1,234 " + digits))).isEmpty();
    }

    private static List<String> canonical(String text) {
        return Figures.of(text).stream().map(Figure::canonical).toList();
    }
}
