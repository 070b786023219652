package ipju.app;

import ipju.answer.AnswerSettings;
import ipju.catalog.Freshness;
import ipju.catalog.Table;
import ipju.lang.Language;
import ipju.retrieval.embeddings.EmbeddingSettings;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * All settings in force, checked.
 *
 * @param language of messages without words
 * @param zone where the centers are
 * @param answers what bears on answers
 * @param embeddings where vectors come from
 */
record Settings(Language language, ZoneId zone, AnswerSettings answers, EmbeddingSettings embeddings) {

    /** Secrets come from the environment only. */
    static final String EMBEDDINGS_KEY = "IPJU_EMBEDDINGS_API_KEY";

    /** The settings that the values give; what is not given has its default. */
    static Settings of(SettingValues values, Map<String, String> environment) {
        return new Settings(
                values.oneOf("language.default", "ko", "ko", "en").equals("ko") ? Language.KO : Language.EN,
                zone(values),
                new AnswerSettings(
                        freshness(values),
                        values.number("answers.vat_percent", BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.valueOf(100)),
                        values.number(
                                "answers.m2_per_person",
                                new BigDecimal("6.6"),
                                BigDecimal.ONE,
                                BigDecimal.valueOf(1000))),
                embeddings(values, environment));
    }

    private static ZoneId zone(SettingValues values) {
        String name = values.text("timezone", "Asia/Seoul");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw values.wrong("timezone", "the name of a time zone such as Asia/Seoul");
        }
    }

    private static Freshness freshness(SettingValues values) {
        Map<Table, Integer> days = new EnumMap<>(Table.class);
        days.putAll(Freshness.DEFAULT.days());
        for (Table table : Table.values()) {
            String key = "freshness." + table.name().toLowerCase(Locale.ROOT);
            if (values.has(key)) {
                days.put(table, values.whole(key, 0, 1, 3650));
            }
        }
        return new Freshness(days);
    }

    private static EmbeddingSettings embeddings(SettingValues values, Map<String, String> environment) {
        String provider = values.oneOf("embeddings.provider", "none", "none", "minilm", "openai", "onnx");
        boolean named = provider.equals("openai") || provider.equals("onnx");
        if (named && !values.has("embeddings.model")) {
            throw values.wrong(
                    "embeddings.model",
                    provider.equals("onnx") ? "the path of an ONNX file" : "the service's name of the model");
        }
        return new EmbeddingSettings(
                EmbeddingSettings.Provider.valueOf(provider.toUpperCase(Locale.ROOT)),
                values.orNull("embeddings.base_url"),
                values.orNull("embeddings.model"),
                values.orNull("embeddings.tokenizer"),
                EmbeddingSettings.Pooling.valueOf(
                        values.oneOf("embeddings.pooling", "mean", "mean", "cls").toUpperCase(Locale.ROOT)),
                values.oneOf("embeddings.multilingual", "yes", "yes", "no").equals("yes"),
                environment.get(EMBEDDINGS_KEY),
                Duration.ofSeconds(values.whole("embeddings.timeout_seconds", 3, 1, 120)));
    }
}
