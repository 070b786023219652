package ipju.app;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the code that runs, so that what one build found out about an edition is not taken for another's. */
final class Build {

    private Build() {}

    /**
     * A name for the running code and the settings given: the jar's size and time, or those of the newest class file when
     * it runs from a directory.
     */
    static String id(List<String> settings) {
        String code = code().map(Build::stamp).orElse("unknown");
        String all = code + "\n" + String.join("\n", settings) + "\n" + Runtime.version().feature();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Optional<Path> code() {
        try {
            return Optional.of(Path.of(
                    Build.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String stamp(Path code) {
        try {
            if (Files.isRegularFile(code)) {
                return Files.size(code) + " " + Files.getLastModifiedTime(code).toMillis();
            }
            try (Stream<Path> files = Files.walk(code)) {
                FileTime newest = FileTime.fromMillis(0);
                long count = 0;
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    FileTime time = Files.getLastModifiedTime(file);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                    count++;
                }
                return count + " " + newest.toMillis();
            }
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
