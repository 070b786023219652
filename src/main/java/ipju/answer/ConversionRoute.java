package ipju.answer;

import ipju.knowledge.Passage;
import ipju.lang.AmountText;
import ipju.lang.Fold;
import ipju.lang.Language;
import ipju.lang.Measure;
import ipju.lang.Particle;
import ipju.lang.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** "99.17㎡면 몇 평이에요?", "how big is 40 pyeong": an area told in the other unit, computed. */
final class ConversionRoute implements Route {

    /** As a folder that states the rule writes it; it is cited then. */
    private static final String RULE = "400/121";

    @Override
    public Optional<Finding> find(Asked asked) {
        if (!asked.has("convert") || asked.has("seek") && asked.has("space")) {
            return Optional.empty();
        }
        return asked.quantities().stream()
                .filter(q -> q.measure() == Measure.AREA && q.min() != null && !q.negated())
                .findFirst()
                .map(q -> convert(q, asked));
    }

    private static Finding convert(Quantity quantity, Asked asked) {
        Language language = asked.language();
        String said = quantity.said().strip();
        BigDecimal squareMetres = middle(quantity);
        boolean pyeong = Fold.key(said).matches(".*(평|py|pyeong|pyung)\\w*$");
        String result = pyeong
                ? AmountText.number(squareMetres.setScale(2, RoundingMode.HALF_UP)) + language.pick("㎡", " m²")
                : AmountText.number(AmountText.pyeong(squareMetres)) + language.pick("평", " pyeong");
        Finding.Builder out = Finding.builder();
        out.lead(language.pick(
                Particle.with(said, "은/는") + " 약 " + Particle.with(out.compute(result), "이에요/예요") + ". 🧮",
                said + " is about " + out.compute(result) + ". 🧮"));
        String rule = out.compute(language.pick("1평 = 400/121㎡", "1 pyeong = 400/121 m²"));
        out.caveat(language.pick("🧮 계산한 값이에요 (" + rule + ").", "🧮 Computed (" + rule + ")."));
        asked.edition().knowledge().passages().stream()
                .filter(passage -> passage.text().contains(RULE))
                .filter(passage -> passage.language().map(l -> l == language).orElse(false))
                .findFirst()
                .ifPresent(passage -> out.cite(SourceLines.of(passage, sentence(passage), language)));
        return out.build();
    }

    private static String sentence(Passage passage) {
        return passage.text()
                .lines()
                .filter(line -> line.contains(RULE))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal middle(Quantity quantity) {
        BigDecimal min = quantity.min();
        BigDecimal max = quantity.max();
        if (min == null) {
            throw new IllegalArgumentException("an area without a size: " + quantity);
        }
        return max == null ? min : min.add(max).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
    }
}
