package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void counts_changes_and_swaps() {
        assertThat(Nearest.distance("open", "opne")).isEqualTo(1);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
    }

    @Test
    void names_the_nearest() {
        List<String> columns = List.of("open_from", "open_to", "name_ko", "as_of");

        assertThat(Nearest.of("opens_from", columns)).contains("open_from");
        assertThat(Nearest.of("OPEN-TO", columns)).contains("open_to");
        assertThat(Nearest.of("asof", columns)).contains("as_of");
    }

    @Test
    void says_nothing_when_nothing_is_near() {
        assertThat(Nearest.of("colour", List.of("open_from", "as_of"))).isEmpty();
        assertThat(Nearest.of("", List.of("open_from"))).isEmpty();
        assertThat(Nearest.of("x", List.of())).isEmpty();
    }

    @Test
    void compares_korean_by_letter() {
        assertThat(Nearest.of("성수 에이타원", List.of("성수 비타워", "성수 에이타워"))).contains("성수 에이타워");
    }
}
