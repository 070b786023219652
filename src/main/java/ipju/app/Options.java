package ipju.app;

import ipju.lang.Moment;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command takes. */
final class Options {

    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            description = "The folder to answer from. Default: ${DEFAULT-VALUE}")
    Path knowledge = Path.of("knowledge");

    @Option(names = "--config", paramLabel = "DIR", description = "Where ipju.yaml lies. Default: ${DEFAULT-VALUE}")
    Path config = Path.of("config");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where what can be found out again is kept. Default: ${DEFAULT-VALUE}")
    Path data = Path.of("data");

    @Option(
            names = "--now",
            paramLabel = "ISO",
            description = "A fixed clock: 2026-11-24, 2026-11-24T10:00:00+09:00 or …Z")
    @Nullable
    String now;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Sets one key of ipju.yaml; may be repeated")
    List<String> sets = new ArrayList<>();

    @Option(names = "--help", usageHelp = true, description = "Shows this help")
    boolean help;

    /** The clock: fixed if {@code --now} is given. A day alone is its noon. */
    InstantSource clock(ZoneId zone) {
        return now == null ? InstantSource.system() : InstantSource.fixed(moment(now, zone));
    }

    private static Instant moment(String text, ZoneId zone) {
        return Moment.read(text)
                .orElseThrow(() -> new UsageException("--now " + text + ": expected " + Moment.EXPECTED))
                .in(zone);
    }
}
