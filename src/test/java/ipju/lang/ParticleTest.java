package ipju.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParticleTest {

    @Test
    void a_particle_follows_the_last_sound() {
        assertThat(Particle.with("센터", "은/는")).isEqualTo("센터는");
        assertThat(Particle.with("건물", "은/는")).isEqualTo("건물은");
        assertThat(Particle.with("월세", "이/가")).isEqualTo("월세가");
        assertThat(Particle.with("보증금", "을/를")).isEqualTo("보증금을");
        assertThat(Particle.with("관리비", "와/과")).isEqualTo("관리비와");
        assertThat(Particle.with("면적", "와/과")).isEqualTo("면적과");
        assertThat(Particle.with("서울", "(으)로")).isEqualTo("서울로");
        assertThat(Particle.with("성수", "(으)로")).isEqualTo("성수로");
        assertThat(Particle.with("2층", "(으)로")).isEqualTo("2층으로");
    }

    @Test
    void digits_and_letters_are_read_aloud() {
        assertThat(Particle.with("302", "은/는")).isEqualTo("302는");
        assertThat(Particle.with("301", "(으)로")).isEqualTo("301로");
        assertThat(Particle.with("10", "(으)로")).isEqualTo("10으로");
        assertThat(Particle.with("SKV1", "은/는")).isEqualTo("SKV1은");
        assertThat(Particle.with("KIC", "은/는")).isEqualTo("KIC는");
        assertThat(Particle.with("IPL", "(으)로")).isEqualTo("IPL로");
        assertThat(Particle.with("Tower", "을/를")).isEqualTo("Tower를");
        assertThat(Particle.with("Block", "이/가")).isEqualTo("Block이");
        assertThat(Particle.with("82.6㎡", "이/가")).isEqualTo("82.6㎡가");
        assertThat(Particle.with("50%", "을/를")).isEqualTo("50%를");
        assertThat(Particle.with("센터(가칭)", "은/는")).isEqualTo("센터(가칭)은");
        assertThat(Particle.with("", "은/는")).isEqualTo("는");
    }

    @Test
    void an_unknown_pair_is_our_mistake() {
        assertThatThrownBy(() -> Particle.of("센터", "에/에서")).isInstanceOf(IllegalArgumentException.class);
    }
}
