package ipju.retrieval.lucene;

import ipju.kept.KeptFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * An index as one file: mark, number of parts, then name, length and bytes of each, and a checksum (CRC-32) of all before
 * it. Written aside and moved into place, so that a reader sees all of it or none.
 */
final class IndexFile {

    private static final int MARK = 0x49505849;
    private static final int CHECKSUM_BYTES = 8;

    /** A larger index is not kept: to read it would cost memory twice. */
    private static final long LARGEST = 64L << 20;

    private IndexFile() {}

    /** @throws IOException if it cannot be read or is not what was written */
    static ByteBuffersDirectory read(Path file) throws IOException {
        byte[] all = Files.size(file) > 2 * LARGEST ? new byte[0] : Files.readAllBytes(file);
        int body = all.length - CHECKSUM_BYTES;
        if (body < 0 || ByteBuffer.wrap(all, body, CHECKSUM_BYTES).getLong() != checksum(all, body)) {
            throw new IOException("damaged: " + file);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, 0, body));
        if (in.readInt() != MARK) {
            throw new IOException("not an index: " + file);
        }
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        int parts = in.readInt();
        for (int i = 0; i < parts; i++) {
            String name = in.readUTF();
            byte[] content = in.readNBytes(in.readInt());
            try (IndexOutput out = directory.createOutput(name, IOContext.DEFAULT)) {
                out.writeBytes(content, content.length);
            }
        }
        return directory;
    }

    /** Replaces the file; an index that is too large is left alone. */
    static void write(Path file, ByteBuffersDirectory directory) throws IOException {
        long size = 0;
        for (String name : directory.listAll()) {
            size += directory.fileLength(name);
        }
        if (size > LARGEST) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MARK);
        out.writeInt(directory.listAll().length);
        for (String name : directory.listAll()) {
            try (IndexInput part = directory.openInput(name, IOContext.READONCE)) {
                byte[] content = new byte[Math.toIntExact(part.length())];
                part.readBytes(content, 0, content.length);
                out.writeUTF(name);
                out.writeInt(content.length);
                out.write(content);
            }
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        KeptFiles.replace(file, bytes.toByteArray());
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
    }
}
