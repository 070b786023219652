package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BusinessNumberTest {

    @Test
    void the_check_digit_decides() {
        assertThat(BusinessNumber.isValid("1111111119")).isTrue();
        assertThat(BusinessNumber.isValid("2222222227")).isTrue();
        assertThat(BusinessNumber.isValid("3333333336")).isTrue();
        assertThat(BusinessNumber.isValid("1234567890")).isFalse();
        assertThat(BusinessNumber.isValid("0000000000")).isFalse();
        assertThat(BusinessNumber.isValid("111")).isFalse();
    }

    @Test
    void a_number_is_found_by_its_form_or_by_the_word_beside_it() {
        BusinessNumber grouped =
                BusinessNumber.find("Is 111-11-11119 a valid format?").orElseThrow();
        BusinessNumber bare = BusinessNumber.find("사업자번호 1234567890 입니다").orElseThrow();

        assertThat(grouped.valid()).isTrue();
        assertThat(grouped.formatted()).isEqualTo("111-11-11119");
        assertThat(bare.valid()).isFalse();
        assertThat(bare.digits()).isEqualTo("1234567890");
        assertThat(BusinessNumber.find("registration number: 2222222227")).isPresent();
        assertThat(BusinessNumber.find("사업자등록번호 222 22 22227")).isPresent();
    }

    @Test
    void other_digits_are_no_registration_number() {
        assertThat(BusinessNumber.find("1234567890")).isEmpty();
        assertThat(BusinessNumber.find("010-1234-5678")).isEmpty();
        assertThat(BusinessNumber.find("사업자 문의 02-2286-0000")).isEmpty();
        assertThat(BusinessNumber.find("110111-1234567")).isEmpty();
        assertThat(BusinessNumber.find("9".repeat(100_000))).isEmpty();
    }
}
