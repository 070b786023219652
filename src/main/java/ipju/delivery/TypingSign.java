package ipju.delivery;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Shows a person that an answer is being made, if making it takes longer than one notices. */
final class TypingSign {

    private static final long UNNOTICED_MILLIS = 500;

    private final Channel channel;
    private final ScheduledExecutorService timer;

    TypingSign(Channel channel, ScheduledExecutorService timer) {
        this.channel = channel;
        this.timer = timer;
    }

    /** Does the work, and shows the sign in the chat while it lasts. */
    <T> T during(long chat, Supplier<T> work) {
        ScheduledFuture<?> sign = timer.schedule(() -> channel.typing(chat), UNNOTICED_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            sign.cancel(false);
        }
    }
}
