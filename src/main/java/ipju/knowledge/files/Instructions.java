package ipju.knowledge.files;

import ipju.lang.Fold;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sentences in the folder that speak to a bot instead of saying something about a center. They are taken out where they
 * are read, so that neither they nor a figure in them can be found or quoted.
 */
final class Instructions {

    static final String FOUND =
            "a sentence speaks to a bot (\"ignore previous instructions\" and the like): it is never quoted; reword it";

    /** A text without such sentences. */
    record Cleaned(String text, boolean found) {}

    /** Up to so many characters of the same sentence. */
    private static final String NEAR = "[^.?!。]{0,40}";

    /** "Ignore", said to someone: not "do not ignore", not "who ignore". */
    private static final String IGNORE =
            "(?<!not |never |n't |who |that |to )\\b(ignore|disregard|forget|override|bypass)\\b";

    /** 무시 as a command: not 무시하면, 무시한, 무시하지. */
    private static final String IGNORE_KO = "(무시(?!하면|한|할|하는|하지|될|되|된)|잊어|잊고|따르지 ?(마|말))";

    /**
     * A way to speak to a bot.
     *
     * @param hints of which one stands in every text that the pattern can match: a cheap first look, since nearly all
     *     texts of a folder hold none
     */
    private record Way(List<String> hints, Pattern pattern) {

        static Way of(String hints, String pattern) {
            return new Way(Pattern.compile("\\|").splitAsStream(hints).toList(), Pattern.compile(pattern));
        }

        boolean isIn(String flat) {
            return hints.stream().anyMatch(flat::contains)
                    && pattern.matcher(flat).find();
        }
    }

    private static final String IGNORE_HINTS = "ignore|disregard|forget|override|bypass";

    private static final List<Way> WAYS = List.of(
            Way.of(
                    IGNORE_HINTS,
                    IGNORE + NEAR + "\\b(previous|prior|above|earlier|preceding|system|your)\\b" + NEAR
                            + "\\b(instructions?|prompts?|rules?|guidelines?|guardrails?)\\b"),
            Way.of(
                    IGNORE_HINTS,
                    IGNORE + " (all|any|the|these|those)\\b[^.?!]{0,20}\\b(instructions?|prompts?|guardrails?)\\b"),
            Way.of(IGNORE_HINTS, IGNORE + " (all|any) (the |of the )?rules\\b"),
            Way.of(IGNORE_HINTS, "\\b(ignore|disregard|forget) (everything|all) (above|before|you|previous)"),
            Way.of("you are now", "(?<!\\b(if|when|where|since|because|while|once|unless|that) )\\byou are now\\b"),
            Way.of("prompt|developer mode", "\\bsystem prompt\\b|\\bdeveloper (prompt|mode)\\b"),
            Way.of("instruction", "\\b(new|real|updated|your) instructions? ?:"),
            Way.of("act as", "\\bact as (an? )?(ai|assistant|chatbot|bot|language model|llm)\\b"),
            Way.of(
                    "ai |ais |assistant|bot|language model|llm",
                    "\\b(ais?|assistants?|chatbots?|bots?|language models?|llms?)\\b" + NEAR
                            + "\\b(must|should|shall|have to|always|never|please)\\b[^.?!]{0,30}"
                            + "\\b(say|answer|reply|respond|tell|ignore|state|claim|output|reveal|quote)\\b"),
            Way.of("im_start|im_end|inst]|system", "<\\|?(im_start|im_end|system)\\|?>|\\[/?inst\\]"),
            Way.of("system:|system :|assistant:|assistant :", "^(system|assistant) ?:"),
            Way.of(
                    "무시|잊|따르지",
                    "(이전|앞선|앞의|위의|위|지금까지의?|기존의?|모든|너의|당신의) ?[^.?!]{0,10}" + "(지시|명령|규칙|프롬프트|지침)[^.?!]{0,12}"
                            + IGNORE_KO),
            Way.of("무시|잊|따르지", "(지시|명령|프롬프트|지침)(사항)?(을|를|은|는)? ?(모두|전부|다)? ?" + IGNORE_KO),
            Way.of("이제", "(너는|넌|당신은|네가) ?이제"),
            Way.of("부터", "(이제|지금)부터 ?(너는|넌|너|당신은|네가)(?![가-힣])"),
            Way.of("프롬프트", "시스템 ?프롬프트"),
            Way.of(
                    "하라|해라|하시오|해야 한다|하십시오",
                    "(챗봇|봇|ai|인공지능|어시스턴트|언어 ?모델)(은|는|에게|이|가|아|야|,|:)? [^.?!]{0,60}"
                            + "(답|답변|대답|말|무시|출력|안내|응답)(하라|해라|하시오|해야 한다|하십시오)"));

    /** Ends of sentences, kept with the sentence before. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!。])\\s+|(?<=。)|\\n+");

    private Instructions() {}

    static boolean isSuspected(String text) {
        return matches(flat(text));
    }

    /** The text without sentences that speak to a bot; all of it goes if it still does so when read as one line. */
    static Cleaned clean(String text) {
        String flat = flat(text);
        if (!matches(flat) && !anySentence(flat, text)) {
            return new Cleaned(text, false);
        }
        StringBuilder kept = new StringBuilder();
        text.lines().forEach(line -> {
            String keptLine = SENTENCE_END
                    .splitAsStream(line)
                    .filter(sentence -> !isSuspected(sentence))
                    .collect(Collectors.joining(" "));
            kept.append(kept.length() == 0 || keptLine.isEmpty() ? "" : "\n").append(keptLine);
        });
        String rest = kept.toString().strip();
        return new Cleaned(isSuspected(rest) ? "" : rest, true);
    }

    /** A pattern that is bound to the beginning may match a later sentence only. */
    private static boolean anySentence(String flat, String text) {
        return (flat.contains("system") || flat.contains("assistant"))
                && SENTENCE_END.splitAsStream(text).anyMatch(Instructions::isSuspected);
    }

    private static boolean matches(String flat) {
        return WAYS.stream().anyMatch(way -> way.isIn(flat));
    }

    /** The text folded, each run of white space as one space, characters that nobody sees taken out. */
    private static String flat(String text) {
        String folded = Fold.fold(text);
        StringBuilder out = new StringBuilder(folded.length());
        boolean space = true;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!space) {
                    out.append(' ');
                }
                space = true;
            } else if (c < 0xAD || !isUnseen(c)) {
                out.append(c);
                space = false;
            }
        }
        return out.toString().stripTrailing();
    }

    private static boolean isUnseen(char c) {
        return Character.getType(c) == Character.FORMAT || c == 0x34F || c == 0x115F || c == 0x1160 || c == 0x3164;
    }
}
