/**
 * Takes messages in once and brings replies out in order, whatever dies in between. In: {@code Intake} stores
 * what a channel hands over, the lane of the chat answers it. Out: {@code Courier} sends what a turn left.
 * Start at {@link ipju.delivery.Channel} for the seam.
 */
@NullMarked
package ipju.delivery;

import org.jspecify.annotations.NullMarked;
