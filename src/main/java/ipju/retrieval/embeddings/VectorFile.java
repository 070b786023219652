package ipju.retrieval.embeddings;

import ipju.kept.KeptFiles;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Vectors by hash in one file: mark, length of a vector, number of vectors, then 32 bytes of hash and the floats of each,
 * and a checksum (CRC-32) of all before it. Written aside and moved into place, so that a reader sees the old or the new.
 */
final class VectorFile {

    private static final int MARK = 0x49505631;
    private static final int CHECKSUM_BYTES = 8;
    private static final int HASH_BYTES = TextHash.DIGITS / 2;

    private VectorFile() {}

    /**
     * The vectors in the order they were written; empty if there is no file.
     *
     * @throws IOException if it cannot be read or is not what was written
     */
    static Map<String, float[]> read(Path file) throws IOException {
        Map<String, float[]> vectors = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return vectors;
        }
        byte[] all = Files.readAllBytes(file);
        int body = all.length - CHECKSUM_BYTES;
        if (body < 0 || ByteBuffer.wrap(all, body, CHECKSUM_BYTES).getLong() != checksum(Arrays.copyOf(all, body))) {
            throw new IOException("damaged: " + file);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(all, 0, body));
        if (in.readInt() != MARK) {
            throw new IOException("not a file of vectors: " + file);
        }
        int length = in.readInt();
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String hash = HexFormat.of().formatHex(in.readNBytes(HASH_BYTES));
            float[] vector = new float[length];
            for (int j = 0; j < length; j++) {
                vector[j] = in.readFloat();
            }
            vectors.put(hash, vector);
        }
        return vectors;
    }

    /** Replaces the file; vectors of another length than the first are left out. */
    static void write(Path file, Map<String, float[]> vectors) throws IOException {
        int length = vectors.values().stream().findFirst().map(v -> v.length).orElse(0);
        Map<String, float[]> alike = new LinkedHashMap<>(vectors);
        alike.values().removeIf(v -> v.length != length);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(MARK);
        out.writeInt(length);
        out.writeInt(alike.size());
        for (Map.Entry<String, float[]> entry : alike.entrySet()) {
            out.write(HexFormat.of().parseHex(entry.getKey()));
            for (float v : entry.getValue()) {
                out.writeFloat(v);
            }
        }
        out.writeLong(checksum(bytes.toByteArray()));
        KeptFiles.replace(file, bytes.toByteArray());
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
