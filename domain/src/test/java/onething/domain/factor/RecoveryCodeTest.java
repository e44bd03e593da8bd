package onething.domain.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.OwnReset;
import onething.domain.refusal.Refused;
import onething.domain.signin.Secret;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    private static final Instant NOON = Instant.parse("2026-09-01T04:00:00Z");

    @Test
    void aCodeIsTypedAsItIsShownOrWithoutItsHyphens() {
        var code = RecoveryCode.of(new Secret("random"));

        assertThat(code.shown()).matches("([A-Z2-7]{4}-){3}[A-Z2-7]{4}");
        assertThat(RecoveryCode.typed(code.shown().toLowerCase(java.util.Locale.ROOT)))
                .contains(code);
        assertThat(RecoveryCode.typed(" " + code.value())).contains(code);
        assertThat(RecoveryCode.of(new Secret("other")).hash()).isNotEqualTo(code.hash());
        assertThat(code).hasToString("RecoveryCode[…]");
    }

    @Test
    void aCodeOfAnAppIsNoRecoveryCode() {
        assertThat(RecoveryCode.typed("123456")).isEmpty();
    }

    @Test
    void anEnrolmentIsOpenForAQuarterOfAnHour() {
        var enrolment = new Enrolment(person(), TotpSecret.of(new Secret("random")), NOON);

        assertThat(enrolment.isOpenAt(NOON.plus(Enrolment.LIFE).minusNanos(1))).isTrue();
        assertThat(enrolment.isOpenAt(NOON.plus(Enrolment.LIFE))).isFalse();
    }

    @Test
    void aResetIsApprovedByAThirdPersonAlone() {
        var reset = new FactorReset(UUID.randomUUID(), person(), person(), NOON, new Line("当面核验过身份"));

        assertThat(reset.approvedBy(person())).isEqualTo(reset);
        assertThatThrownBy(() -> reset.approvedBy(reset.by()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(new OwnReset()));
        assertThatThrownBy(() -> reset.approvedBy(reset.person())).isInstanceOf(Refused.class);
    }

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }
}
