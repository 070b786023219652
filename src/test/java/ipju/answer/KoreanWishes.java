package ipju.answer;

import ipju.answer.Wish.Limit;
import ipju.catalog.Range;
import ipju.catalog.UnitField;
import ipju.catalog.UnitQuery.Condition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Says random conditions in Korean, in the many ways that people do. */
final class KoreanWishes {

    private final Draw draw;

    KoreanWishes(Draw draw) {
        this.draw = draw;
    }

    Wish area() {
        int low = draw.between(10, 120);
        int high = low + draw.between(1, 60);
        String unit = draw.of("평", " 평", "py", "㎡", "m2", "m²", " 제곱미터", "제곱미터", "헤베", "평방미터", " sqm");
        boolean pyeong = unit.strip().equals("평") || unit.equals("py");
        String basis = draw.of("", "전용 ", "전용면적 ", "실평수 ", "계약면적 ", "공급면적 ", "면적 ");
        UnitField field = basis.startsWith("계약") || basis.startsWith("공급") ? UnitField.CONTRACT : UnitField.EXCLUSIVE;
        BigDecimal factor = pyeong ? Wish.PYEONG : BigDecimal.ONE;
        if (pyeong && unit.equals("평") && draw.onceIn(6)) {
            int decade = draw.between(1, 9) * 10;
            return Wish.of(
                    basis + decade + "평대",
                    field,
                    new Range(times(decade, factor), true, times(decade + 10, factor), false));
        }
        String number = unit.strip().equals("평") && low < 100 && draw.onceIn(5) ? words(low) : String.valueOf(low);
        Limit limit = draw.of(Limit.values());
        String said = limit == Limit.BETWEEN
                ? between(String.valueOf(low), String.valueOf(high), unit)
                : limited(limit, number + unit);
        BigDecimal first = times(low, factor);
        return Wish.of(
                basis + said, field, Wish.range(limit == Limit.BARE ? Limit.ABOUT : limit, first, times(high, factor)));
    }

    Wish money() {
        return switch (draw.between(0, 4)) {
            case 0 -> money(UnitField.DEPOSIT, draw.between(2, 60) * 500, draw.of("보증금 ", "보증금은 "));
            case 1 -> money(UnitField.PRICE, draw.between(20, 300) * 1_000, draw.of("매매가 ", "매매 ", "분양가 "));
            case 2 -> pair();
            default -> money(UnitField.RENT, draw.between(5, 99) * 10, draw.of("월세 ", "월 ", "임대료 ", "월세는 ", "월임대료 "));
        };
    }

    /** Deposit and rent in one breath: 3천에 250. */
    private Wish pair() {
        int deposit = draw.between(1, 9) * 1_000;
        int rent = draw.between(5, 99) * 10;
        String said = switch (draw.between(0, 3)) {
            case 0 -> deposit + "/" + rent;
            case 1 -> deposit / 1_000 + "천에 " + rent;
            case 2 -> deposit + "에 " + rent;
            default -> "보증금 " + deposit / 1_000 + "천에 월세 " + rent;
        };
        return new Wish(
                said,
                List.of(
                        new Condition(UnitField.DEPOSIT, Range.atMost(won(deposit)), false),
                        new Condition(UnitField.RENT, Range.atMost(won(rent)), false)),
                true);
    }

    private Wish money(UnitField field, int man, String name) {
        Limit limit = draw.of(Limit.values());
        if (limit == Limit.BETWEEN) {
            int higher = man + Math.max(10, man / 2);
            String said = draw.onceIn(2)
                    ? between(man + "만원", higher + "만원", "")
                    : between(String.valueOf(man), String.valueOf(higher), draw.of("만원", "만 원", "만"));
            return Wish.of(name + said, field, Wish.range(limit, won(man), won(higher)));
        }
        return Wish.of(
                name + limited(limit, amount(man)),
                field,
                Wish.range(limit == Limit.BARE ? Limit.AT_MOST : limit, won(man), won(man)));
    }

    /** An amount of 만원 as written after the word that says what it is for. */
    private String amount(int man) {
        int thousands = man / 1_000 % 10;
        boolean rest = man % 1_000 != 0;
        if (man >= 10_000 && !rest) {
            String eok = man / 10_000 + "억";
            return thousands == 0
                    ? eok + draw.of("", "원", " 원")
                    : draw.of(eok + " " + thousands + "천만원", eok + thousands + "천", eok + " " + thousands + "천만 원");
        }
        if (!rest && draw.onceIn(2)) {
            return thousands + draw.of("천", "천만원", "천만 원");
        }
        if (man % 100 == 0 && man < 1_000 && draw.onceIn(2)) {
            return man / 100 + draw.of("백", "백만원", "백만 원");
        }
        return draw.of(
                man + "만원",
                man + "만 원",
                man + "만",
                String.valueOf(man),
                String.format("%,d만원", man),
                String.format("%,d원", man * 10_000L),
                String.format("₩%,d", man * 10_000L));
    }

    Wish floor() {
        int low = draw.between(2, 12);
        int high = low + draw.between(1, 5);
        switch (draw.between(0, 7)) {
            case 0:
                String not = draw.of("말고", "빼고", "제외하고", "제외", "아니고");
                return new Wish(
                        low + "층" + draw.of("", "은 ", " ") + not,
                        List.of(new Condition(UnitField.FLOOR, exactly(low), true)),
                        false);
            case 1:
                return new Wish(
                        low + draw.of("층이나 ", "층 아니면 ", "층 또는 ", "층 혹은 ", "층, ", ", ", "·", "층이랑 ", "층 or ") + high
                                + "층",
                        List.of(new Condition(UnitField.FLOOR, List.of(exactly(low), exactly(high)), false)),
                        true);
            case 2:
                return Wish.of("지하", UnitField.FLOOR, Range.atMost(BigDecimal.ONE.negate()));
            case 3:
                int level = draw.between(1, 3);
                return Wish.of(
                        draw.of("지하 " + level + "층", "지하" + level + "층", "B" + level + "층", "B" + level),
                        UnitField.FLOOR,
                        exactly(-level));
            case 4:
                return Wish.of(
                        between(String.valueOf(low), String.valueOf(high), "층"),
                        UnitField.FLOOR,
                        Wish.range(Limit.BETWEEN, BigDecimal.valueOf(low), BigDecimal.valueOf(high)));
            default:
                Limit limit = draw.of(Limit.AT_MOST, Limit.UNDER, Limit.AT_LEAST, Limit.OVER, Limit.BARE);
                BigDecimal floor = BigDecimal.valueOf(low);
                return Wish.of(limited(limit, low + "층"), UnitField.FLOOR, Wish.range(limit, floor, floor));
        }
    }

    Wish building() {
        switch (draw.between(0, 2)) {
            case 0:
                return needed(
                        UnitField.HEIGHT,
                        draw.of("층고 ", "천장 높이 ", "천장고 "),
                        draw.between(30, 60),
                        draw.of("m", " m", "미터"));
            case 1:
                return needed(
                        UnitField.LOAD,
                        draw.of("하중 ", "바닥하중 ", "바닥 하중 "),
                        draw.between(5, 30),
                        draw.of("톤", "t/㎡", "t/m2", " t/m²", "톤/㎡", "톤/제곱미터"));
            default:
                return needed(
                        UnitField.POWER,
                        draw.of("전력 ", "계약전력 ", "전기 "),
                        draw.between(2, 20) * 100,
                        draw.of("kW", "킬로와트", " kw"));
        }
    }

    private Wish needed(UnitField field, String name, int tenths, String unit) {
        BigDecimal value = BigDecimal.valueOf(tenths, 1).stripTrailingZeros();
        Limit limit = draw.of(Limit.AT_MOST, Limit.UNDER, Limit.AT_LEAST, Limit.OVER, Limit.BARE);
        Range range = Wish.range(limit == Limit.BARE ? Limit.AT_LEAST : limit, value, value);
        return Wish.of(name + limited(limit, value.toPlainString() + unit), field, range);
    }

    Wish people() {
        int few = draw.between(2, 40);
        int more = few + draw.between(1, 10);
        boolean span = draw.onceIn(3);
        String said = draw.of("직원 ", "", "인원 ")
                + (span ? between(String.valueOf(few), String.valueOf(more), "명") : few + "명");
        return new Wish(
                said + draw.of("이 쓸", "이 일할", " 규모", "이 들어갈"),
                List.of(new Condition(
                        UnitField.EXCLUSIVE,
                        Range.atLeast(BigDecimal.valueOf(span ? more : few).multiply(new BigDecimal("6.6"))),
                        false)),
                false);
    }

    /** When to move in, asked on 24 November 2026. */
    Wish available() {
        int month = draw.between(1, 10);
        LocalDate first = LocalDate.of(2027, month, 1);
        LocalDate last = first.plusMonths(1).minusDays(1);
        int day = draw.between(1, 28);
        LocalDate date = first.withDayOfMonth(day);
        String name = month + "월";
        return switch (draw.between(0, 11)) {
            case 0 -> by(name + " 입주", last);
            case 1 -> by(name + " 초 입주", first.withDayOfMonth(10));
            case 2 -> by(name + " 중순 입주", first.withDayOfMonth(20));
            case 3 -> by(name + " 말까지 입주", last);
            case 4 ->
                by(draw.of("2027년 " + name + " " + day + "일", date.toString(), month + "/" + day) + "까지 입주", date);
            case 5 -> by(draw.of("바로 입주", "즉시 입주", "지금 입주"), LocalDate.of(2026, 11, 24));
            case 6 -> by(draw.of("다음 달 입주", "담달 입주", "연말 입주", "올해 안에 입주", "12월 입주"), LocalDate.of(2026, 12, 31));
            case 7 -> by("내년 상반기 입주", LocalDate.of(2027, 6, 30));
            case 8 -> by(name + " 전에 입주", first.minusDays(1));
            case 9 -> by(draw.of("3개월 안에 입주", "3개월 이내 입주"), LocalDate.of(2027, 2, 24));
            case 10 -> from(name + " " + day + "일 이후 입주", date);
            default -> from(name + " 이후 입주", first);
        };
    }

    private Wish by(String said, LocalDate day) {
        return new Wish(
                said + draw.of(" 가능한", "할 수 있는", ""),
                List.of(new Condition(UnitField.AVAILABLE, Range.atMost(day(day)), false)),
                false);
    }

    private Wish from(String said, LocalDate day) {
        return new Wish(said, List.of(new Condition(UnitField.AVAILABLE, Range.atLeast(day(day)), false)), false);
    }

    private String limited(Limit limit, String amount) {
        return switch (limit) {
            case AT_MOST ->
                draw.of(
                        amount + " 이하",
                        amount + "이하",
                        amount + "까지",
                        "최대 " + amount,
                        amount + " 이내",
                        amount + " 안 넘는",
                        amount + "을 넘지 않는");
            case UNDER -> amount + draw.of(" 미만", "미만");
            case AT_LEAST -> draw.of(amount + " 이상", amount + "이상", "최소 " + amount, "적어도 " + amount);
            case OVER -> amount + draw.of(" 초과", " 넘는", "이 넘는");
            case ABOUT ->
                draw.of("약 " + amount, amount + " 정도", amount + "쯤", amount + " 안팎", amount + " 내외", "대략 " + amount);
            default -> amount;
        };
    }

    private String between(String low, String high, String unit) {
        return draw.of(
                low + "~" + high + unit,
                low + "-" + high + unit,
                low + unit + "~" + high + unit,
                low + unit + "에서 " + high + unit,
                low + unit + "에서 " + high + unit + " 사이",
                low + unit + " 이상 " + high + unit + " 이하",
                low + unit + "부터 " + high + unit + "까지");
    }

    /** 서른다섯 or 삼십오. */
    private String words(int value) {
        String ten = draw.of("", "sino");
        int tens = value / 10;
        int ones = value % 10;
        if (ten.isEmpty()) {
            String first = List.of("", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
                    .get(tens);
            return (tens == 2 && ones == 0 ? "스무" : first)
                    + List.of("", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
                            .get(ones);
        }
        String digits = " 일이삼사오육칠팔구";
        return (tens == 1 ? "" : digits.charAt(tens)) + "십" + (ones == 0 ? "" : digits.charAt(ones));
    }

    private static BigDecimal times(int value, BigDecimal factor) {
        return BigDecimal.valueOf(value).multiply(factor);
    }

    private static BigDecimal won(int man) {
        return BigDecimal.valueOf(man * 10_000L);
    }

    private static BigDecimal day(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    private static Range exactly(int value) {
        return new Range(BigDecimal.valueOf(value), true, BigDecimal.valueOf(value), true);
    }
}
