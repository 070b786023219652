/**
 * The running bot as a process that is killed, against a Bot API server that misbehaves: nothing that the server handed over
 * may be lost. Start at {@link ipju.crash.CrashRun}.
 */
@NullMarked
package ipju.crash;

import org.jspecify.annotations.NullMarked;
