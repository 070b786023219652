package ipju.knowledge.files;

import java.util.List;

/**
 * What a PDF or office document says.
 *
 * @param sections text, by headings or pages
 * @param unit what the lines of the sections are counted in: {@code line} or {@code p.}
 * @param sheets rows and notes of a workbook
 * @param warnings what was left out, in words for the one who put the document there
 */
record OfficeText(List<Section> sections, String unit, List<SheetText> sheets, List<String> warnings) {

    /** Rows and notes of one sheet in order. */
    record SheetText(String name, List<GridTable.Told> told) {}

    static OfficeText of(List<Section> sections, String unit, List<String> warnings) {
        return new OfficeText(List.copyOf(sections), unit, List.of(), List.copyOf(warnings));
    }

    static OfficeText of(List<SheetText> sheets, List<String> warnings) {
        return new OfficeText(List.of(), "", List.copyOf(sheets), List.copyOf(warnings));
    }

    boolean isEmpty() {
        return sections.isEmpty()
                && sheets.stream().allMatch(sheet -> sheet.told().isEmpty());
    }

    /** About how many characters it holds. */
    long size() {
        long size = 0;
        for (Section section : sections) {
            for (Section.Block block : section.blocks()) {
                size += block.text().length();
            }
        }
        for (SheetText sheet : sheets) {
            for (GridTable.Told told : sheet.told()) {
                size += told.text().length();
            }
        }
        return size;
    }
}
