package ipju.knowledge.files;

import java.time.Duration;

/**
 * How much one PDF or office document may cost; reaching a limit is a problem of that document alone.
 *
 * @param unpackedBytes that are unpacked from its parts or streams, counted while unpacking
 * @param ratio unpacked to packed bytes of one part; small parts are free of it
 * @param parts of an office file, which is a ZIP archive
 * @param pages of a PDF
 * @param cells of a workbook
 * @param characters of text taken out of it
 * @param time for reading it
 */
record OfficeLimits(long unpackedBytes, int ratio, int parts, int pages, int cells, int characters, Duration time) {

    static final OfficeLimits DEFAULT =
            new OfficeLimits(100L << 20, 100, 2_000, 2_000, 300_000, 10_000_000, Duration.ofSeconds(60));

    /** Parts that unpack to less than this may be of any ratio: a sheet of equal rows packs very well. */
    static final long SMALL_PART = 1 << 20;
}
