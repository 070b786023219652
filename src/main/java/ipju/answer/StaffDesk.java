package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Button;
import ipju.lang.Language;
import ipju.retrieval.Edition;
import java.util.List;
import java.util.StringJoiner;

/** The people behind the bot, as {@code contacts.csv} names them. */
final class StaffDesk {

    private StaffDesk() {}

    /** Adds the contacts of a role, cited; nothing if the folder has none. */
    static void show(Finding.Builder out, Edition edition, String role, Language language) {
        List<Row> rows = edition.knowledge().catalog().rows(Table.CONTACTS).stream()
                .filter(row -> row.need("role").equals(role))
                .filter(row -> row.has("phone") || row.has("email"))
                .limit(2)
                .toList();
        for (Row row : rows) {
            out.body("☎️ " + line(row, language));
            out.cite(SourceLines.of(row, language));
        }
    }

    /** A row of {@code contacts.csv} on one line: name, then phone, e-mail and hours as far as they are stated. */
    static String line(Row row, Language language) {
        StringJoiner line = new StringJoiner(" · ");
        line.add(row.text("name", language).orElse(""));
        List.of("phone", "email", "hours").forEach(column -> row.text(column).ifPresent(line::add));
        return line.toString();
    }

    static Button button(Language language) {
        return new Button(
                language.pick("담당자와 이야기", "Talk to staff"),
                language.pick("담당자와 이야기할래요", "I'd like to talk to a person"));
    }
}
