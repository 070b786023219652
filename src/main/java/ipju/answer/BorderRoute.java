package ipju.answer;

import java.util.Optional;

/** Questions that have no answer before one thing is asked back: near to what, and what the company mainly does. */
final class BorderRoute implements Route {

    @Override
    public Optional<Finding> find(Asked asked) {
        boolean nowhere = asked.centers().isEmpty() && asked.before().centers().isEmpty();
        if (asked.has("near") && nowhere && asked.places().size() > 1) {
            return Optional.of(Replies.clarify(
                    asked.language(),
                    "어느 건물에서 가까운지 알려 드리려면 건물이 필요해요. 어느 센터를 보고 계세요?",
                    "Nearer to which building? Tell me which center you are looking at."));
        }
        if (asked.has("own_class")) {
            return Optional.of(Replies.clarify(
                    asked.language(),
                    "주로 하는 일(매출이 가장 큰 일)이 무엇인지, 사업자등록증의 업종코드가 무엇인지 알려 주시겠어요?",
                    "What is your main activity, by sales, and which industry code is on your business registration?"));
        }
        return Optional.empty();
    }
}
