package ipju.answer;

import ipju.catalog.UnitQuery.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A whole message that looks for space, made of random conditions, and what it means.
 *
 * @param text as a person would type it
 * @param conditions all conditions that it names
 * @param centers ids of the centers that it names
 * @param uses the uses that it names
 */
record Search(String text, List<Condition> conditions, Set<String> centers, Set<String> uses) {

    static Search korean(Draw draw) {
        KoreanWishes say = new KoreanWishes(draw);
        List<Wish> wishes =
                wishes(draw, List.of(say::area, say::money, say::floor, say::building, say::available), say::people);
        boolean oak = draw.onceIn(3);
        boolean storage = draw.onceIn(5);
        StringBuilder text = new StringBuilder(draw.of("", "", "안녕하세요. ", "안녕하세요, ", "저희 회사가 쓸 "));
        text.append(oak ? draw.of("참나무타워에서 ", "참나무타워 ") : "");
        boolean predicates = draw.onceIn(3);
        String joint = draw.of(" ", ", ", ",", "\n");
        for (int i = 0; i < wishes.size(); i++) {
            Wish wish = wishes.get(i);
            boolean last = i == wishes.size() - 1;
            text.append(wish.said());
            if (predicates && wish.noun()) {
                text.append(last ? "인 " : "이고 ");
            } else {
                text.append(last ? " " : joint.equals(",") && endsInDigit(text) ? ", " : joint);
            }
        }
        text.append(storage ? "창고" : draw.of("사무실", "호실", "공간", "매물"));
        text.append(draw.of(" 있나요?", " 찾고 있어요.", " 구해요", " 있을까요?", " 있음?", " 추천해 주세요", " 보여 주세요"));
        String said = text.toString();
        String typed = switch (draw.between(0, 5)) {
            case 0 -> unspaced(said);
            case 1 -> said.replace(" ", "  ");
            default -> said;
        };
        return of(typed, wishes, oak, storage);
    }

    static Search english(Draw draw) {
        EnglishWishes say = new EnglishWishes(draw);
        List<Wish> wishes =
                wishes(draw, List.of(say::area, say::money, say::floor, say::building, say::available), say::people);
        boolean oak = draw.onceIn(3);
        boolean storage = draw.onceIn(5);
        StringBuilder text = new StringBuilder(draw.of("", "Hi, ", "Hello. ", "Good morning! "));
        text.append(draw.of("we need ", "Do you have ", "we're looking for ", "show me ", "any "));
        text.append(storage ? "a warehouse" : draw.of("an office", "a unit", "office space", "units"));
        text.append(oak ? " at Oak Tower" : "");
        String joint = draw.of(", ", " and ", ", and ", "; ", " - ", "\n");
        for (int i = 0; i < wishes.size(); i++) {
            String between = joint.equals(" - ") && endsInDigit(text) ? ", " : joint;
            text.append(i == 0 ? draw.of(", ", ": ", " - ") : between)
                    .append(wishes.get(i).said());
        }
        text.append(draw.of("", "?", " please", ", thanks", "."));
        String said = text.toString();
        String typed = switch (draw.between(0, 5)) {
            case 0 -> said.toLowerCase(java.util.Locale.ROOT);
            case 1 -> said.replace(" ", "  ");
            default -> said;
        };
        return of(typed, wishes, oak, storage);
    }

    private static Search of(String text, List<Wish> wishes, boolean oak, boolean storage) {
        List<Condition> conditions =
                wishes.stream().flatMap(wish -> wish.means().stream()).toList();
        return new Search(text, conditions, oak ? Set.of("oak") : Set.of(), storage ? Set.of("storage") : Set.of());
    }

    /** One to four conditions of different kinds, in any order; a head count or an area, not both. */
    private static List<Wish> wishes(Draw draw, List<Supplier<Wish>> kinds, Supplier<Wish> people) {
        List<Supplier<Wish>> chosen = new ArrayList<>(kinds);
        if (draw.onceIn(4)) {
            chosen.set(0, people);
        }
        draw.shuffle(chosen);
        List<Wish> wishes = new ArrayList<>();
        for (Supplier<Wish> kind : chosen.subList(0, draw.between(1, 4))) {
            wishes.add(kind.get());
        }
        return wishes;
    }

    /** Without the spaces, but for those that keep two numbers or two Latin words apart: 370만 12월 is not 370만12월. */
    private static String unspaced(String said) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < said.length(); i++) {
            boolean space = said.charAt(i) == ' ' && i > 0 && i + 1 < said.length();
            boolean scaled = space && "만천백억".indexOf(said.charAt(i - 1)) >= 0 && Character.isDigit(said.charAt(i + 1));
            boolean listed = space && said.charAt(i - 1) == ',' && endsInDigit(out.substring(0, out.length() - 1));
            boolean month = space && said.charAt(i + 1) == '월' && Character.isDigit(said.charAt(i - 1));
            boolean needed = scaled
                    || month
                    || listed && Character.isDigit(said.charAt(i + 1))
                    || space && isPlain(said.charAt(i - 1)) && isPlain(said.charAt(i + 1));
            if (said.charAt(i) != ' ' || needed) {
                out.append(said.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean endsInDigit(CharSequence text) {
        return text.length() > 0 && Character.isDigit(text.charAt(text.length() - 1));
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || "㎡²₩".indexOf(c) >= 0;
    }
}
