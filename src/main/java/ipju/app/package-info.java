/**
 * The command line, settings and wiring: the only place that knows everything. Start at {@link ipju.app.Main}.
 */
@NullMarked
package ipju.app;

import org.jspecify.annotations.NullMarked;
