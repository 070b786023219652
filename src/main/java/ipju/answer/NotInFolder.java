package ipju.answer;

import ipju.catalog.Row;
import ipju.chat.Button;
import ipju.chat.Reason;
import ipju.knowledge.Passage;
import ipju.lang.Language;
import ipju.lang.Particle;
import ipju.retrieval.Hit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The honest no: what is missing, the nearest thing that the folder does say, and a person to ask. */
final class NotInFolder {

    private NotInFolder() {}

    /**
     * Says that the folder does not say.
     *
     * @param unknown words of the question that nothing in the folder knows
     * @param nearest the passage that comes nearest, if it is near enough to be named
     */
    static Finding say(Asked asked, List<String> unknown, Optional<Hit> nearest) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        String missing = missing(asked, unknown);
        out.lead(
                missing == null
                        ? language.pick("물어보신 내용은 자료에 없어요.", "The folder doesn't say.")
                        : language.pick(
                                "‘" + missing + "’에 대한 내용은 자료에 없어요.",
                                "The folder says nothing about “" + missing + "”."));
        About about = About.NOTHING;
        if (nearest.isPresent()) {
            String heading = name(nearest.get().passage(), asked);
            out.compute(heading);
            out.body(language.pick(
                    "가장 가까운 자료는 ‘" + heading + "’" + Particle.of(heading, "이에요/예요") + ". 이걸 찾으셨나요?",
                    "The nearest it has is “" + heading + "”. Is that what you meant?"));
            out.button(new Button(language.pick("네, 보여 주세요", "Yes, show me"), heading));
            about = About.NOTHING.offering(heading);
        }
        out.body(language.pick("담당자가 확인해 드릴 수 있어요.", "Staff can find out for you."));
        StaffDesk.show(out, asked.edition(), "leasing", language);
        out.button(StaffDesk.button(language));
        return out.escalate(Reason.NOT_IN_FOLDER).about(about).build();
    }

    private static @Nullable String missing(Asked asked, List<String> unknown) {
        List<String> foreign = asked.places().stream()
                .filter(place -> !asked.edition().names().allKnown(List.of(place), ""))
                .filter(place -> asked.edition().centers().namedIn(place).isEmpty())
                .toList();
        if (!foreign.isEmpty()) {
            return foreign.get(0);
        }
        return unknown.isEmpty() ? null : unknown.get(0);
    }

    /** What a passage is about, in words that can be asked again. */
    private static String name(Passage passage, Asked asked) {
        Row row = passage.row();
        if (row == null) {
            String locator = passage.locator().replaceAll(" \\(\\d+\\)$", "");
            String last = locator.substring(locator.lastIndexOf('>') + 1).strip();
            return SourceLines.isCounted(last) ? passage.document().title() : last;
        }
        return row.text("name", asked.language())
                .or(() -> row.text("item").map(item -> RowTeller.label(item, asked, asked.language())))
                .or(() -> row.text("unit"))
                .orElse(passage.document().title());
    }
}
