package ipju.answer;

import ipju.catalog.Column;
import ipju.catalog.Row;
import ipju.lang.AmountText;
import ipju.lang.Language;
import java.math.BigDecimal;
import java.util.Locale;

/** Tells single cells in words: a number with its measure, a date, a yes. */
final class Cells {

    private Cells() {}

    /** The cell for people, in a language; computed parts (평 in brackets) are noted in the finding. */
    static String tell(Row row, String column, Language language, Finding.Builder out) {
        String cell = row.need(column);
        if (column.endsWith("_krw")) {
            return won(row.decimal(column).orElseThrow(), language, out);
        }
        if (column.endsWith("_m2") && !column.equals("load_t_m2")) {
            return area(row.decimal(column).orElseThrow(), language, out);
        }
        switch (column) {
            case "load_t_m2":
                return cell + language.pick(" t/㎡", " t/m²");
            case "height_m":
            case "clearance_m":
                return cell + " m";
            case "freight_lift_t":
            case "truck_limit_t":
                return cell + language.pick("톤", " t");
            case "power_kw":
                return cell + " kW";
            case "walk_min":
                return cell + language.pick("분", " min");
            case "drive_in_to":
                return driveIn(row.whole(column).orElseThrow(), language);
            case "built":
                return cell + language.pick("년", "");
            case "floor":
                return floor(row.floor(column).orElseThrow(), language);
            case "floors_up":
            case "floors_down":
                return cell + language.pick("층", "");
            case "parking_stalls":
                return cell + language.pick("면", "");
            case "use":
                return use(cell, language);
            case "status":
                return status(cell, language);
            default:
                return isYesNo(row, column) ? yesNo(cell, language) : cell;
        }
    }

    /** An amount of won in words; one with a fraction in digits, for rates are not always whole. */
    static String won(BigDecimal amount, Language language, Finding.Builder out) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.scale() > 0) {
            String number = AmountText.number(plain);
            return out.compute(language.pick(number + "원", "KRW " + number));
        }
        return out.compute(AmountText.won(plain.longValueExact(), language));
    }

    static String area(BigDecimal squareMetres, Language language, Finding.Builder out) {
        return out.compute(AmountText.area(squareMetres, language));
    }

    static String floor(int floor, Language language) {
        if (floor < 0) {
            return language.pick("지하 " + -floor + "층", "basement " + -floor);
        }
        return language.pick(floor + "층", "floor " + floor);
    }

    static String use(String use, Language language) {
        switch (use) {
            case "support":
                return language.pick("지원시설", "support unit");
            case "dorm":
                return language.pick("기숙사", "dormitory");
            case "storage":
                return language.pick("창고", "storage");
            default:
                return language.pick("산업시설", "industrial unit");
        }
    }

    static String status(String status, Language language) {
        switch (status) {
            case "hold":
                return language.pick("협의 중", "on hold");
            case "gone":
                return language.pick("계약됨", "gone");
            default:
                return language.pick("비어 있음", "open");
        }
    }

    /** Whether VAT is in an amount; other than elsewhere without brackets. */
    static String vat(String vat, Language language) {
        return vat.equals("excl") ? language.pick("부가세 별도", "VAT extra") : language.pick("부가세 포함", "VAT included");
    }

    static String per(String per, Language language) {
        switch (per) {
            case "m2":
                return language.pick("㎡당", "a m²");
            case "pyeong":
                return language.pick("평당", "a pyeong");
            case "unit":
                return language.pick("호실당", "a unit");
            case "vehicle":
                return language.pick("차량 1대당", "a vehicle");
            case "hour":
                return language.pick("시간당", "an hour");
            case "day":
                return language.pick("하루", "a day");
            default:
                return language.pick("한 달", "a month");
        }
    }

    private static String driveIn(int floor, Language language) {
        if (floor == 0) {
            return language.pick("없음", "none");
        }
        return language.pick(floor + "층까지", "up to floor " + floor);
    }

    private static boolean isYesNo(Row row, String column) {
        return row.table() != null
                && row.table()
                        .column(column)
                        .map(c -> c.kind() == Column.Kind.YES_NO)
                        .orElse(false);
    }

    private static String yesNo(String cell, Language language) {
        return cell.toLowerCase(Locale.ROOT).equals("yes") ? language.pick("있음", "yes") : language.pick("없음", "no");
    }
}
