package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.catalog.UnitQuery;
import ipju.lang.Fold;
import ipju.lang.WordLists;
import java.util.Optional;

/** Space asked for as data: one unit by its number, units that fit a wish, what units in general offer. */
final class UnitRoute implements Route {

    /** Letters of a wish that is nothing but one: "units for sale?". */
    private static final int SHORT = 16;

    @Override
    public Optional<Finding> find(Asked asked) {
        if (asked.edition().knowledge().catalog().rows(Table.UNITS).isEmpty()) {
            return Optional.empty();
        }
        return OneUnit.find(asked).or(() -> search(asked)).or(() -> UnitRanges.find(asked));
    }

    /** "괜찮은 데 추천 좀": what is on offer, and the three orders that narrow it down best; empty for any other wish. */
    static Optional<Finding> recommended(Asked asked) {
        if (!asked.has("recommend")
                || asked.edition().units().find(UnitQuery.ALL).units().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(UnitList.recommended(asked));
    }

    /** How many limits a message sets, those included that could not be understood: they belong to the wish as well. */
    static int limits(Asked asked) {
        int understood = UnitQuestion.read(asked).conditions().size();
        return understood == 0 ? 0 : understood + UnitLeftovers.of(asked).size();
    }

    /** What a message says of the units shown before it, or of the search that showed them; empty if it does neither. */
    static Optional<Finding> followUp(Asked asked) {
        if (asked.before().units().isEmpty() && asked.before().query() == null) {
            return Optional.empty();
        }
        return OneUnit.shown(asked).or(() -> changed(asked, UnitQuestion.fresh(asked)));
    }

    private static Optional<Finding> search(Asked asked) {
        UnitQuery fresh = UnitQuestion.fresh(asked);
        return changed(asked, fresh)
                .or(() -> wantsUnits(asked, fresh) && !foreignPlace(asked)
                        ? Optional.of(UnitList.of(asked, fresh, 0))
                        : Optional.empty());
    }

    /** The search before it, changed by the message; empty if it changes none. */
    private static Optional<Finding> changed(Asked asked, UnitQuery fresh) {
        if (!Refinement.changes(asked, fresh) || foreignPlace(asked)) {
            return Optional.empty();
        }
        UnitQuery query = Refinement.of(asked, fresh);
        return Optional.of(UnitList.of(asked, query, 0, Refinement.won(asked, fresh, query)));
    }

    /** Whether a message is a wish for space: it narrows the units down and looks for one, or asks what is there. */
    private static boolean wantsUnits(Asked asked, UnitQuery query) {
        boolean about = asked.has("rule") || asked.has("meaning") || asked.has("tax") || asked.has("program");
        boolean mayMove = asked.has("eligible") && asked.has("activity_told");
        boolean onlyUse = asked.has("eligible") && query.conditions().isEmpty();
        if (!query.status().equals("open") && asked.has("space") && !asked.has("rule")) {
            return true;
        }
        if (about || onlyUse || mayMove && query.conditions().size() < 2) {
            return false;
        }
        if (asked.has("stock") || asksForAnySum(asked)) {
            return true;
        }
        boolean looks = asked.has("seek") || asked.has("availability");
        boolean counts = asked.has("how_many") && asked.has("space");
        if (!query.conditions().isEmpty()) {
            boolean money =
                    query.conditions().stream().anyMatch(c -> c.field().deal().isPresent());
            return money || looks || counts || asked.has("space");
        }
        // "임대" and "rent" are said of much else: of desks to call, of terms, of prices
        boolean wishesToRent = query.deal() != null && asked.values().isEmpty();
        boolean deal = "sale".equals(query.deal())
                || wishesToRent && (asked.has("seek") || isShort(asked) && asked.has("space"));
        boolean kind = !query.uses().isEmpty() || query.limit() > 0 || query.topFloor() || deal;
        boolean plain = looks || counts || query.limit() > 0 || query.topFloor() || isShort(asked);
        return kind && plain && (asked.has("space") || isShort(asked));
    }

    private static boolean isShort(Asked asked) {
        return Fold.key(asked.edition().centers().without(asked.text())).length() <= SHORT;
    }

    /** "월 총 얼마 들어요?" of nothing in particular. */
    private static boolean asksForAnySum(Asked asked) {
        int letters = Fold.key(asked.text()).length();
        int sum = WordLists.group("all_in").longestIn(asked.words());
        return asked.has("all_in") && letters <= SHORT && letters - sum <= SHORT / 2;
    }

    /** Whether the question is about a place that is no center of ours: its units are not in the folder. */
    static boolean foreignPlace(Asked asked) {
        return asked.centers().isEmpty()
                && asked.edition().knowledge().catalog().rows(Table.UNITS).stream()
                        .map(row -> row.need("center"))
                        .distinct()
                        .noneMatch(id -> asked.places().isEmpty() || placed(asked, id));
    }

    private static boolean placed(Asked asked, String centerId) {
        String own = asked.edition().centers().row(centerId).map(Row::quote).orElse("");
        return asked.edition().names().allKnown(asked.places(), own);
    }
}
