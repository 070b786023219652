package ipju.store;

/** A store whose file may not grow, as on a disk that is full, until it heals. */
public final class FullDisk {

    private final Store store;

    private FullDisk(Store store) {
        this.store = store;
    }

    /** Fills the disk. */
    public static FullDisk of(Store store) {
        long pages = store.write(
                h -> h.createQuery("PRAGMA page_count").mapTo(Long.class).one());
        limit(store, pages);
        return new FullDisk(store);
    }

    /** Makes room again. */
    public void heal() {
        limit(store, 1_000_000);
    }

    private static void limit(Store store, long pages) {
        long set = store.write(h -> h.createQuery("PRAGMA max_page_count = " + pages)
                .mapTo(Long.class)
                .one());
        if (set < pages) {
            throw new IllegalStateException("the limit is " + set + ", not " + pages);
        }
    }
}
