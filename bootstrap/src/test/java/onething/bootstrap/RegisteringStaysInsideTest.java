package onething.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import onething.application.port.in.account.RegisterAccount;
import org.junit.jupiter.api.Test;

/// `RegisterAccount` gives its caller the account of any named person, with a password of the caller's
/// choice. So no code that answers requests may use it: only local mode does, for its sample people, and a command
/// that an operator runs on the machine.
@BesideOthers
class RegisteringStaysInsideTest {

    @Test
    void nothingButLocalModeAndTheOperatorsCommandCallsIt() {
        assertThat(OurClasses.ALL.contain(RegisterAccount.class)).isTrue();

        classes()
                .that(assignableTo(RegisterAccount.class)
                        .or(describe(
                                "know RegisterAccount",
                                type -> type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(
                                                each -> each.getTargetClass().isAssignableTo(RegisterAccount.class)))))
                .should()
                .resideInAnyPackage("onething.bootstrap.local", "onething.bootstrap.operation")
                .orShould()
                .resideInAPackage("onething.application..")
                .check(OurClasses.ALL);
    }

    @Test
    void noPathOfTheApiIsForRegistering() {
        assertThat(OurClasses.ALL.stream()
                        .filter(resideInAPackage("onething.web.."))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(each -> each.getTargetClass().getSimpleName()))
                .isNotEmpty()
                .doesNotContain("RegisterAccount", "RegisterAccountService");
    }
}
