package ipju.lang;

import java.util.List;

/** What the words around an area say of its kind. */
final class AreaWords {

    private static final List<String> EXCLUSIVE_BEFORE = List.of(
            "전용면적",
            "전용평수",
            "전용",
            "실평수",
            "실면적",
            "실평",
            "exclusive area of",
            "exclusive area",
            "exclusive",
            "net area",
            "net");
    private static final List<String> CONTRACT_BEFORE = List.of(
            "계약면적",
            "계약평수",
            "계약",
            "분양면적",
            "분양평수",
            "분양",
            "공급면적",
            "공급평수",
            "공급",
            "contract area of",
            "contract area",
            "contract",
            "gross area",
            "gross",
            "supply area",
            "supply");
    private static final List<String> EXCLUSIVE_AFTER =
            List.of("전용면적", "전용 기준", "전용으로", "실평수", "실면적", "exclusive area", "exclusive", "net area", "net");
    private static final List<String> CONTRACT_AFTER = List.of(
            "계약면적",
            "계약 기준",
            "계약평수",
            "분양면적",
            "분양 기준",
            "분양평수",
            "공급면적",
            "공급 기준",
            "contract area",
            "contract basis",
            "gross area",
            "gross",
            "supply area");
    private static final List<String> JOINTS = List.of(
            "기준으로", "기준", "이면", "은", "는", "이", "가", "으로", "로", ":", "=", "of", "is", "area", "between", "from", "(",
            "면적");

    private AreaWords() {}

    static Quantity.Basis basis(Scan scan, int start, int end) {
        int back = scan.backOverSpaces(start);
        for (int round = 0; round < 3; round++) {
            if (scan.matchBeforeAny(back, EXCLUSIVE_BEFORE) >= 0) {
                return Quantity.Basis.EXCLUSIVE;
            }
            if (scan.matchBeforeAny(back, CONTRACT_BEFORE) >= 0) {
                return Quantity.Basis.CONTRACT;
            }
            int joint = scan.matchBeforeAny(back, JOINTS);
            if (joint < 0) {
                break;
            }
            back = scan.backOverSpaces(joint);
        }
        int gap = scan.skipSpaces(end);
        while (scan.at(gap) == '(' || scan.at(gap) == ',' || scan.at(gap) == '의') {
            gap = scan.skipSpaces(gap + 1);
        }
        int exclusive = scan.matchAny(gap, EXCLUSIVE_AFTER);
        if (exclusive >= 0 || (scan.match(gap, "전용") >= 0 && !scan.isHangul(scan.skipSpaces(gap + 2)))) {
            return Quantity.Basis.EXCLUSIVE;
        }
        return scan.matchAny(gap, CONTRACT_AFTER) >= 0
                        || ((scan.match(gap, "계약") >= 0 || scan.match(gap, "분양") >= 0 || scan.match(gap, "공급") >= 0)
                                && scan.at(gap + 2) == ')')
                ? Quantity.Basis.CONTRACT
                : Quantity.Basis.UNKNOWN;
    }
}
