package ipju.knowledge.files;

import ipju.lang.Fold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds what stands on page after page beside the text: running titles, page numbers, a line about the sender. */
final class PdfFurniture {

    /** So many lines at the top and at the bottom of a page may be furniture. */
    private static final int EDGE = 3;

    /** Lines that stand within this of each other's height, in points, are at the same place. */
    private static final int PLACE = 8;

    private static final int FEWEST_PAGES = 3;

    /** A line on this share of pages is furniture; left and right pages may have their own. */
    private static final double SHARE = 0.4;

    /** Furniture stands outside this middle part of the page. */
    private static final double MARGIN = 0.15;

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[-–—|·\\s]*(page|p\\.|쪽|페이지)?\\s*\\d{1,4}\\s*((/|of|-|중)\\s*\\d{1,4}\\s*)?(쪽|페이지|page)?[-–—|·\\s]*",
            Pattern.CASE_INSENSITIVE);

    private PdfFurniture() {}

    /** The pages without it. */
    static List<PdfLine.Page> without(List<PdfLine.Page> pages) {
        Map<String, Integer> times = new HashMap<>();
        for (PdfLine.Page page : pages) {
            edges(page).stream().map(PdfFurniture::key).distinct().forEach(key -> times.merge(key, 1, Integer::sum));
        }
        double enough = Math.max(FEWEST_PAGES, SHARE * pages.size());
        List<PdfLine.Page> rest = new ArrayList<>();
        for (PdfLine.Page page : pages) {
            List<PdfLine> dropped = new ArrayList<>();
            for (PdfLine line : edges(page)) {
                boolean again = times.getOrDefault(key(line), 0) >= enough;
                boolean number = PAGE_NUMBER.matcher(line.text()).matches()
                        && inMargin(page, line)
                        && line.text().matches("(.*\\D)?" + page.number() + "(\\D.*)?");
                if (again || number) {
                    dropped.add(line);
                }
            }
            rest.add(page.without(dropped));
        }
        return rest;
    }

    private static boolean inMargin(PdfLine.Page page, PdfLine line) {
        return line.top() < MARGIN * page.height() || line.top() > (1 - MARGIN) * page.height();
    }

    private static List<PdfLine> edges(PdfLine.Page page) {
        List<PdfLine> byHeight = page.lines().stream()
                .sorted(Comparator.comparingDouble(PdfLine::top))
                .toList();
        List<PdfLine> edges = new ArrayList<>();
        for (int i = 0; i < byHeight.size(); i++) {
            if (i < EDGE || i >= byHeight.size() - EDGE) {
                edges.add(byHeight.get(i));
            }
        }
        return edges;
    }

    /** The line whatever its numbers are, and its place. */
    private static String key(PdfLine line) {
        return Math.round(line.top() / PLACE) + " " + Fold.fold(line.text()).replaceAll("\\d+", "#");
    }
}
