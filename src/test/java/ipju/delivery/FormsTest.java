package ipju.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.answer.About;
import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.chat.Inbound;
import ipju.chat.Line;
import ipju.chat.Source;
import ipju.chat.UnitRef;
import ipju.concierge.Conversation;
import ipju.delivery.Arrival.What;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormsTest {

    private static final Source SOURCE = new Source(
            "요금", "fees.csv", "row 7", LocalDate.of(2026, 11, 1), "value: 2,400; \"quoted\"", "https://example.com/a");

    @Test
    void an_arrival_comes_back_as_it_was() {
        Arrival full = new Arrival(
                "tg:1:2",
                Long.MIN_VALUE,
                What.PRESSED,
                new Inbound(Inbound.Kind.PHOTO, "<b>한글</b>\u0000\uD83D\uDE00", Language.KO, Language.EN),
                Long.MAX_VALUE,
                "press",
                "action",
                -1001L);

        assertThat(Forms.arrival(Forms.of(full))).contains(full);
    }

    @Test
    void all_that_is_remembered_of_a_chat_comes_back_as_it_was() {
        UnitQuery query = new UnitQuery(
                List.of(new UnitQuery.Condition(
                        UnitField.values()[0], new Range(null, false, new BigDecimal("2000000.50"), true), true)),
                Set.of("hill"),
                "lease",
                Set.of("industrial", "support"),
                "open",
                true,
                UnitQuery.Sort.SOONEST,
                3,
                UnitQuery.Want.LIST);
        Conversation full = new Conversation(
                Language.EN,
                new About(List.of("hill"), List.of(new UnitRef("hill", "301")), query, "words", "offered"),
                List.of(SOURCE),
                Instant.parse("2026-11-24T03:00:00.123Z"),
                "expo-2026");

        assertThat(Forms.conversation(Forms.of(full))).contains(full);
        assertThat(Forms.conversation(Forms.of(Conversation.NEW))).contains(Conversation.NEW);
    }

    @Test
    void a_parcel_comes_back_for_the_chat_that_it_goes_to_now() {
        Parcel.Message message = new Parcel.Message(
                1,
                List.of(Line.lead("a"), Line.source("b")),
                List.of(new Parcel.Key("label", "data")),
                List.of(SOURCE),
                5L);
        Parcel.PressAnswer answer = new Parcel.PressAnswer(1, "press", "");

        assertThat(Forms.parcel(9, Forms.kind(message), Forms.of(message)))
                .contains(new Parcel.Message(9, message.lines(), message.buttons(), message.sources(), 5L));
        assertThat(Forms.parcel(1, Forms.kind(answer), Forms.of(answer))).contains(answer);
    }

    @Test
    void what_an_older_or_newer_version_wrote_is_read_as_far_as_it_goes_or_not_at_all() {
        String known = Forms.of(Conversation.in(Language.EN));
        assertThat(Forms.conversation("{\"newer\":1," + known.substring(1)))
                .map(Conversation::language)
                .contains(Language.EN);
        assertThat(Forms.conversation("{\"language\":\"EN\",\"about\":null,\"sources\":[]}"))
                .isEmpty();
        assertThat(Forms.conversation("{\"language\":\"FR\"}")).isEmpty();
        assertThat(Forms.conversation("")).isEmpty();
        assertThat(Forms.conversation("null")).isEmpty();
        assertThat(Forms.arrival("{\"update_id\":")).isEmpty();
        assertThat(Forms.parcel(1, "topic", "{}")).isEmpty();
        assertThat(Forms.parcel(1, Forms.MESSAGE, "{\"lines\":[{\"role\":\"LEAD\",\"text\":\"\"}]}"))
                .isEmpty();
    }
}
