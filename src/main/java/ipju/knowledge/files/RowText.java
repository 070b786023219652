package ipju.knowledge.files;

import ipju.catalog.Row;
import ipju.catalog.Table;
import ipju.lang.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A row in words, for the index: what it is about, and its values in Korean and English, one line each. */
final class RowText {

    private static final Map<String, String> KOREAN = Map.ofEntries(
            Map.entry("industrial", "공장 업무시설"),
            Map.entry("support", "지원시설 근린생활시설"),
            Map.entry("dorm", "기숙사"),
            Map.entry("storage", "창고"),
            Map.entry("lease", "임대"),
            Map.entry("sale", "매매 분양"),
            Map.entry("excl", "부가세 별도"),
            Map.entry("incl", "부가세 포함"),
            Map.entry("open", "공실 입주 가능"),
            Map.entry("hold", "협의 중"),
            Map.entry("gone", "계약 완료"),
            Map.entry("m2", "㎡당"),
            Map.entry("pyeong", "평당"),
            Map.entry("unit", "호실당"),
            Map.entry("vehicle", "차량 대당"),
            Map.entry("hour", "시간당"),
            Map.entry("day", "일 하루"),
            Map.entry("month", "월"),
            Map.entry("exclusive", "전용면적 기준"),
            Map.entry("contract", "계약면적 기준"),
            Map.entry("yes", "입주 가능"),
            Map.entry("conditional", "조건부 가능"),
            Map.entry("check", "확인 필요"),
            Map.entry("no", "입주 불가"),
            Map.entry("loan", "융자 대출"),
            Map.entry("space", "입주 공간"),
            Map.entry("tax", "세제 세금 감면"),
            Map.entry("grant", "지원금 보조금"),
            Map.entry("event", "행사"),
            Map.entry("always", "상시"),
            Map.entry("while_funds_last", "예산 소진 시까지"),
            Map.entry("unknown", "접수 여부 문의"),
            Map.entry("leasing", "임대 입주 상담"),
            Map.entry("management", "관리사무소 시설 관리"),
            Map.entry("emergency", "긴급 비상"),
            Map.entry("foreign", "외국인 지원"),
            Map.entry("programs", "지원사업"),
            Map.entry("government", "관공서"),
            Map.entry("other", "기타"),
            Map.entry("maintenance", "관리비"),
            Map.entry("parking_monthly", "월 정기 주차 주차비"),
            Map.entry("parking_free", "무료 주차 대수"),
            Map.entry("parking_visitor", "방문 주차 요금"),
            Map.entry("parking_visitor_day_max", "방문 주차 일 최대 요금"));

    private static final Map<String, String> ENGLISH = Map.of(
            "excl", "VAT excluded",
            "incl", "VAT included",
            "open", "available",
            "gone", "no longer available",
            "industrial", "industrial factory office",
            "support", "support facility shop",
            "no", "not allowed",
            "yes", "allowed",
            "check", "needs checking");

    private static final Pattern NUMBER = Pattern.compile("[0-9-]+");

    private final Centers centers;

    RowText(Centers centers) {
        this.centers = centers;
    }

    /** What the row is about: its names in both languages. */
    String heading(Row row) {
        Words words = new Words(row);
        Table table = row.table();
        if (table == null) {
            words.add(spaced(FileNames.stem(row.file())));
            row.cells().forEach((column, cell) -> {
                if (column.startsWith("name") || column.startsWith("title")) {
                    words.add(cell);
                }
            });
            return words.joined(" ");
        }
        switch (table) {
            case UNITS -> words.add(center(row)).add(row.need("unit"));
            case FEES, FACILITY ->
                words.add(center(row)).add(item(row, Language.EN)).add(item(row, Language.KO));
            case ELIGIBILITY ->
                words.cells("name_ko", "name_en").list("aliases").cells("ksic");
            case CONTACTS ->
                words.cells("name_ko", "name_en").add(spaced(row.need("role"))).ko("role");
            default -> words.cells("name_ko", "name_en").list("aliases");
        }
        return words.joined(" ");
    }

    /** The values in words. */
    String text(Row row) {
        Table table = row.table();
        if (table == null) {
            return row.quote();
        }
        Words ko = new Words(row);
        Words en = new Words(row);
        switch (table) {
            case CENTERS -> center(ko, en);
            case UNITS -> unit(row, ko, en);
            case FEES -> fee(row, ko, en);
            case ELIGIBILITY -> eligibility(ko, en);
            case PROGRAMS -> program(ko, en);
            case FACILITY -> {
                ko.add(centerName(row, Language.KO)).add(item(row, Language.KO)).cells("value_ko");
                en.add(centerName(row, Language.EN)).add(item(row, Language.EN)).cells("value_en");
            }
            case CONTACTS -> {
                ko.ko("role").cells("name_ko").put("전화 ", "phone", "").put("이메일 ", "email", "");
                ko.put("운영 시간 ", "hours", "").put("언어 ", "languages", "");
                en.en("role").cells("name_en").put("phone ", "phone", "").put("email ", "email", "");
                en.put("hours ", "hours", "").put("languages ", "languages", "");
            }
            case INDUSTRIES, GLOSSARY -> ko.add(row.quote());
        }
        return (ko.joined(", ") + "\n" + en.joined(", ")).strip();
    }

    private static void center(Words ko, Words en) {
        ko.cells("name_ko", "address_ko").put("준공 ", "built", "년").put("지상 ", "floors_up", "층");
        ko.put("지하 ", "floors_down", "층").put("연면적 ", "gross_m2", "㎡").put("", "station", "");
        ko.put("도보 ", "walk_min", "분").put("화물 엘리베이터 ", "freight_lift_t", "톤");
        ko.put("차량 제한 ", "truck_limit_t", "톤").put("차량 진입(드라이브인) ", "drive_in_to", "층까지");
        ko.put("높이 제한 ", "clearance_m", "m").put("전기차 충전 ", "ev_charger", "");
        ko.put("주차 ", "parking_stalls", "대").put("관리사무소 전화 ", "phone", "");
        en.cells("name_en", "address_en").put("built ", "built", "").put("", "floors_up", " floors above ground");
        en.put("", "floors_down", " below ground")
                .put("gross area ", "gross_m2", " m2")
                .put("station ", "station", "");
        en.put("", "walk_min", " min walk").put("freight lift ", "freight_lift_t", " t");
        en.put("truck limit ", "truck_limit_t", " t").put("trucks drive in up to floor ", "drive_in_to", "");
        en.put("clearance ", "clearance_m", " m").put("EV charger ", "ev_charger", "");
        en.put("", "parking_stalls", " parking stalls").put("management office phone ", "phone", "");
    }

    private void unit(Row row, Words ko, Words en) {
        int floor = row.floor("floor").orElse(1);
        String unit = row.need("unit");
        ko.add(centerName(row, Language.KO)).add(NUMBER.matcher(unit).matches() ? unit + "호" : unit);
        ko.add(floor < 0 ? "지하 " + -floor + "층" : floor + "층").ko("use").put("전용 ", "exclusive_m2", "㎡");
        ko.put("계약 ", "contract_m2", "㎡").put("층고 ", "height_m", "m").put("하중 ", "load_t_m2", "t/㎡");
        ko.put("전력 ", "power_kw", "kW")
                .ko("deal")
                .won("보증금 ", "deposit_krw", "원")
                .won("월세 ", "rent_krw", "원");
        ko.won("매매가 ", "price_krw", "원")
                .ko("vat")
                .put("입주 가능일 ", "available_from", "")
                .ko("status");
        ko.cells("note_ko");
        en.add(centerName(row, Language.EN)).add("unit " + unit);
        en.add(floor < 0 ? "basement floor B" + -floor : "floor " + floor).en("use");
        en.put("exclusive ", "exclusive_m2", " m2").put("contract ", "contract_m2", " m2");
        en.put("ceiling height ", "height_m", " m").put("floor load ", "load_t_m2", " t/m2");
        en.put("power ", "power_kw", " kW").en("deal").won("deposit KRW ", "deposit_krw", "");
        en.won("monthly rent KRW ", "rent_krw", "")
                .won("price KRW ", "price_krw", "")
                .en("vat");
        en.put("available from ", "available_from", "").en("status").cells("note_en");
    }

    private void fee(Row row, Words ko, Words en) {
        String unit = row.need("unit");
        String krw = unit.equalsIgnoreCase("KRW") ? "원" : " " + unit;
        ko.add(centerName(row, Language.KO))
                .add(item(row, Language.KO))
                .ko("per")
                .won("", "value", krw);
        ko.ko("basis").put("포함: ", "includes_ko", "");
        en.add(centerName(row, Language.EN)).add(item(row, Language.EN)).won("", "value", " " + unit);
        en.put("per ", "per", "").put("", "basis", " area").put("includes ", "includes_en", "");
    }

    private static void eligibility(Words ko, Words en) {
        ko.cells("name_ko").put("업종코드 ", "ksic", "").ko("where").ko("verdict").cells("condition_ko", "basis");
        en.cells("name_en")
                .put("KSIC ", "ksic", "")
                .put("in ", "where", " units")
                .en("verdict")
                .cells("condition_en");
    }

    private static void program(Words ko, Words en) {
        ko.cells("name_ko", "agency").ko("kind").put("대상: ", "who_ko", "").put("혜택: ", "benefit_ko", "");
        ko.put("접수 시작 ", "open_from", "").put("접수 마감 ", "open_to", "").ko("status_rule");
        ko.put("문의 ", "contact", "").cells("url");
        en.cells("name_en").en("kind").put("who: ", "who_en", "").put("benefit: ", "benefit_en", "");
        en.put("open from ", "open_from", "").put("open to ", "open_to", "").en("status_rule");
        en.put("contact ", "contact", "").cells("url");
    }

    private String center(Row row) {
        return (centerName(row, Language.KO) + " " + centerName(row, Language.EN)).strip();
    }

    private String centerName(Row row, Language language) {
        return row.text("center")
                .flatMap(centers::row)
                .flatMap(center -> center.text("name", language))
                .orElse("");
    }

    private static String item(Row row, Language language) {
        String item = row.need("item");
        return language.pick(KOREAN.getOrDefault(item, spaced(item)), spaced(item));
    }

    static String spaced(String name) {
        return name.replace('_', ' ').replace('-', ' ').strip();
    }

    /** Collects words of one row; a cell that is not stated adds nothing. */
    private static final class Words {
        private final Row row;
        private final List<String> words = new ArrayList<>();

        Words(Row row) {
            this.row = row;
        }

        Words add(String word) {
            if (!word.isBlank() && !words.contains(word)) {
                words.add(word);
            }
            return this;
        }

        Words cells(String... columns) {
            for (String column : columns) {
                row.text(column).ifPresent(this::add);
            }
            return this;
        }

        Words list(String column) {
            row.list(column).forEach(this::add);
            return this;
        }

        Words put(String before, String column, String after) {
            row.text(column).ifPresent(cell -> add(before + cell + after));
            return this;
        }

        /** A number with commas in groups of three. */
        Words won(String before, String column, String after) {
            row.decimal(column).ifPresent(n -> add(before + grouped(n.toPlainString()) + after));
            return this;
        }

        private static String grouped(String number) {
            StringBuilder out = new StringBuilder(number);
            int end = number.indexOf('.');
            for (int i = (end < 0 ? number.length() : end) - 3; i > 0; i -= 3) {
                out.insert(i, ',');
            }
            return out.toString();
        }

        /** A word of a closed list in Korean. */
        Words ko(String column) {
            row.text(column).ifPresent(cell -> add(KOREAN.getOrDefault(cell, spaced(cell))));
            return this;
        }

        /** A word of a closed list in English. */
        Words en(String column) {
            row.text(column).ifPresent(cell -> add(ENGLISH.getOrDefault(cell, spaced(cell))));
            return this;
        }

        String joined(String separator) {
            return String.join(separator, words);
        }
    }
}
