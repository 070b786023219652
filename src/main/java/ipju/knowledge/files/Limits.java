package ipju.knowledge.files;

/**
 * How much of a folder is read; reaching a limit is a problem, never a hang.
 *
 * @param fileBytes of one file
 * @param folderBytes of all files together
 * @param files how many files
 * @param lineBytes of one line
 * @param lines of one file
 * @param yamlBytes of a front matter, a sidecar or {@code golden.yaml}
 * @param depth folders inside folders
 */
record Limits(int fileBytes, long folderBytes, int files, int lineBytes, int lines, int yamlBytes, int depth) {

    static final Limits DEFAULT = new Limits(20 << 20, 200L << 20, 20_000, 1 << 20, 500_000, 2 << 20, 32);

    /** A number of bytes in words: {@code 20 MB}. */
    static String words(long bytes) {
        return bytes >= 1 << 20 ? (bytes >> 20) + " MB" : bytes + " bytes";
    }
}
