package ipju.sandbox;

/**
 * A file that somebody sent.
 *
 * @param id names it for the bot
 * @param path where the bot gets it, below the token
 * @param name as it was called by its sender
 * @param type its media type
 * @param bytes its content; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its id alone
public record StoredFile(String id, String path, String name, String type, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredFile && ((StoredFile) other).id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id + ", " + bytes.length + " bytes";
    }
}
