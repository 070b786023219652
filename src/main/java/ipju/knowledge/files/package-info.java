/**
 * Reads the folder from disk; everything wrong becomes a problem with file and line. Start at
 * {@link ipju.knowledge.files.FolderReader}.
 */
@NullMarked
package ipju.knowledge.files;

import org.jspecify.annotations.NullMarked;
