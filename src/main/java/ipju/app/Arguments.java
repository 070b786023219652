package ipju.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The command line as it was typed. Where the machine names no language (LANG unset, as in many containers), Java reads
 * arguments as ASCII and Korean arrives as replacement characters; Linux still has the bytes.
 */
final class Arguments {

    private static final Path LINUX_KEEPS_THEM_IN = Path.of("/proc/self/cmdline");
    private static final char REPLACEMENT = '\ufffd';

    private Arguments() {}

    static String[] asTyped(String[] read) {
        if (Arrays.stream(read).noneMatch(argument -> argument.indexOf(REPLACEMENT) >= 0)) {
            return read;
        }
        try {
            return asTyped(read, Files.readAllBytes(LINUX_KEEPS_THEM_IN));
        } catch (IOException e) {
            // not Linux: the arguments stay as Java read them
            return read;
        }
    }

    /**
     * The arguments decoded as UTF-8.
     *
     * @param read as Java gave them
     * @param commandLine bytes of the whole command line, each argument ended by a zero byte
     * @return {@code read} itself if the command line does not end with the same arguments
     */
    static String[] asTyped(String[] read, byte[] commandLine) {
        // one character a byte, so that nothing is lost in the cutting
        String[] all = new String(commandLine, StandardCharsets.ISO_8859_1).split("\0", -1);
        int first = all.length - 1 - read.length;
        if (first < 0) {
            return read;
        }
        String[] typed = new String[read.length];
        for (int i = 0; i < read.length; i++) {
            String bytes = all[first + i];
            if (!bytes.replaceAll("[^\\x00-\\x7f]", String.valueOf(REPLACEMENT)).equals(read[i])) {
                return read;
            }
            typed[i] = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }
        return typed;
    }
}
