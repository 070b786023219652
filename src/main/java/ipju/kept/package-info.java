/**
 * Files under the data directory that can be made again: replaced whole, and only the newest kept. Start at
 * {@link ipju.kept.KeptFiles}.
 */
@NullMarked
package ipju.kept;

import org.jspecify.annotations.NullMarked;
