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
                    "what how when where who whom whose which why can could do does did i we you he she it my our your"
                            + " me us them am was were been being have has had will would shall should may might must"
                            + " any some much many more most please tell know say about from get got give find need"
                            + " want like let there here also just only than so if then too very yes hi hello thanks"
                            + " thank ok okay one two other another still now right true exactly enough mean go keep someone"
                            + " anyone people thing things way long big question ask help info information possible able s t m re ve ll d",
                    "어느 몇 개 안 다음 며칠 하나 다른 좀 혹시 대해 대하여 관해 관한 궁금 궁금하다 문의 질문 안내 설명 부탁 알다 알아 보다 말 말씀 해당 정도 필요 원하다 가다"
                            + " 오다 때 뭐 뭔가 왜 어찌 누가 여기 거기 저기 지금 현재 감사 안녕 안녕하세요 네 예 응 주세요 있나요 되나요 인가요"
                            + " 할 수 있는 방법 관련 이용 사용 내용 정보")
            .flatMap(text -> WordAnalyzer.INSTANCE.words(text).stream())
            .map(WordAnalyzer.Word::term)
            .collect(Collectors.toUnmodifiableSet());

    private final TextIndex index;
    private final Question question;
    private final Map<String, Double> idfs = new HashMap<>();

    Quoter(TextIndex index, Question question) {
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

    /** The share of the weight of the question's content words that the passage holds in any form; 1 if it has none. */
    double coverage(Analysed passage) {
        double all = 0;
        double held = 0;
        for (Asked word : question.words()) {
            if (word.content()) {
                double weight = idf(word.term());
                boolean holds = cover(word, passage.words(), Set.of()) > 0 || holdsWritten(passage, word);
                all += weight;
                held += holds ? weight : 0;
            }
        }
        return all == 0 ? 1 : held / all;
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
            if (row.asked().contains(word.term())) {
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
