package onething.domain.deadline.rule;

import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DEMAND;
import static onething.domain.deadline.ClockFixtures.PAY;
import static onething.domain.deadline.ClockFixtures.SUPPLEMENT;
import static onething.domain.deadline.ClockFixtures.agency;
import static onething.domain.deadline.ClockFixtures.days;
import static onething.domain.deadline.ClockFixtures.statutory;
import static onething.domain.deadline.ClockFixtures.wd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import onething.domain.code.ClockCode;
import onething.domain.deadline.ClockRules;
import onething.domain.deadline.rule.ExtensionRule.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockRuleTest {

    @Test
    void hasNoSpecialEffectByDefault() {
        assertThat(DECIDE_FILING.extension()).isNull();
        assertThat(DECIDE_FILING.inside()).isNull();
        assertThat(DECIDE_FILING.suspensionGrounds()).isEmpty();
        assertThat(DECIDE_FILING.whenMissed()).isEqualTo(WhenMissed.ESCALATES);
        assertThat(List.of(LimitBasis.values()))
                .allMatch(limitBasis -> DECIDE_FILING.period(limitBasis).onSupplement() == SupplementEffect.PAUSE);
    }

    @Test
    void namesItsOuterClockAndTheConsequenceOfAMiss() {
        assertThat(DEMAND.inside()).isEqualTo(PAY.code());
        assertThat(SUPPLEMENT.whenMissed()).isEqualTo(WhenMissed.OFFICER_DECIDES);
        assertThat(SUPPLEMENT.period(LimitBasis.COMMITTED).basis()).isEqualTo("办事指南");
        assertThat(SUPPLEMENT.period(LimitBasis.STATUTORY).basis()).isEmpty();
    }

    @Test
    void hasAtLeastOnePeriod() {
        assertThatIllegalArgumentException().isThrownBy(() -> statutory(null));
    }

    @Test
    void isExtendedInItsOwnUnitAndOnlyForAPeriodThatItHas() {
        assertThatIllegalArgumentException()
                .as("days for working days")
                .isThrownBy(
                        () -> ClockRules.extendedBy(statutory(wd(60)), new ExtensionRule(Kind.ADD, null, days(30), 1)));
        assertThatIllegalArgumentException()
                .as("an extension of a committed period that does not exist")
                .isThrownBy(
                        () -> ClockRules.extendedBy(statutory(wd(60)), new ExtensionRule(Kind.ADD, wd(30), null, 1)));
    }

    @Test
    void isExtendedToATotalAboveItsPeriod() {
        var sixty = agency("any", "任一时限", days(30), days(60), "条例");

        assertThat(ClockRules.extendedBy(sixty, new ExtensionRule(Kind.TO_TOTAL, days(31), days(61), 1))
                        .extension())
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClockRules.extendedBy(sixty, new ExtensionRule(Kind.TO_TOTAL, days(30), null, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ClockRules.extendedBy(sixty, new ExtensionRule(Kind.TO_TOTAL, days(60), days(60), 1)));
    }

    @Test
    void anExtensionExtendsAPeriodAtLeastOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtensionRule(Kind.ADD, null, null, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtensionRule(Kind.ADD, days(30), null, 0));
    }

    @Test
    void doesNotRunInsideItself() {
        assertThatIllegalArgumentException().isThrownBy(() -> ClockRules.inside(PAY, PAY.code()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Review", "review_", "-review", "审查", "review--again"})
    void refusesANameThatNoGuideWouldUse(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockCode(name));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClockCode("a".repeat(65)));
        assertThat(new ClockCode("decide-filing")).hasToString("decide-filing");
    }
}
