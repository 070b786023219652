package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    @Test
    void a_day_alone_is_its_noon_in_the_zone_that_asks() {
        Moment day = Moment.read("2026-11-24").orElseThrow();

        assertThat(day.in(SEOUL)).isEqualTo(Instant.parse("2026-11-24T03:00:00Z"));
        assertThat(day.in(ZoneId.of("UTC"))).isEqualTo(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void a_moment_with_its_offset_is_the_same_everywhere() {
        for (String text : List.of("2026-11-24T10:00:00+09:00", "2026-11-24T01:00:00Z", "2026-11-24T01:00Z")) {
            assertThat(Moment.read(text).orElseThrow().in(SEOUL))
                    .as(text)
                    .isEqualTo(Instant.parse("2026-11-24T01:00:00Z"));
        }
    }

    @Test
    void anything_else_is_none() {
        for (String text : List.of("", " ", "yesterday", "20261124", "2026-13-01", "2026-11-24T10:00:00", "T", "0")) {
            assertThat(Moment.read(text)).as(text).isEmpty();
        }
    }
}
