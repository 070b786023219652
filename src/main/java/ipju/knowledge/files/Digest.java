package ipju.knowledge.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over names and contents of files. */
final class Digest {

    private final MessageDigest sha = sha256();

    /** Takes a file in; its length goes in as well, so that no two lists of files look alike. */
    void add(String name, byte[] content) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(utf8.length).array());
        sha.update(utf8);
        sha.update(ByteBuffer.allocate(4).putInt(content.length).array());
        sha.update(content);
    }

    /** The first 12 hex digits. */
    String edition() {
        return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
    }

    /** All hex digits. */
    String whole() {
        return HexFormat.of().formatHex(sha.digest());
    }

    static String of(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
