package ipju.knowledge.files;

import static org.assertj.core.api.Assertions.assertThat;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.knowledge.KnowledgeBase;
import ipju.knowledge.Passage;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TablesTest {

    private static final String GOOD = "seongsu-a,302,3,industrial,82.7,161.5,lease,2500000,open,us,2026-11-20\n";

    @TempDir
    Path dir;

    Folder folder;

    @BeforeEach
    void open() {
        folder = new Folder(dir).centers();
    }

    /** The one problem of units.csv with a good row, this row, and a good row. */
    private String problem(String row) {
        folder.file("units.csv", Folder.UNITS + GOOD + row + "\n" + GOOD.replace("302", "909"));
        KnowledgeBase base = folder.read();
        assertThat(base.problems()).hasSize(1);
        boolean error = base.problems().get(0).isError();
        assertThat(base.catalog().rows(Table.UNITS))
                .extracting(r -> r.need("unit"))
                .contains("302", "909")
                .hasSize(error ? 2 : 3);
        return Folder.shown(base).get(0);
    }

    private String programs(String header, String row) {
        folder.file(
                "programs.csv",
                "id,name_ko,name_en,kind,who_ko,who_en,benefit_ko,benefit_en," + header + ",source,as_of\n"
                        + "p1,가,A,loan,나,B,다,C," + row + ",us,2026-11-01\n");
        assertThat(folder.problems()).hasSize(1);
        return folder.problems().get(0);
    }

    @Test
    void unknown_column_names_the_nearest_known_one() {
        assertThat(programs("opens_from", "2026-01-01"))
                .isEqualTo("error programs.csv:1 unknown column \"opens_from\": did you mean \"open_from\"?");
        assertThat(folder.rows(Table.PROGRAMS)).hasSize(1);
    }

    @Test
    void missing_double_and_nameless_columns_are_errors() {
        folder.file("units.csv", "center,unit,unit,,floor\nseongsu-a,1,1,1,1\n");

        assertThat(folder.problems())
                .contains(
                        "error units.csv:1 column \"unit\" is there twice: expected once",
                        "error units.csv:1 column 4 has no name: expected one",
                        "error units.csv:1 the column \"exclusive_m2\" is missing: units.csv needs it")
                .allMatch(p -> p.startsWith("error units.csv:1 "));
        assertThat(folder.rows(Table.UNITS)).isEmpty();
    }

    @Test
    void semicolons_instead_of_commas_are_told_once() {
        folder.file("units.csv", Folder.UNITS.replace(',', ';'));

        assertThat(folder.problems())
                .anyMatch(p -> p.equals("error units.csv:1 the cells are separated by ; or tabs: expected commas"))
                .hasSizeLessThan(3);
    }

    @Test
    void empty_table_is_an_error_and_a_table_without_rows_is_fine() {
        assertThat(folder.file("fees.csv", "\n\n").problems())
                .singleElement()
                .asString()
                .startsWith("error fees.csv:1 is empty: expected a first row with center,item");
        assertThat(folder.file("fees.csv", "center,item,value,unit,per,source,as_of\n")
                        .problems())
                .isEmpty();
        assertThat(folder.read().rowCounts()).containsEntry("fees", 0);
    }

    @Test
    void wrong_numbers_of_cells_are_errors() {
        assertThat(problem("seongsu-a,303,3,industrial,82.7,161.5,lease,2,500,000,open,us,2026-11-20"))
                .isEqualTo(
                        "error units.csv:3 has 13 cells: expected 11, as the header (a cell with a comma needs quotes"
                                + " around it)");
        assertThat(problem("seongsu-a,303,3")).isEqualTo("error units.csv:3 has 3 cells: expected 11, as the header");
    }

    @Test
    void wrong_cells_say_what_was_found_and_expected() {
        assertThat(problem("seongsu-a,303,3,industrial,about 80,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo("error units.csv:3 exclusive_m2 \"about 80\" is not a number: expected one such as 82.5");
        assertThat(problem("seongsu-a,303,3,industrial,-80,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo("error units.csv:3 exclusive_m2 \"-80\" is negative: expected zero or more");
        assertThat(problem("seongsu-a,303,0,industrial,80,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo("error units.csv:3 floor \"0\" is not a floor: expected one such as 7 or B2, never 0");
        assertThat(problem("seongsu-a,303,B0,industrial,80,161.5,lease,1,open,us,2026-11-20"))
                .contains("never 0");
        assertThat(problem("seongsu-a,303,3,office,80,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo(
                        "error units.csv:3 use \"office\" is not known: expected industrial, support, dorm, storage");
        assertThat(problem("seongsu-a,303,3,industrial,80,161.5,leese,1,open,us,2026-11-20"))
                .endsWith("did you mean \"lease\"?");
        assertThat(problem("seongsu-a,303,3,industrial,80,161.5,lease,3억,open,us,2026-11-20"))
                .isEqualTo(
                        "error units.csv:3 rent_krw \"3억\" is not an amount in whole won: expected one such as 30000000");
        assertThat(problem("seongsu-a,303,3,industrial,80,161.5,lease,1.5,open,us,2026-11-20"))
                .contains("whole won");
        assertThat(problem("seongsu-a,303,3,industrial,80,161.5,lease,1,open,us,2026.11.20"))
                .isEqualTo(
                        "error units.csv:3 as_of \"2026.11.20\" is not a date: expected one such as 2026-01-31, in the"
                                + " years 1900 to 2100");
        assertThat(problem("seongsu-a,303,3,industrial,80,161.5,lease,1,open,us,1890-11-20"))
                .contains("is not a date");
        assertThat(problem("seongsu-a,303,3,industrial,,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo("error units.csv:3 exclusive_m2 is empty: expected a number");
        assertThat(problem("seongsu-a,303,3,industrial,161.5,82.7,lease,1,open,us,2026-11-20"))
                .isEqualTo("error units.csv:3 exclusive_m2 161.5 is larger than contract_m2 82.7: swapped?");
    }

    @Test
    void numbers_that_only_look_whole_are_refused_so_that_getters_never_fail() {
        folder.file(
                "centers.csv",
                "id,name_ko,name_en,built,floors_up,walk_min,sample,source,as_of\n"
                        + "a,가,A,2005,１２,5,no,us,2026-11-01\nb,가,B,1066,12,5,no,us,2026-11-01\n"
                        + "c,가,C,2005,99999999999,5,no,us,2026-11-01\nd,가,D,2005,1e3,5,maybe,us,2026-11-01\n");

        assertThat(folder.problems())
                .hasSize(5)
                .contains(
                        "error centers.csv:3 built \"1066\" is not a year: expected one from 1900 to 2100",
                        "error centers.csv:5 sample \"maybe\" is not known: expected yes, no or nothing");
    }

    @Test
    void money_may_have_commas_and_floors_may_be_basements() {
        folder.file(
                "units.csv",
                Folder.UNITS + "seongsu-a,b1,b2,industrial,\"1,082.7\",,lease,\"2,500,000\",open,us,2026-11-20\n");

        Row row = folder.rows(Table.UNITS).get(0);

        assertThat(folder.problems()).isEmpty();
        assertThat(row.floor("floor")).contains(-2);
        assertThat(row.decimal("rent_krw").orElseThrow()).isEqualByComparingTo("2500000");
        assertThat(row.has("contract_m2")).isFalse();
    }

    @Test
    void reference_to_an_unknown_center_names_the_nearest() {
        assertThat(problem("seongsu-aa,303,3,industrial,80,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo(
                        "error units.csv:3 center \"seongsu-aa\" is not in centers.csv: expected the id of one, did you"
                                + " mean \"seongsu-a\"?");
    }

    @Test
    void name_of_a_center_in_fees_is_no_reference() {
        folder.file(
                "fees.csv",
                "center,item,value,unit,per,source,as_of\n성수 에이타워,maintenance,9000,KRW,pyeong,us,2026-11-01\n");

        assertThat(folder.problems())
                .containsExactly("error fees.csv:2 center \"성수 에이타워\" is not in centers.csv: expected the id of one");
    }

    @Test
    void reference_to_a_center_that_is_itself_wrong_says_so() {
        folder.file("centers.csv", "id,name_ko,name_en,source,as_of\nseongsu-a,,A,us,2026-11-01\n")
                .file("units.csv", Folder.UNITS + GOOD);

        assertThat(folder.problems())
                .containsExactly(
                        "error centers.csv:2 name_ko is empty: expected a text",
                        "error units.csv:2 center \"seongsu-a\" is left out for an error of its own in centers.csv");
    }

    @Test
    void reference_without_any_centers_says_so(@TempDir Path other) {
        assertThat(new Folder(other).file("units.csv", Folder.UNITS + GOOD).problems())
                .containsExactly(
                        "error units.csv:2 center \"seongsu-a\" refers to nothing: expected an id of centers.csv,"
                                + " which has no rows");
    }

    @Test
    void duplicate_key_names_the_other_row() {
        assertThat(problem(GOOD.strip()))
                .isEqualTo("error units.csv:3 center \"seongsu-a\", unit \"302\" is there twice: see row 2 in line 2");
    }

    @Test
    void window_that_closes_before_it_opens_is_an_error() {
        assertThat(programs("open_from,open_to", "2026-05-01,2026-04-30"))
                .isEqualTo("error programs.csv:2 open_to 2026-04-30 is before open_from 2026-05-01: swapped?");
    }

    @Test
    void same_table_in_two_files_is_an_error() {
        folder.file("a/units.csv", Folder.UNITS + GOOD).file("b/units.csv", Folder.UNITS + GOOD);

        assertThat(folder.problems())
                .containsExactly(
                        "error b/units.csv:0 units.csv is there twice: see a/units.csv; expected one, this one is not read");
        assertThat(folder.rows(Table.UNITS)).hasSize(1);
    }

    @Test
    void rows_are_numbered_as_in_a_spreadsheet_and_problems_by_line() {
        folder.file(
                "units.csv",
                "center,unit,floor,use,exclusive_m2,deal,status,note_en,source,as_of\r\n"
                        + "seongsu-a,1,1,industrial,10,lease,open,\"two\r\nlines, \"\"quoted\"\"\",us,2026-11-20\r\n"
                        + "\r\n"
                        + "seongsu-a,2,1,industrial,x,lease,open,,us,2026-11-20\r\n"
                        + ",,,,,,,,,\r\n"
                        + "seongsu-a,3,1,industrial,10,lease,open,,us,2026-11-20\r\n");

        KnowledgeBase base = folder.read();

        assertThat(Folder.shown(base))
                .containsExactly("error units.csv:5 exclusive_m2 \"x\" is not a number: expected one such as 82.5");
        assertThat(base.catalog().rows(Table.UNITS)).extracting(Row::locator).containsExactly("row 2", "row 6");
        assertThat(base.catalog().rows(Table.UNITS).get(0).text("note_en")).contains("two\nlines, \"quoted\"");
        assertThat(base.passages().stream().filter(p -> p.document().file().equals("units.csv")))
                .extracting(Passage::line)
                .containsExactly(2, 7);
    }

    @Test
    void broken_quotes_are_errors_with_their_line_and_the_rest_is_read() {
        assertThat(problem("seongsu-a,303,3,\"industrial,80,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo(
                        "error units.csv:3 a quoted cell has no end: expected a closing \" (inside a cell, write \"\")");
        assertThat(problem("seongsu-a,303,3,\"indu\"strial,80,161.5,lease,1,open,us,2026-11-20"))
                .isEqualTo(
                        "error units.csv:3 text after a closing quote: expected a comma (inside a cell, write \"\")");
        folder.file("units.csv", "\"center,unit\n" + GOOD);
        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith("error units.csv:1 a quoted cell has no end");
    }

    @Test
    void stale_rows_of_a_day_are_told_once_and_samples_never() {
        folder.file(
                "units.csv",
                Folder.UNITS.replace("status", "status,sample")
                        + "seongsu-a,1,3,industrial,82.7,,lease,1,open,,us,2026-11-09\n"
                        + "seongsu-a,2,3,industrial,82.7,,lease,1,open,,us,2026-11-09\n"
                        + "seongsu-a,3,3,industrial,82.7,,lease,1,open,yes,us,2020-11-09\n"
                        + "seongsu-a,4,3,industrial,82.7,,lease,1,open,,us,2026-11-10\n"
                        + "seongsu-a,5,3,industrial,82.7,,lease,1,open,,us,2026-11-25\n");

        assertThat(folder.problems())
                .containsExactly(
                        "warning units.csv:2 stale: as_of 2026-11-09 is more than 14 days ago (2 rows, this is the first)",
                        "warning units.csv:6 as_of 2026-11-25 is after today, 2026-11-24");
        assertThat(folder.rows(Table.UNITS)).hasSize(5);
        assertThat(new FolderReader().read(dir, Folder.TODAY, Map.of()).problems())
                .hasSize(1);
    }

    @Test
    void closed_program_is_not_stale() {
        folder.file(
                "programs.csv",
                "id,name_ko,name_en,kind,who_ko,who_en,benefit_ko,benefit_en,open_to,source,as_of\n"
                        + "p1,가,A,loan,나,B,다,C,2020-01-01,us,2019-11-01\n");

        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void free_table_is_read_row_by_row_and_its_dates_are_checked() {
        folder.file("cafes.csv", "name,price,as_of\n온기,4500,2026-11-01\n달,\"5,000\",soon\n")
                .file("unit.csv", "name\nx\n");

        KnowledgeBase base = folder.read();

        assertThat(Folder.shown(base))
                .containsExactly(
                        "error cafes.csv:3 as_of \"soon\" is not a date: expected one such as 2026-01-31, in the years 1900"
                                + " to 2100",
                        "warning unit.csv:0 is read as a free table, its rows as text only: did you mean \"units.csv\"?");
        assertThat(base.catalog().free()).hasSize(2);
        Passage passage = folder.passages("cafes.csv").get(0);
        assertThat(passage.heading()).isEqualTo("cafes 온기");
        assertThat(passage.text()).isEqualTo("name: 온기; price: 4500; as_of: 2026-11-01");
        assertThat(passage.locator()).isEqualTo("row 2");
    }

    @Test
    void industry_codes_are_digits_and_eligibility_is_unique_by_code_place_and_name() {
        folder.file(
                "eligibility.csv",
                "ksic,name_ko,name_en,verdict,where,basis,source,as_of\n"
                        + "62,개발,Software,yes,industrial,법,us,2026-11-01\n"
                        + "C26,전자,Electronics,yes,industrial,법,us,2026-11-01\n"
                        + "62,개발,Software,no,support,법,us,2026-11-01\n"
                        + ",창고,Storage,check,industrial,법,us,2026-11-01\n"
                        + "62,개발,Dev,no,industrial,법,us,2026-11-01\n");

        assertThat(folder.problems())
                .containsExactly(
                        "error eligibility.csv:3 ksic \"C26\" is not an industry code: expected 1 to 5 digits or nothing",
                        "error eligibility.csv:6 ksic \"62\", where \"industrial\", name_ko \"개발\" is there twice: see row 2"
                                + " in line 2");
        assertThat(folder.rows(Table.ELIGIBILITY)).hasSize(3);
    }

    @Test
    void glossary_and_industries_are_no_passages() {
        folder.file("industries.csv", "code,name_ko,name_en\n01,농업,Agriculture\n")
                .file("glossary.csv", "ko,en\n월세,rent\n");

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.rows(Table.INDUSTRIES)).hasSize(1);
        assertThat(folder.read().passages()).allMatch(p -> p.document().file().equals("centers.csv"));
    }

    @Test
    void hundred_thousand_rows_are_read_in_reasonable_time() {
        StringBuilder units = new StringBuilder(Folder.UNITS);
        for (int i = 0; i < 100_000; i++) {
            units.append(GOOD.replace("302", Integer.toString(i)));
        }

        KnowledgeBase base = folder.file("units.csv", units.toString()).read();

        assertThat(base.problems()).isEmpty();
        assertThat(base.rowCounts()).containsEntry("units", 100_000);
        assertThat(base.passages()).hasSize(100_002);
    }
}
