package ipju.knowledge.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** The parts of an office file in memory, unpacked only when they are read and no further than the limits allow. */
final class BoundedZip implements ZipEntrySource {

    private final ZipFile zip;
    private final Effort effort;
    private boolean closed;

    BoundedZip(byte[] bytes, Effort effort) throws IOException {
        this.effort = effort;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        int parts = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++parts > effort.limits().parts()) {
                throw effort.refuse(
                        "holds more than " + effort.limits().parts() + " parts: expected a simpler document");
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw effort.refuse(OfficePackage.PASSWORD);
            }
            // a part that is never read does no harm, but no honest document has one like it
            if (entry.getSize() > effort.limits().unpackedBytes()) {
                effort.unpacked(entry.getSize());
            }
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        return new Counted(zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }

    @Override
    public void close() throws IOException {
        closed = true;
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    private final class Counted extends FilterInputStream {
        private final long packed;
        private long unpacked;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(0, read));
            return read;
        }

        @Override
        public long skip(long bytes) throws IOException {
            long skipped = super.skip(bytes);
            count(skipped);
            return skipped;
        }

        private void count(long bytes) throws IOException {
            effort.step();
            effort.unpacked(bytes);
            unpacked += bytes;
            int ratio = effort.limits().ratio();
            if (unpacked > OfficeLimits.SMALL_PART && unpacked / ratio > packed) {
                throw effort.refuse("a part of it unpacks to more than " + ratio
                        + " times its size, as in a file made to do harm: expected it saved anew");
            }
        }
    }
}
