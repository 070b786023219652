package ipju.retrieval;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Passage;
import ipju.lang.Fold;
import ipju.lang.Places;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names of places and buildings in a question, and whether a passage may speak for them. A passage about one place says
 * nothing of another, however well its other words fit.
 */
public final class Names {

    /** A name that stands in this many passages, or in this share of them, is where the folder is at home. */
    private static final int HOME_PASSAGES = 4;

    private static final double HOME_SHARE = 0.01;

    /** Found out for the first question that names a place: most name none. */
    private final Once<Set<String>> home;

    Names(KnowledgeBase knowledge) {
        this.home = new Once<>(() -> home(knowledge.passages()));
    }

    private static Set<String> home(List<Passage> passages) {
        Map<String, Integer> holding = new HashMap<>();
        Set<String> official = new HashSet<>();
        for (Passage passage : passages) {
            Places.in(official(passage)).forEach(name -> official.add(Fold.key(name)));
            Set<String> names = new HashSet<>();
            for (String name : Places.in(passage.heading() + "\n" + passage.text())) {
                names.add(Fold.key(name));
            }
            names.forEach(name -> holding.merge(name, 1, Integer::sum));
        }
        double enough = Math.max(HOME_PASSAGES, HOME_SHARE * passages.size());
        return holding.entrySet().stream()
                .filter(e -> e.getValue() >= enough)
                .map(Map.Entry::getKey)
                .filter(official::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Where a place of the folder's own is named: titles, centers, contacts. Others are named to tell them apart. */
    private static String official(Passage passage) {
        Row row = passage.row();
        boolean own = row != null && (row.table() == Table.CENTERS || row.table() == Table.CONTACTS);
        return passage.document().title() + "\n" + (own ? passage.text() : "");
    }

    /** The names of a question that the passage does not hold, those left out that the whole folder is about. */
    public List<String> missing(List<String> namesInQuestion, Passage passage) {
        String own = passage.heading() + " " + passage.text();
        return namesInQuestion.stream()
                .filter(name -> !allKnown(List.of(name), own))
                .toList();
    }

    /** Whether every name is one of the folder's home or stands in the text. */
    public boolean allKnown(List<String> namesInQuestion, String text) {
        if (namesInQuestion.isEmpty()) {
            return true;
        }
        Set<String> home = this.home.get();
        String own = Fold.key(text);
        return namesInQuestion.stream().map(Fold::key).allMatch(name -> home.contains(name) || own.contains(name));
    }
}
