package ipju.answer;

import ipju.catalog.Freshness;
import java.math.BigDecimal;

/**
 * What an operator may set of answers.
 *
 * @param freshness how old rows may be
 * @param vatPercent the rate of value added tax, in percent
 * @param squareMetresPerPerson exclusive area reckoned for one person, in m²
 */
public record AnswerSettings(Freshness freshness, BigDecimal vatPercent, BigDecimal squareMetresPerPerson) {

    public static final AnswerSettings DEFAULT =
            new AnswerSettings(Freshness.DEFAULT, BigDecimal.TEN, new BigDecimal("6.6"));
}
