package ipju.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast messages may leave, as Telegram asks of bots: so many a second in all (30 there), one a second to a person with short bursts, 20 a
 * minute to a group. What it holds back would be refused by Telegram and would cost more. For one thread.
 */
final class Pace {

    private static final int PERSON_AT_ONCE = 10;
    private static final int GROUP_A_MINUTE = 20;
    private static final int CHATS = 10_000;

    private final TimeMeter meter;
    private final Bucket all;
    private final Cache<Long, Bucket> chats;

    /**
     * @param nanos a clock that nobody can set
     * @param aSecond how many may leave in a second, whoever they go to
     */
    Pace(LongSupplier nanos, int aSecond) {
        this.meter = new Monotonic(nanos);
        this.all = Bucket.builder()
                .addLimit(limit -> limit.capacity(aSecond).refillGreedy(aSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(meter)
                .build();
        this.chats = Caffeine.newBuilder().maximumSize(CHATS).build();
    }

    /** How many may leave now, whoever they go to. */
    int free() {
        return (int) all.getAvailableTokens();
    }

    /** How long until one may leave. */
    Duration untilFree() {
        return Duration.ofNanos(all.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /**
     * Lets one leave to a chat, or says how long it must wait.
     *
     * @return zero if it may leave, and then it is counted
     */
    Duration take(long chat) {
        Bucket own = chats.get(chat, this::bucket);
        long wait = own.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        if (wait > 0) {
            return Duration.ofNanos(wait);
        }
        if (!all.tryConsume(1)) {
            return untilFree();
        }
        own.tryConsume(1);
        return Duration.ZERO;
    }

    /** Groups have negative numbers. */
    private Bucket bucket(long chat) {
        return Bucket.builder()
                .addLimit(limit -> chat < 0
                        ? limit.capacity(GROUP_A_MINUTE).refillGreedy(GROUP_A_MINUTE, Duration.ofMinutes(1))
                        : limit.capacity(PERSON_AT_ONCE).refillGreedy(1, Duration.ofSeconds(1)))
                .withCustomTimePrecision(meter)
                .build();
    }
}
