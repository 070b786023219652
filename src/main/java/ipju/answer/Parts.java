package ipju.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a message into the questions it may hold. Whether it really holds several is for the answers to show. */
final class Parts {

    private static final int MOST = 4;

    /** After a question mark or a line; a statement before a question belongs to it. */
    private static final Pattern QUESTIONS = Pattern.compile("(?<=[?？])\\s+|\\n+");

    /** What joins two questions in one sentence. */
    private static final Pattern JOINTS = Pattern.compile(
            "\\s*(?:,|;|그리고|\\band also\\b|\\band\\b|\\bplus\\b)\\s*|(?<=[가-힣])(?:이랑|랑|하고)\\s+|(?<=되고|있고|하고|이고|하며)\\s+",
            Pattern.CASE_INSENSITIVE);

    private Parts() {}

    /** The questions that question marks and line breaks part; the message itself if there is only one. */
    static List<String> byQuestion(String text) {
        return cut(text, QUESTIONS);
    }

    /** The pieces that "and", commas and their like part; the text itself if there is only one. */
    static List<String> byJoint(String text) {
        return cut(text, JOINTS);
    }

    private static List<String> cut(String text, Pattern pattern) {
        List<String> parts = new ArrayList<>();
        for (String part : pattern.split(text)) {
            if (part.codePoints().filter(Character::isLetterOrDigit).count() >= 2) {
                parts.add(part.strip());
            }
        }
        return parts.size() < 2 || parts.size() > MOST ? List.of(text) : List.copyOf(parts);
    }
}
