package ipju.delivery;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A channel that is a list: it takes what it is given, unless it was told to do otherwise. */
final class FakeChannel implements Channel {

    private final List<Parcel> sent = new ArrayList<>();
    private final Deque<Sent> fates = new ArrayDeque<>();
    private final List<Long> typed = new ArrayList<>();
    private int limit = 4096;
    private long message = 1000;
    private final List<Parcel> delivered = new ArrayList<>();
    private @Nullable Supplier<Sent> chance;
    private volatile boolean reachable = true;
    private volatile @Nullable CountDownLatch gate;

    /** The next parcels get these fates, one each; those that come after are delivered. */
    synchronized FakeChannel next(Sent... coming) {
        fates.addAll(List.of(coming));
        return this;
    }

    /** From now on each parcel gets the fate that is drawn for it. */
    synchronized void chance(Supplier<Sent> drawn) {
        chance = drawn;
    }

    /** What was delivered, in order. */
    synchronized List<Parcel> delivered() {
        return List.copyOf(delivered);
    }

    synchronized void limit(int units) {
        limit = units;
    }

    void reachable(boolean is) {
        reachable = is;
    }

    /** Nothing gets an answer until the gate opens. */
    void gate(CountDownLatch latch) {
        gate = latch;
    }

    /** All that was tried, in order. */
    synchronized List<Parcel> tried() {
        return List.copyOf(sent);
    }

    /** The text of all messages that were tried, in order. */
    List<String> texts() {
        return tried().stream()
                .filter(Parcel.Message.class::isInstance)
                .map(Parcel.Message.class::cast)
                .map(FakeChannel::text)
                .toList();
    }

    static String text(Parcel.Message message) {
        return String.join(
                "\n", message.lines().stream().map(line -> line.text()).toList());
    }

    synchronized List<Long> typed() {
        return List.copyOf(typed);
    }

    @Override
    public synchronized int limit() {
        return limit;
    }

    @Override
    public Sent send(Parcel parcel) {
        CountDownLatch waiting = gate;
        if (waiting != null) {
            try {
                waiting.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Sent.because(Sent.Fate.UNKNOWN, "interrupted");
            }
        }
        synchronized (this) {
            sent.add(parcel);
            Sent next = fates.poll();
            Sent fate = next != null ? next : chance != null ? chance.get() : Sent.delivered(message++);
            if (fate.fate() == Sent.Fate.DELIVERED) {
                delivered.add(parcel);
            }
            return fate;
        }
    }

    @Override
    public synchronized void typing(long chat) {
        typed.add(chat);
    }

    @Override
    public boolean reachable() {
        return reachable;
    }
}
