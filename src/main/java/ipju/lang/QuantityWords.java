package ipju.lang;

import java.util.List;
import java.util.Set;

/** The words that tell {@link QuantityReader} what a number is. */
final class QuantityWords {

    /** Before a bare number that is a head count. */
    static final List<String> PEOPLE_BEFORE = List.of(
            "headcount of",
            "headcount",
            "head count",
            "team of",
            "staff of",
            "company of",
            "group of",
            "we are",
            "인원수",
            "인원",
            "직원",
            "인원은",
            "직원은",
            "직원이",
            "총인원");

    /** Before a bare number of pyeong. */
    static final List<String> AREA_BEFORE = List.of("실평수", "평수", "실평");

    /** Before a bare number of metres. */
    static final List<String> HEIGHT_BEFORE =
            List.of("층고", "천고", "천장고", "천장 높이", "천장높이", "층높이", "ceiling height", "ceiling", "clear height");

    /** Before the digits of an industry code. */
    static final List<String> CODE_BEFORE = List.of(
            "업종코드",
            "업종 코드",
            "산업코드",
            "분류코드",
            "코드",
            "코드는",
            "코드가",
            "코드는요",
            "업종",
            "ksic",
            "industry code",
            "ksic code",
            "code",
            "code is",
            "codes",
            "code:");

    /** Words that a number may follow without a space. */
    static final List<String> NUMBER_BEFORE = List.of(
            "월세", "월", "보증금", "임대료", "관리비", "예산", "매매가", "매매", "분양가", "전용", "면적", "평수", "최소", "최대", "적어도", "약", "대략",
            "총", "직원", "인원");

    /** Between a word such as 월세 and its bare number. */
    static final List<String> MONEY_GLUE = List.of(
            "최대",
            "최소",
            "적어도",
            "못해도",
            "많아야",
            "약",
            "대략",
            "한",
            "은",
            "는",
            "이",
            "가",
            "도",
            ":",
            "으로",
            "로",
            "한도",
            "한도는",
            "상한",
            "under",
            "of",
            "is",
            "max",
            "up to",
            "below",
            "at most",
            "less than",
            "within",
            "around",
            "about");

    static final List<String> VEHICLE_WORDS = List.of("차", "트럭", "화물", "car", "truck", "parking", "vehicle");

    static final List<String> LOAD_WORDS = List.of("하중", "바닥", "floor load", "load", "내하중");

    /** What carries or is carried: their tons are no floor load. */
    static final List<String> CARRIED_WORDS =
            List.of("트럭", "차", "리프트", "엘리베이터", "truck", "lift", "elevator", "호이스트", "지게");

    static final List<String> WEIGHT_WORDS = List.of("무게", "하중", "짐", "화물", "중량", "weigh", "나가");

    static final List<String> LENGTH_WORDS =
            List.of("높이", "층고", "천장", "천정", "높", "height", "ceiling", "clear", "tall", "high", "길이", "폭");

    static final List<String> ORDINAL_WORDS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    static final List<String> ORDINAL_ENDS = List.of("st", "nd", "rd", "th");

    static final List<String> ORDINAL_NOUNS =
            List.of("one", "option", "unit", "result", "choice", "center", "centre", "building", "place");

    static final List<String> FLOOR_NOUNS = List.of("floor", "floors", "storey", "story", "level", "fl");

    static final List<String> TOP_FLOORS =
            List.of("꼭대기층", "꼭대기 층", "꼭대기", "최상층", "맨 위층", "맨 윗층", "맨 위 층", "제일 위층", "제일 윗층", "탑층");

    static final List<String> SQUARE_METRES = List.of(
            "/ m2",
            "/m2",
            "/sqm",
            "/제곱미터",
            "/ 제곱미터",
            "per square metre",
            "per square meter",
            "per sqm",
            "per sq m",
            "per m2",
            "a square metre",
            "a square meter");

    /** Units that make a number of a single syllable: 이층, but not 이 명. */
    static final Set<String> SINGLE_SINO_UNITS = Set.of("층", "평", "평대", "개월", "톤", "미터", "퍼센트", "프로", "제곱미터");

    /** One number or the next; {@link #LOOSE_LOW} holds the lower. */
    static final List<String> LOOSE = List.of("한두", "두세", "두서너", "서너", "네다섯", "네댓", "너댓", "대여섯", "예닐곱");

    static final int[] LOOSE_LOW = {1, 2, 2, 3, 4, 4, 4, 5, 6};

    /** First syllables of what may hang on a bare number. */
    static final String PARTICLES = "은는이가을를에의도로면만과와나랑으까부이정쯤안넘미초상하보짜대요이";

    private QuantityWords() {}
}
