package ipju.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a turn leaves, kept together or not at all.
 *
 * @param event the key of what it answers
 * @param lane whose it is
 * @param version of the chat's memory that the turn was made with
 * @param state what is remembered from now on; null to leave it as it is
 * @param parcels what goes out, in order
 * @param actions what the buttons among it do
 */
public record TurnRecord(
        String event,
        long lane,
        long version,
        @Nullable String state,
        List<NewParcel> parcels,
        List<NewAction> actions,
        Optional<NewGap> gap) {

    public TurnRecord {
        parcels = List.copyOf(parcels);
        actions = List.copyOf(actions);
    }
}
