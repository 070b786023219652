package ipju.answer;

import ipju.lang.BusinessNumber;
import ipju.lang.Language;
import java.util.Optional;

/** A business registration number: whether its check digit fits. It says nothing of the firm behind it. */
final class RegistrationRoute implements Route {

    @Override
    public Optional<Finding> find(Asked asked) {
        return BusinessNumber.find(asked.text()).map(number -> number.valid() ? fits(asked) : differs(asked));
    }

    private static Finding fits(Asked asked) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        out.lead(language.pick(
                "형식과 검증 번호가 맞는 사업자등록번호예요.", "The format and the check digit of that registration number are right."));
        out.caveat(language.pick(
                "🧮 번호만 계산해 본 거예요. 실제로 등록된 회사인지는 국세청에서 확인해야 해요.",
                "🧮 Only the number was computed. Whether such a company is registered is for the tax service to say."));
        return out.build();
    }

    private static Finding differs(Asked asked) {
        Language language = asked.language();
        Finding.Builder out = Finding.builder();
        out.lead(language.pick(
                "번호가 형식에 맞지 않는 것 같아요. 다시 확인해서 적어 주시겠어요?",
                "That number doesn't pass the check. Could you look at it once more?"));
        return out.clarify().build();
    }
}
