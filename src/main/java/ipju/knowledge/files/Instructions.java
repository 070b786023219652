package ipju.knowledge.files;

import ipju.lang.Fold;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences in the folder that speak to a bot instead of saying something about a center. They are taken out where they
 * are read, so that neither they nor a figure in them can be found or quoted.
 */
final class Instructions {

    static final String FOUND =
            "a sentence speaks to a bot (\"ignore previous instructions\" and the like): it is never quoted; reword it";

    /** A text without such sentences. */
    record Cleaned(String text, boolean found) {}

    /** One of these words stands in every text that a pattern can match: a cheap first look. */
    private static final Pattern FIRST_LOOK = Pattern.compile(
            "instruction|prompt|you are now|ignore|disregard|forget|assistant|\\bai\\b|\\bllm|\\bbots?\\b|chatbot"
                    + "|language model|im_start|\\[/?inst|지시|명령|규칙|프롬프트|이제|지금부터|챗봇|봇|인공지능|어시스턴트|ai");

    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("\\b(ignore|disregard|forget|override|bypass)\\b.{0,40}\\b(previous|prior|above|earlier|preceding"
                    + "|all|any|your|the|these|those|system)\\b.{0,30}\\b(instructions?|prompts?|rules?|guidelines?|guardrails?)\\b"),
            Pattern.compile("\\b(ignore|disregard|forget) (everything|all) (above|before|you|previous)"),
            Pattern.compile("(?<!\\b(if|when|where|since|because|while|once|unless|that) )\\byou are now\\b"),
            Pattern.compile("\\b(system|developer) (prompt|message)\\b"),
            Pattern.compile("\\b(new|real|updated|your) instructions? ?:"),
            Pattern.compile("\\bact as (an? )?(ai|assistant|chatbot|bot|language model|llm)\\b"),
            Pattern.compile("\\b(ai|assistants?|chatbots?|bots?|language models?|llms?)\\b.{0,60}"
                    + "\\b(must|should|shall|have to|always|never|please)\\b.{0,30}"
                    + "\\b(say|answer|reply|respond|tell|ignore|state|claim|output|reveal|quote)\\b"),
            Pattern.compile("<\\|?(im_start|im_end|system)\\|?>|\\[/?inst\\]"),
            Pattern.compile("^(system|assistant) ?:"),
            Pattern.compile("(이전|앞선|앞의|위의|위|지금까지의?|기존의?|모든|너의|당신의)\\s?.{0,10}"
                    + "(지시|명령|규칙|프롬프트|지침).{0,12}(무시|잊|따르지)"),
            Pattern.compile("(지시|명령|프롬프트|지침)(사항)?(을|를|은|는)?\\s?(모두|전부|다)?\\s?(무시|잊어)"),
            Pattern.compile("(너는|넌|당신은|네가) ?이제"),
            Pattern.compile("(이제|지금)부터 ?(너는|넌|너|당신은|네가)(?![가-힣])"),
            Pattern.compile("시스템 ?(프롬프트|메시지)"),
            Pattern.compile("(챗봇|봇|ai|인공지능|어시스턴트|언어 ?모델)(은|는|에게|이|가|아|야|,|:)?\\s.{0,60}"
                    + "(답|답변|대답|말|무시|출력|안내|응답)(하라|해라|하시오|해야 한다|하십시오)"));

    /** Ends of sentences, kept with the sentence before. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!。])\\s+|(?<=。)|\\n+");

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u3164]+");

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
        for (String line : text.split("\n", -1)) {
            StringBuilder keptLine = new StringBuilder();
            for (String sentence : SENTENCE_END.split(line)) {
                if (!isSuspected(sentence)) {
                    keptLine.append(keptLine.length() == 0 ? "" : " ").append(sentence);
                }
            }
            if (keptLine.length() > 0) {
                kept.append(kept.length() == 0 ? "" : "\n").append(keptLine);
            }
        }
        String rest = kept.toString().strip();
        return new Cleaned(isSuspected(rest) ? "" : rest, true);
    }

    /** A pattern that is bound to the beginning may match a later sentence only. */
    private static boolean anySentence(String flat, String text) {
        if (!FIRST_LOOK.matcher(flat).find()) {
            return false;
        }
        for (String sentence : SENTENCE_END.split(text)) {
            if (isSuspected(sentence)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(String flat) {
        return FIRST_LOOK.matcher(flat).find()
                && PATTERNS.stream().anyMatch(p -> p.matcher(flat).find());
    }

    private static String flat(String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return SPACE.matcher(Fold.fold(seen)).replaceAll(" ").strip();
    }
}
