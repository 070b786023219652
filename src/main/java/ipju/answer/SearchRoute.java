package ipju.answer;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.chat.Reason;
import ipju.knowledge.Document;
import ipju.knowledge.Passage;
import ipju.lang.Language;
import ipju.lang.WordLists;
import ipju.lang.WordMatch;
import ipju.retrieval.Evidence;
import ipju.retrieval.Found;
import ipju.retrieval.Hit;
import ipju.retrieval.Query;
import ipju.retrieval.Retriever;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the passage that answers and quotes it. A passage speaks only for the names that the question holds, and only if
 * it gives the kind of value that was asked for.
 */
final class SearchRoute {

    private static final int HITS = 12;

    /** A passage in the asker's language is taken before the best one if its score is at least this share of it. */
    private static final double SAME_LANGUAGE = 0.6;

    /** How much of a hit's score hangs on the share of the question that it holds, when one is chosen to be quoted. */
    private static final double HELD = 0.3;

    /** A hit below this share of the best score is no longer about the question. */
    private static final double NEAR = 0.55;

    /** A record of the past is taken for an answer without being asked for if it scores so many times as high. */
    private static final double FAR_BETTER = 1.25;

    /** A passage that holds this share of the question's weight holds all of it that matters. */
    private static final double FULL = 0.999;

    /** A passage that holds less of what is asked of a thing tells something else of it, whatever else speaks for it. */
    private static final double LEAST = 0.15;

    /** One passage holds much less of the question than another if its share is so much smaller. */
    private static final double MUCH_LESS = 0.5;

    /** Letters after an unknown word in which the kind of place stands that it names. */
    private static final int PLACE = 9;

    /** Log-odds above the threshold from which on there is no doubt. */
    private static final double MARGIN = 0.7;

    /** Rows of other centers with the same item are told too, up to so many. */
    private static final int SAME_ITEM = 4;

    /** What a search came to. */
    record Result(Optional<Finding> finding, Optional<Hit> nearest, Found found, boolean certain) {}

    Result find(Asked asked) {
        Found found = search(asked);
        List<Hit> fitting = found.hits().stream()
                .filter(hit -> hit.score() >= NEAR * found.hits().get(0).score())
                .filter(hit -> !isUnit(hit.passage()))
                .filter(hit -> speaksFor(asked, hit.passage()))
                .filter(hit -> !over(hit.passage(), asked.today()))
                .toList();
        Optional<Hit> nearest = fitting.stream().findFirst();
        Optional<Hit> chosen = found.knownGap() ? Optional.empty() : choose(asked, fitting);
        Evidence evidence = found.evidence();
        if (chosen.isPresent()
                && holdsEnough(asked, found, chosen.get())
                && asked.edition().answers(evidence.logOdds(chosen.get().coverage()), 0)) {
            boolean certain = chosen.get().coverage() >= FULL
                    && asked.edition().answers(evidence.logOdds(chosen.get().coverage()), MARGIN);
            // whether a company may move in is for the rows to say; a passage that only comes near would be a guess
            if (!certain && asked.has("eligible") && asked.has("activity_told")) {
                return new Result(Optional.empty(), nearest, found, false);
            }
            return new Result(chosen.map(hit -> tell(asked, hit)), nearest, found, certain);
        }
        Optional<Hit> near = nearest.filter(hit -> asked.edition().offers(evidence.logOdds(hit.coverage())));
        return new Result(Optional.empty(), near, found, false);
    }

    /** Whether a question holds no word of its own to look for but names: any passage holds all the rest of it. */
    boolean namesNothing(Asked asked) {
        Found found = search(asked);
        return found.unknown().isEmpty() && found.hits().stream().allMatch(hit -> hit.coverage() >= FULL);
    }

    /** Whether a word that the folder does not know is followed by what kind of place it names. */
    private static boolean isPlace(String word, String text) {
        int at = text.indexOf(word);
        if (at < 0) {
            return false;
        }
        int after = at + word.length();
        String next = text.substring(after, Math.min(text.length(), after + PLACE));
        return WordLists.group("place_kind").in(WordMatch.prepare(next));
    }

    private static boolean isOfFreeTable(Hit hit) {
        Row row = hit.passage().row();
        return row != null && row.table() == null;
    }

    /** Space is asked for as data; a unit that shares some words with a question is no answer to it. */
    private static boolean isUnit(Passage passage) {
        Row row = passage.row();
        return row != null && row.table() == Table.UNITS;
    }

    /**
     * Whether it holds so much of what is asked that it may be about it: all of it if the question is about a place that is
     * not the folder's own. A row of a free table is told by its columns: its cells need not hold the words asked with.
     */
    private static boolean holdsEnough(Asked asked, Found found, Hit hit) {
        boolean elsewhere = !asked.places().isEmpty()
                && asked.centers().isEmpty()
                && !asked.edition()
                        .names()
                        .allKnown(asked.places(), hit.passage().heading());
        elsewhere |=
                asked.centers().isEmpty() && found.unknown().stream().anyMatch(word -> isPlace(word, asked.text()));
        double least = elsewhere ? FULL : LEAST;
        return isOfFreeTable(hit) || hit.coverage() >= least;
    }

    /** Looks in the present; in the past too if the question asks for it, or its tense hints at it and the past fits far better. */
    private static Found search(Asked asked) {
        Retriever retriever = asked.edition().retriever();
        Found found = retriever.find(query(asked, asked.past()));
        if (asked.past() || !asked.maybePast()) {
            return found;
        }
        Found withPast = retriever.find(query(asked, true));
        boolean better = !withPast.hits().isEmpty()
                && (found.hits().isEmpty()
                        || withPast.hits().get(0).score()
                                >= FAR_BETTER * found.hits().get(0).score());
        return better ? withPast : found;
    }

    private static Query query(Asked asked, boolean past) {
        return new Query(asked.text(), asked.language(), past, Subjects.of(asked), HITS);
    }

    /** The best hit that gives what was asked for, in the asker's language if there is one about as good. */
    private static Optional<Hit> choose(Asked asked, List<Hit> fitting) {
        List<Hit> giving = giving(asked, fitting);
        if (giving.isEmpty()) {
            return Optional.empty();
        }
        double best = giving.get(0).score();
        return giving.stream()
                .filter(hit -> hit.score() >= SAME_LANGUAGE * best)
                .filter(hit ->
                        hit.passage().language().map(l -> l == asked.language()).orElse(true))
                .max(Comparator.comparingDouble(hit -> hit.score() * (1 - HELD + HELD * hit.coverage())))
                .or(() -> Optional.of(giving.get(0)));
    }

    /**
     * The hits that give what is asked for. One that holds much less of the question than a better one that gives nothing is
     * about another thing; where the better one lacks what is counted, only one that holds everything will do.
     */
    private static List<Hit> giving(Asked asked, List<Hit> fitting) {
        List<String> counted = Counted.in(asked.text());
        List<Hit> giving = new ArrayList<>();
        double least = 0;
        for (Hit hit : fitting) {
            boolean lacksCounted = hit.uncovered().stream().anyMatch(word -> Counted.holds(counted, word));
            boolean gives = ValueKind.anyGiven(asked.values(), String.join(" ", Quote.of(hit)));
            if (lacksCounted || !gives) {
                least = Math.max(least, lacksCounted ? FULL : hit.coverage() - MUCH_LESS);
            } else if (hit.coverage() >= least || isOfFreeTable(hit)) {
                giving.add(hit);
            }
        }
        return giving;
    }

    /** Whether a passage may answer for the centers and places that the question names. */
    private static boolean speaksFor(Asked asked, Passage passage) {
        Row row = passage.row();
        Optional<String> center = row == null ? Optional.empty() : centerOf(row);
        if (!asked.centers().isEmpty()) {
            boolean own = center.isPresent()
                    ? asked.centers().contains(center.get())
                    : asked.edition().centers().namedIn(passage.heading() + " " + passage.text()).stream()
                            .anyMatch(asked.centers()::contains);
            if (!own) {
                return false;
            }
        }
        if (center.isPresent() && asked.staysAtBefore() && !asked.centersMeant().contains(center.get())) {
            return false;
        }
        if (!holdsYears(asked, passage)) {
            return false;
        }
        List<String> centerNames = asked.centers().stream()
                .flatMap(id -> asked.edition().centers().row(id).stream())
                .map(Row::quote)
                .toList();
        List<String> others = asked.places().stream()
                .filter(place -> centerNames.stream()
                        .noneMatch(name -> asked.edition().names().allKnown(List.of(place), name)))
                .toList();
        return asked.edition().names().missing(others, passage).isEmpty();
    }

    /** Whether it speaks of the year that was asked for: what was so in one year says nothing of another. */
    private static boolean holdsYears(Asked asked, Passage passage) {
        if (asked.years().isEmpty()) {
            return true;
        }
        String asOf = passage.asOf().map(LocalDate::toString).orElse("");
        String held = passage.heading() + " " + passage.text() + " " + asOf;
        return asked.years().stream().anyMatch(held::contains);
    }

    private static Optional<String> centerOf(Row row) {
        return row.table() == Table.CENTERS
                ? row.text("id")
                : row.table() == null ? Optional.empty() : row.text("center");
    }

    private static boolean over(Passage passage, LocalDate today) {
        LocalDate expires = passage.document().expires();
        return expires != null && expires.isBefore(today);
    }

    private static Finding tell(Asked asked, Hit hit) {
        Finding.Builder out = Finding.builder();
        Passage passage = hit.passage();
        Row row = passage.row();
        introduce(asked, passage, out);
        if (row == null) {
            quote(asked, hit, out);
        } else {
            RowTeller teller = new RowTeller(asked, out);
            sameItem(asked, row).forEach(teller::tell);
        }
        tellOfReview(asked, passage.document(), out);
        return out.about(out.build().about().withWords(asked.text())).build();
    }

    /** The row, and the rows of other centers for the same item where the question names no center. */
    private static List<Row> sameItem(Asked asked, Row row) {
        List<Row> rows = new ArrayList<>(List.of(row));
        Table table = row.table();
        if (table != Table.FACILITY && table != Table.FEES) {
            return rows;
        }
        List<String> meant = asked.centersMeant();
        List<Row> others = asked.edition().knowledge().catalog().rows(table).stream()
                .filter(other -> other.need("item").equals(row.need("item")) && !other.equals(row))
                .toList();
        if (!meant.isEmpty()) {
            return others.stream()
                    .filter(other -> meant.contains(other.need("center")))
                    .findFirst()
                    .filter(other -> !meant.contains(row.need("center")))
                    .map(List::of)
                    .orElse(rows);
        }
        others.stream().limit(SAME_ITEM - 1).forEach(rows::add);
        return rows;
    }

    private static void quote(Asked asked, Hit hit, Finding.Builder out) {
        Language language = asked.language();
        Passage passage = hit.passage();
        List<String> sentences = Quote.of(hit);
        boolean first = true;
        for (String sentence : sentences) {
            for (String line : sentence.split("\n")) {
                if (!line.isBlank()) {
                    if (first) {
                        out.lead(line.strip());
                    } else {
                        out.body(line.strip());
                    }
                    first = false;
                }
            }
        }
        out.cite(SourceLines.of(passage, String.join(" ", sentences), language));
        String names = passage.heading();
        List<String> centers = asked.edition().centers().namedIn(asked.text() + " " + names);
        if (!centers.isEmpty()) {
            out.about(About.centers(centers));
        }
    }

    /** What has to be known before the words of a document: that they are of the past, or in the other language. */
    private static void introduce(Asked asked, Passage passage, Finding.Builder out) {
        Language language = asked.language();
        Document document = passage.document();
        boolean other = passage.language().map(l -> l != language).orElse(false);
        if (document.status() == Document.Status.HISTORICAL) {
            String day = passage.asOf().map(LocalDate::toString).orElse("");
            out.caveat(language.pick(
                    "⚠️ 지금이 아니라 " + day + " 당시의 기록이에요.", "⚠️ This is a record of " + day + ", not of today."));
        }
        if (other) {
            out.body(language.pick("영어 자료에만 있어 원문 그대로 옮겨요.", "Only the Korean text has it; quoted as it stands:"));
        }
    }

    private static void tellOfReview(Asked asked, Document document, Finding.Builder out) {
        Language language = asked.language();
        LocalDate review = document.reviewBy();
        if (document.status() == Document.Status.CURRENT && review != null && review.isBefore(asked.today())) {
            out.caveat(language.pick(
                    "⚠️ 다시 확인할 때가 지난 자료예요. 바뀌었을 수 있으니 담당자에게 확인해 보세요.",
                    "⚠️ This is past its review date and may have changed. Please check with staff."));
            out.handOver(Reason.STALE);
        }
    }
}
