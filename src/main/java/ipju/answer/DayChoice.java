package ipju.answer;

import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery;
import ipju.catalog.UnitQuery.Condition;
import ipju.chat.Button;
import ipju.lang.AmountText;
import ipju.lang.DateMention;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** "03/04" is a day of March to some and of April to others: both as buttons, each with the whole search. */
final class DayChoice {

    private DayChoice() {}

    /** A button for each reading of the first day of the question that may be two; none if none may. */
    static List<Button> buttons(Asked asked, UnitQuery query) {
        for (DateMention date : asked.dates()) {
            LocalDate one = date.to() == null ? date.from() : date.to();
            LocalDate other = date.otherwise();
            if (date.ambiguous() && one != null && other != null) {
                return List.of(button(one, asked, query), button(other, asked, query));
            }
        }
        return List.of();
    }

    private static Button button(LocalDate day, Asked asked, UnitQuery query) {
        List<Condition> conditions = new ArrayList<>(query.conditions());
        conditions.removeIf(condition -> condition.field() == UnitField.AVAILABLE);
        conditions.add(new Condition(UnitField.AVAILABLE, Range.atMost(BigDecimal.valueOf(day.toEpochDay())), false));
        return new Button(AmountText.monthDay(day, asked.language()), UnitButtons.says(query.with(conditions), 0));
    }
}
