/**
 * From a folder to an edition in use: read, build, ask the golden questions, calibrate; also {@code check} and {@code eval}.
 * Start at {@link ipju.publish.Publisher}.
 */
@NullMarked
package ipju.publish;

import org.jspecify.annotations.NullMarked;
