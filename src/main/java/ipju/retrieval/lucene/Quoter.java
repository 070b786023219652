package ipju.retrieval.lucene;

import ipju.lang.Fold;
import ipju.lang.Jamo;
import ipju.retrieval.Hit;
import ipju.retrieval.lucene.GlossaryExpansion.Fired;
import ipju.retrieval.lucene.GlossaryExpansion.Other;
import ipju.retrieval.lucene.Question.Asked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a passage and its sentences share with a question, and what they leave open. For one question, one thread. */
final class Quoter {

    /** Words of any question, which no passage has to hold. */
    private static final Set<String> GENERIC = Stream.of(
                    "what how when where who whom whose which why can could do does did i we you he she it my our your",
                    "me us them am was were been being have has had will would shall should may might must cannot",
                    "any some much many more most please tell know say about from get got give find need use used using",
                    "want like let there here also just only than so if then too very yes hi hello thanks each both",
                    "thank ok okay one two other another still now right true exactly enough mean go keep someone myself",
                    "ourselves yourself itself himself anyone anybody people thing things way ways long big question ask help",
                    "info information possible able bring take put make made come see look show start begin stop try work",
                    "happen become seem think believe hear feel believe understand explain describe actually really quite",
                    "maybe perhaps usually normally often offen ever never always already yet soon later before after while",
                    "without within during until since because though although however else even every all such same else",
                    "good bad nice new old well better best great fine lot lots kind sort type bit little few several",
                    "pls plz u ur im dont doesnt cant isnt whats wanna gonna s t m re ve ll d guys sir madam dear hey",
                    "어느 몇 개 안 다음 며칠 하나 다른 좀 혹시 대해 대하여 관해 관한 궁금 궁금하다 문의 질문 안내 설명 부탁 알다 알아 보다 말 말씀",
                    "해당 정도 필요 원하다 가다 오다 때 뭐 뭔가 왜 어찌 누가 여기 거기 저기 지금 현재 감사 안녕 안녕하세요 네 예 응 주세요",
                    "있나요 되나요 인가요 할 수 있는 방법 관련 이용 사용 내용 정보 것 거 게 여 요 달 한 번 쪽 데 점 분 중 뒤 앞 전 후 더 다",
                    "왜케 왤케 왜이리 케 가여 나여 까여 데여 래여 구여 네여 세여 은가 는가 ㅎㅎ ㅋㅋ ㅋ ㅎ ㅠㅠ ㅜㅜ 뭐뭐 그냥 일단 진짜 정말 너무 많이 조금 빨리 자꾸 계속 보통 대충 대략 약 각 각각 모두 전부 전체 다시",
                    "우리 저희 제 저 나 내 너 당신 그 이 그것 이것 누구 사람 분들 건가 건지 거예요 여쭤 알려 알려주다 가르치다 드리다 싶다 같다",
                    "진행 번호 프로 퍼센트 percent percentage number large tall wide part close talk",
                    "여러 어떤 어떻게 얼마 얼마나 무슨 무엇 언제 어디 그럼 그러면 그리고 근데 그런데 하지만 아니면 또 또는 및 등 경우 상황 입장")
            .flatMap(text -> WordAnalyzer.INSTANCE.words(text).stream())
            .map(WordAnalyzer.Word::term)
            .collect(Collectors.toUnmodifiableSet());

    private final TextIndex index;
    private final Question question;
    private final List<String> names;
    private final Map<String, Double> idfs = new HashMap<>();

    /** @param names of what the question is about, see {@link ipju.retrieval.Query#names} */
    Quoter(TextIndex index, Question question, List<String> names) {
        this.names = names.stream().map(Fold::key).toList();
        this.index = index;
        this.question = question;
    }

    static boolean isGeneric(String term) {
        return GENERIC.contains(term);
    }

    List<Hit.Sentence> sentences(Analysed passage) {
        return passage.sentences().stream()
                .map(part -> new Hit.Sentence(part.text(), overlap(part.words())))
                .toList();
    }

    /** The IDF of every word that the question looks for and the sentence holds, times the weight it is looked for with. */
    private double overlap(Set<String> sentence) {
        double sum = 0;
        for (Map.Entry<String, Float> weighted :
                question.weights().getOrDefault(Layer.WORDS, Map.of()).entrySet()) {
            if (sentence.contains(weighted.getKey())) {
                sum += weighted.getValue() * idf(weighted.getKey());
            }
        }
        return sum;
    }

    /** The best sentence's share of the question's weight, 0 to 1; the heading counts as part of every sentence. */
    double sentenceCover(Analysed passage) {
        double best = 0;
        double all = 0;
        for (Asked word : question.words()) {
            all += idf(word.term());
        }
        for (Analysed.Part sentence : passage.sentences()) {
            double covered = 0;
            for (Asked word : question.words()) {
                covered += idf(word.term()) * cover(word, sentence.words(), passage.heading());
            }
            best = Math.max(best, covered);
        }
        return all == 0 ? 0 : Math.min(1, best / all);
    }

    /** The share of the heading's weight that the question names, in its own words or the glossary's, 0 to 1. */
    double headingCover(Analysed passage) {
        double all = 0;
        double named = 0;
        Map<String, Float> weights = question.weights().getOrDefault(Layer.WORDS, Map.of());
        for (String word : passage.heading()) {
            double idf = idf(word);
            all += idf;
            named += idf * weights.getOrDefault(word, 0f);
        }
        return all == 0 ? 0 : named / all;
    }

    /** The weight of the question's content words that the words hold in any form. */
    double contentCover(Set<String> words) {
        return question.words().stream()
                .filter(Asked::content)
                .mapToDouble(word -> idf(word.term()) * cover(word, words, Set.of()))
                .sum();
    }

    /**
     * The share of the weight of the question's content words that the passage holds in any form, names of what both are
     * about left out; 1 if nothing but a name is asked.
     */
    double coverage(Analysed passage) {
        double all = 0;
        double held = 0;
        for (Asked word : question.words()) {
            if (word.content() && !isName(word) && cover(word, passage.name(), Set.of()) == 0) {
                double weight = idf(word.term());
                boolean holds = holds(passage, word)
                        && question.words().stream()
                                .filter(stem -> stem.term().equals(word.ends()))
                                .allMatch(stem -> isName(stem) || holds(passage, stem));
                all += weight;
                held += holds ? weight : 0;
            }
        }
        return all == 0 ? 1 : held / all;
    }

    private boolean holds(Analysed passage, Asked word) {
        return cover(word, passage.words(), Set.of()) > 0 || holdsWritten(passage, word);
    }

    private boolean isName(Asked word) {
        String key = Fold.key(word.surface());
        return names.stream().anyMatch(name -> name.contains(key));
    }

    /** Words of the question, as written, that the passage holds in no form; generic words left out. */
    List<String> uncovered(Analysed passage) {
        return question.words().stream()
                .filter(Asked::content)
                .filter(word -> cover(word, passage.words(), Set.of()) == 0 && !holdsWritten(passage, word))
                .map(Asked::surface)
                .distinct()
                .toList();
    }

    /** nori cuts a name one way here and another there: Korean of two syllables and more may stand inside a word. */
    private static boolean holdsWritten(Analysed passage, Asked word) {
        String key = Fold.key(word.surface());
        return key.length() >= 2
                && Jamo.isSyllable(key.charAt(0))
                && passage.key().contains(key);
    }

    private double idf(String word) {
        return idfs.computeIfAbsent(word, w -> index.idf(Layer.WORDS, w));
    }

    /** 1 if the words hold it, the weight of the best other form that they hold in full, or 0. */
    private double cover(Asked word, Set<String> words, Set<String> heading) {
        if (words.contains(word.term()) || heading.contains(word.term())) {
            return 1;
        }
        double best = 0;
        for (String repair : word.repairs()) {
            if (words.contains(repair) || heading.contains(repair)) {
                best = 0.7;
            }
        }
        for (Fired row : question.fired()) {
            boolean lost = row.lost().filter(word.term()::equals).isPresent();
            if (lost
                    && row.used().stream()
                            .anyMatch(form -> !form.words().isEmpty()
                                    && form.words().stream().allMatch(w -> words.contains(w) || heading.contains(w)))) {
                return 1;
            }
            if (lost || row.asked().contains(word.term())) {
                for (Other other : row.others()) {
                    List<String> form = other.form().words();
                    if (other.weight() > best
                            && !form.isEmpty()
                            && form.stream().allMatch(w -> words.contains(w) || heading.contains(w))) {
                        best = other.weight();
                    }
                }
            }
        }
        return best;
    }
}
