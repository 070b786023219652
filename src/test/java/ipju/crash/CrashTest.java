package ipju.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {

    private static final int ROUNDS = Integer.getInteger("ipju.crash.rounds", 10);

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 60, unit = TimeUnit.MINUTES)
    void killed_at_any_instant_nothing_is_lost_and_order_holds() throws Exception {
        CrashRun run = new CrashRun(directory, SmallFolder.write(directory.resolve("knowledge")), 20261124);

        CrashRun.Result result = run.run(ROUNDS);

        System.out.println(result);
        assertThat(result.kills()).isEqualTo(ROUNDS);
        assertThat(result.unanswered()).isZero();
        assertThat(result.outOfOrder()).isZero();
        assertThat(result.wronglyRepeated()).as("of " + result).isZero();
    }
}
