package ipju.knowledge.files;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text on a page, in points from the upper left corner.
 *
 * @param text as it is read
 * @param top of its letters' base
 * @param left where it begins
 * @param right where it ends
 * @param size of its letters
 * @param broken whether it ends with a space that is written, as at a break between words
 */
record PdfLine(String text, float top, float left, float right, float size, boolean broken) {

    /**
     * A page.
     *
     * @param number from 1
     * @param height in points
     * @param lines in reading order
     */
    record Page(int number, float height, List<PdfLine> lines) {

        Page without(List<PdfLine> dropped) {
            List<PdfLine> rest = new ArrayList<>(lines);
            dropped.forEach(rest::remove);
            return new Page(number, height, rest);
        }
    }
}
