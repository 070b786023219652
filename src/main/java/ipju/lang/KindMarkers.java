package ipju.lang;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Wordings that leave no doubt, so that no example has to outweigh another: someone in danger now, and commands to drop
 * the rules. An emergency is a statement ({@code 불났어요}, {@code there is a fire in …}); a question about the case of
 * one ({@code 불났을 때 대피로 있나요}, {@code what if there is a fire}) is not. Korean tells the two apart by the ending,
 * English by a word before.
 *
 * <p>Every pattern is free of nested repetition: matching is linear in the (bounded) text.
 */
final class KindMarkers {

    /** On the folded text without spaces. */
    private static final List<Pattern> KOREAN_EMERGENCY = patterns(
            "불이야",
            "(불|불이|화재|화재가)(났어|났습|났다|났음|났네|나고있|발생했|발생했습)",
            "연기가?(많이|자꾸|심하게|계속)?(나요|나고있|나네|납니다|올라와|올라오고|자욱|들어와|보여요)",
            "가스(냄새가?|가)?(많이|너무|심하게|계속)?(나요|나고있|납니다|나네|새요|새고있|샙니다|진동|심해|누출됐|누출되고)",
            "갇혔어|갇혔습|갇힘|갇혀있어|갇혀있습|갇혀서못",
            "살려주세|살려줘",
            "(119|구급차|경찰)(좀|에)?(불러주|불러줘|신고해주|신고해줘)",
            "(사람|직원|동료|손님|아이)(이|가)?(쓰러졌|다쳤|깔렸|떨어졌)(어|습)",
            "물이(차오르고|들어차고|차고있)",
            "(도둑|강도)(이|가)?(들었|들어왔)(어|습)",
            "(도어락|현관|출입문|잠금장치|비밀번호).{0,8}해킹(당했|됐)");

    private static final List<Pattern> ENGLISH_EMERGENCY = patterns(
            "^\\W*fire\\W*$|\\bfire!",
            "\\bthere(?:'s| is) (?:a |an )?(?:big |huge )?fire(?: (?:in|on|at|now|here|right)\\b|\\W*$)",
            "\\b(?:is|are|caught|catching|'s) on fire\\b|\\bcaught fire\\b",
            "\\bthere(?:'s| is) (?:thick |black |a lot of |lots of )?smoke\\b(?! (?:detector|alarm|sensor|extract))",
            "\\bsmoke (?:is |keeps )?(?:coming|filling|pouring|rising)\\b|^smoke (?:in|on|from|everywhere)\\b[^?]*$",
            "\\b(?:i|we) (?:can )?smell (?:gas|smoke|burning|something burning)\\b",
            "^gas leak\\b[^?]*$|\\bthere(?:'s| is) a gas leak\\b|\\bgas is leaking\\b",
            "\\b(?:i'm|we're|i am|we are|he is|she is|people are|people|someone is|somebody is|got) "
                    + "(?:stuck|trapped) (?:in|inside)\\b",
            "\\bcall (?:an |the )?(?:ambulance|police|fire brigade|119|911)\\b",
            "\\b(?:is|are) (?:badly |heavily )?(?:bleeding|unconscious)\\b|\\b(?:not|stopped) breathing\\b",
            "\\b(?:someone|somebody|burglars?|thieves) (?:just )?(?:broke|has broken|is breaking|hacked)\\b",
            "\\b(?:lock|door lock|door) (?:was|got|has been|is) hacked\\b",
            "\\bwe(?:'ve| have)? (?:been|got|were) robbed\\b");

    /** A question about the case of an emergency, when it stands before the wording in the same text. */
    private static final Pattern CASE_BEFORE = Pattern.compile(
            "\\b(?:if|when|whenever|in case|case|suppose|imagine|should|who|what|where|how|do i|do we|can i|was|ever)\\b");

    private static final List<Pattern> KOREAN_UNSAFE = patterns(
            "시스템프롬프트",
            "프롬프트(를|좀|내용|을)?(그대로|전부|다)?(보여|알려|출력|공개|말해|적어|유출)",
            "(규칙|지시|지침|지시사항|프롬프트|설정)(은|는|을|를|들은|들을|따위)?(다|전부|모두|싹|그냥|이제)?" + "(무시(?!해도|하면|한|할)|잊어(?!버리면))",
            "(지금부터|이제부터|이제)(너는|넌|당신은|네가)|(너는|넌|당신은)(지금부터|이제부터)",
            "탈옥모드|개발자모드|관리자모드");

    private static final List<Pattern> ENGLISH_UNSAFE = patterns(
            "\\b(?:ignore|forget|disregard|override|bypass|drop) "
                    + "(?:(?:all|any|of|the|your|my|these|those|previous|prior|earlier|above|other) ){0,5}"
                    + "(?:rules|instructions?|guidelines|prompts?|restrictions|directions|programming)\\b",
            "\\b(?:system|initial|hidden) prompt\\b",
            "\\byou are now (?:a|an|the|my|in)\\b|\\bfrom now on,? you\\b",
            "\\bpretend (?:to be|that you|you're|you are|you were)\\b",
            "\\b(?:developer|admin|debug|god|dan) mode\\b|\\bjailbreak");

    private KindMarkers() {}

    /** The kind that a fixed wording decides, if there is one; an emergency goes before a command. */
    static Optional<Kind> find(String text) {
        String plain = KindFeatures.folded(text).replace('’', '\'');
        String dense = plain.replaceAll("[^\\p{L}\\p{N}]", "");
        if (any(KOREAN_EMERGENCY, dense) || ENGLISH_EMERGENCY.stream().anyMatch(p -> stated(p, plain))) {
            return Optional.of(Kind.EMERGENCY);
        }
        if (any(KOREAN_UNSAFE, dense) || any(ENGLISH_UNSAFE, plain)) {
            return Optional.of(Kind.UNSAFE);
        }
        return Optional.empty();
    }

    private static boolean any(List<Pattern> patterns, String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }

    private static boolean stated(Pattern pattern, String plain) {
        Matcher matcher = pattern.matcher(plain);
        return matcher.find()
                && !CASE_BEFORE.matcher(plain.substring(0, matcher.start())).find();
    }

    private static List<Pattern> patterns(String... regexes) {
        return Stream.of(regexes).map(Pattern::compile).toList();
    }
}
