package ipju.architecture.wrong.left;

import ipju.app.Main;
import ipju.architecture.wrong.right.Right;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Does everything that a core class must not do: {@link ipju.ArchitectureTest} has to catch each of it. */
public final class Left {

    /** Half of a ring of two packages. */
    public Right other = new Right();

    final AtomicLong counter = new AtomicLong();
    final Supplier<LocalDate> today = LocalDate::now;

    void read() {
        Main.main(new String[0]);
        System.out.println(Instant.now() + " " + System.nanoTime() + " " + new Random().nextInt());
        LoggerFactory.getLogger(Left.class).info("{} {}", Files.exists(Path.of("")), URI.create(""));
    }
}
