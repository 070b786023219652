package ipju.catalog;

import static ipju.catalog.Column.choice;
import static ipju.catalog.Column.optional;
import static ipju.catalog.Column.required;

import ipju.catalog.Column.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables that a folder may hold, each with its file, its columns and what makes a row unique. */
public enum Table {
    CENTERS(
            "centers.csv",
            List.of("id"),
            required("id", Kind.TEXT),
            required("name_ko", Kind.TEXT),
            required("name_en", Kind.TEXT),
            optional("aliases", Kind.LIST),
            optional("address_ko", Kind.TEXT),
            optional("address_en", Kind.TEXT),
            optional("built", Kind.YEAR),
            optional("floors_up", Kind.WHOLE),
            optional("floors_down", Kind.WHOLE),
            optional("gross_m2", Kind.DECIMAL),
            optional("station", Kind.TEXT),
            optional("walk_min", Kind.WHOLE),
            optional("freight_lift_t", Kind.DECIMAL),
            optional("truck_limit_t", Kind.DECIMAL),
            optional("drive_in_to", Kind.WHOLE),
            optional("clearance_m", Kind.DECIMAL),
            optional("ev_charger", Kind.TEXT),
            optional("parking_stalls", Kind.WHOLE),
            optional("phone", Kind.TEXT),
            optional("sample", Kind.YES_NO),
            required("source", Kind.TEXT),
            required("as_of", Kind.DATE)),
    UNITS(
            "units.csv",
            List.of("center", "unit"),
            required("center", Kind.CENTER),
            required("unit", Kind.TEXT),
            required("floor", Kind.FLOOR),
            choice("use", true, "industrial", "support", "dorm", "storage"),
            required("exclusive_m2", Kind.DECIMAL),
            optional("contract_m2", Kind.DECIMAL),
            optional("height_m", Kind.DECIMAL),
            optional("load_t_m2", Kind.DECIMAL),
            optional("power_kw", Kind.DECIMAL),
            choice("deal", true, "lease", "sale"),
            optional("deposit_krw", Kind.WON),
            optional("rent_krw", Kind.WON),
            optional("price_krw", Kind.WON),
            choice("vat", false, "excl", "incl"),
            optional("available_from", Kind.DATE),
            choice("status", true, "open", "hold", "gone"),
            optional("note_ko", Kind.TEXT),
            optional("note_en", Kind.TEXT),
            optional("sample", Kind.YES_NO),
            required("source", Kind.TEXT),
            required("as_of", Kind.DATE)),
    FEES(
            "fees.csv",
            List.of("center", "item"),
            required("center", Kind.CENTER),
            required("item", Kind.TEXT),
            required("value", Kind.DECIMAL),
            required("unit", Kind.TEXT),
            choice("per", true, "m2", "pyeong", "unit", "vehicle", "hour", "day", "month"),
            choice("basis", false, "exclusive", "contract"),
            optional("includes_ko", Kind.TEXT),
            optional("includes_en", Kind.TEXT),
            optional("sample", Kind.YES_NO),
            required("source", Kind.TEXT),
            required("as_of", Kind.DATE)),
    ELIGIBILITY(
            "eligibility.csv",
            List.of("ksic", "where", "name_ko"),
            optional("ksic", Kind.KSIC),
            required("name_ko", Kind.TEXT),
            required("name_en", Kind.TEXT),
            optional("aliases", Kind.LIST),
            choice("verdict", true, "yes", "conditional", "check", "no"),
            choice("where", true, "industrial", "support"),
            optional("condition_ko", Kind.TEXT),
            optional("condition_en", Kind.TEXT),
            required("basis", Kind.TEXT),
            required("source", Kind.TEXT),
            required("as_of", Kind.DATE)),
    PROGRAMS(
            "programs.csv",
            List.of("id"),
            required("id", Kind.TEXT),
            required("name_ko", Kind.TEXT),
            required("name_en", Kind.TEXT),
            optional("agency", Kind.TEXT),
            choice("kind", true, "loan", "space", "tax", "grant", "event"),
            required("who_ko", Kind.TEXT),
            required("who_en", Kind.TEXT),
            required("benefit_ko", Kind.TEXT),
            required("benefit_en", Kind.TEXT),
            optional("open_from", Kind.DATE),
            optional("open_to", Kind.DATE),
            choice("status_rule", false, "always", "while_funds_last", "unknown"),
            optional("url", Kind.TEXT),
            optional("contact", Kind.TEXT),
            required("source", Kind.TEXT),
            required("as_of", Kind.DATE)),
    FACILITY(
            "facility.csv",
            List.of("center", "item"),
            required("center", Kind.CENTER),
            required("item", Kind.TEXT),
            required("value_ko", Kind.TEXT),
            required("value_en", Kind.TEXT),
            optional("sample", Kind.YES_NO),
            required("source", Kind.TEXT),
            required("as_of", Kind.DATE)),
    CONTACTS(
            "contacts.csv",
            List.of("role", "name_ko"),
            choice("role", true, "leasing", "management", "emergency", "foreign", "programs", "government", "other"),
            required("name_ko", Kind.TEXT),
            required("name_en", Kind.TEXT),
            optional("phone", Kind.TEXT),
            optional("email", Kind.TEXT),
            optional("hours", Kind.TEXT),
            optional("languages", Kind.TEXT),
            required("as_of", Kind.DATE)),
    INDUSTRIES(
            "industries.csv",
            List.of("code"),
            required("code", Kind.TEXT),
            required("name_ko", Kind.TEXT),
            required("name_en", Kind.TEXT),
            optional("aliases", Kind.LIST)),
    GLOSSARY(
            "glossary.csv",
            List.of("ko", "en"),
            required("ko", Kind.TEXT),
            required("en", Kind.TEXT),
            optional("aliases", Kind.LIST));

    private final String file;
    private final List<String> key;
    private final List<Column> columns;

    Table(String file, List<String> key, Column... columns) {
        this.file = file;
        this.key = key;
        this.columns = List.copyOf(Arrays.asList(columns));
    }

    /** The file's name; a table may lie in any folder below the top. */
    public String file() {
        return file;
    }

    /** The columns that together may stand only once. */
    public List<String> key() {
        return key;
    }

    public List<Column> columns() {
        return columns;
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(c -> c.name().equals(name)).findFirst();
    }

    public List<String> columnNames() {
        List<String> names = new ArrayList<>();
        columns.forEach(c -> names.add(c.name()));
        return names;
    }

    /** The table that a file of this name holds; empty for a free table. */
    public static Optional<Table> ofFile(String fileName) {
        return Arrays.stream(values()).filter(t -> t.file.equals(fileName)).findFirst();
    }
}
