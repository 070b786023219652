package ipju.delivery;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

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
        return Sha256.hex(4, salt, ByteBuffer.allocate(Long.BYTES).putLong(chat).array());
    }
}
