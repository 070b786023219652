package ipju.lang;

/** What a {@link Quantity} measures, and in which unit its limits are given. */
public enum Measure {
    /** Floor area in m²; see {@link Quantity#basis}. */
    AREA,
    /** Money in won; see {@link Quantity#role}. */
    MONEY,
    /** Money of another currency, in that currency; {@link Quantity#word} is its ISO 4217 code. Never to be taken for won. */
    OTHER_MONEY,
    /** Per cent: 10 for 10 %. */
    PERCENT,
    /** A floor: whole numbers, basements negative. "Basement" alone is at most -1. */
    FLOOR,
    /** The highest floor, without a number. */
    TOP_FLOOR,
    /** A length or height in metres. */
    LENGTH_M,
    /** A floor load in tons per m². */
    LOAD,
    /** Electric power in kW. */
    POWER,
    /** A weight in tons. */
    WEIGHT,
    /** Head count. */
    PEOPLE,
    /** Months; years are twelve of them. */
    DURATION,
    /** Days; weeks are seven of them. */
    DAYS,
    /** Minutes, as in a walk from the station. */
    MINUTES,
    /** Cars and trucks, and the places where they stand. */
    VEHICLES,
    /** Things counted, {@link Quantity#word} says which (개, units); or a bare number, and the word is empty. */
    COUNT,
    /** A place in an order: 두 번째, the second one. */
    ORDINAL,
    /** An industry code; {@link Quantity#word} holds its digits as written. No limits. */
    KSIC,
    /** The number on a door; {@link Quantity#word} holds it as {@code 302}, {@code A-502} or {@code B101}. No limits. */
    UNIT_NUMBER
}
