package ipju.delivery;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names a chat in logs without telling who it is: the same within one process, another one in the next. Safe to call from
 * many threads.
 */
final class ChatHash {

    private final byte[] salt = new byte[16];

    ChatHash() {
        new SecureRandom().nextBytes(salt);
    }

    String of(long chat) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            byte[] hash =
                    digest.digest(ByteBuffer.allocate(Long.BYTES).putLong(chat).array());
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
