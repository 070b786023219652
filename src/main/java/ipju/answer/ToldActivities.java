package ipju.answer;

import ipju.catalog.Eligibility;
import ipju.catalog.Eligibility.Activity;
import ipju.catalog.Eligibility.Understood;
import ipju.catalog.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a message says that a company does: one activity, or one for each of its parts. */
final class ToldActivities {

    /** What joins two activities of one company. */
    private static final Pattern JOINTS = Pattern.compile(
            "\\s*(?:,|;|그리고|\\s및\\s|\\band also\\b|\\band\\b|\\bplus\\b|\\bas well as\\b)\\s*"
                    + "|(?<=[가-힣])(?:이랑|랑)\\s+|(?<=[가-힣](?:고|며|면서))\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final int MOST = 6;

    private ToldActivities() {}

    /** In the order of the text. */
    static Understood in(String text, Eligibility eligibility) {
        Understood whole = eligibility.understand(text, text);
        String[] parts = JOINTS.split(text);
        if (parts.length < 2 || parts.length > MOST) {
            return whole;
        }
        List<Activity> activities = new ArrayList<>();
        List<Row> others = new ArrayList<>();
        for (String part : parts) {
            Understood understood = eligibility.understand(part, text);
            understood.activities().stream()
                    .filter(activity ->
                            activities.stream().noneMatch(known -> known.rows().equals(activity.rows())))
                    .forEach(activities::add);
            if (understood.either()) {
                // what is left open in a part is told by the whole, if at all
                return whole;
            }
            others.addAll(understood.others());
        }
        boolean more =
                activities.size() > 1 && activities.size() > whole.activities().size();
        return more
                ? new Understood(
                        List.copyOf(activities),
                        false,
                        others.stream().distinct().limit(2).toList())
                : whole;
    }
}
