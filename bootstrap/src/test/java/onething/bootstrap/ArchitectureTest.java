package onething.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveRawReturnType;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Date;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reactivestreams.Publisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The architecture: one rule for each sentence of the README about the layers.
///
/// JUnit runs the rules, not ArchUnit's own engine: so they share the classes that other tests have read, and run
/// beside other tests.
@BesideOthers
class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() {
        return rules().map(rule ->
                DynamicTest.dynamicTest(rule.getName(), () -> rule(rule).check(OurClasses.ALL)));
    }

    /// The fields of this class that are rules.
    static Stream<Field> rules() {
        return Arrays.stream(ArchitectureTest.class.getDeclaredFields())
                .filter(field -> field.getType() == ArchRule.class);
    }

    static ArchRule rule(Field field) throws IllegalAccessException {
        return (ArchRule) field.get(null);
    }

    static final DescribedPredicate<JavaClass> DOMAIN =
            resideInAPackage("onething.domain..").as("the domain");
    static final DescribedPredicate<JavaClass> APPLICATION =
            resideInAPackage("onething.application..").as("the application");
    static final DescribedPredicate<JavaClass> DRIVING_PORTS =
            resideInAPackage("onething.application.port.in..").as("driving ports");
    static final DescribedPredicate<JavaClass> DRIVEN_PORTS =
            resideInAPackage("onething.application.port.out..").as("driven ports");
    static final DescribedPredicate<JavaClass> SERVICES =
            resideInAPackage("onething.application.service..").as("services");
    /// What services of every subject may use: who may do what, and how an action on a matter is carried out.
    static final DescribedPredicate<JavaClass> SHARED_BY_ALL_SUBJECTS = resideInAnyPackage(
                    "onething.application.service.access..", "onething.application.service.handling..")
            .as("shared by all subjects");
    static final DescribedPredicate<JavaClass> USE_CASES =
            SERVICES.and(simpleNameEndingWith("Service")).as("use cases");
    static final DescribedPredicate<JavaClass> WEB =
            resideInAPackage("onething.web..").as("the web");
    static final DescribedPredicate<JavaClass> PERSISTENCE =
            resideInAPackage("onething.persistence..").as("persistence");
    static final DescribedPredicate<JavaClass> IDENTITY =
            resideInAPackage("onething.identity..").as("identity");
    static final DescribedPredicate<JavaClass> ADAPTERS =
            WEB.or(PERSISTENCE).or(IDENTITY).as("adapters");
    static final DescribedPredicate<JavaClass> BOOTSTRAP =
            resideInAPackage("onething.bootstrap..").as("bootstrap");
    static final DescribedPredicate<JavaClass> JDK = resideInAnyPackage("java..")
            .or(DescribedPredicate.describe("primitives", JavaClass::isPrimitive))
            .as("the JDK");
    /// Nullness annotations for the compiler; no class needs them at run time.
    static final DescribedPredicate<JavaClass> NULLNESS =
            resideInAPackage("org.jspecify.annotations..").as("nullness");
    static final DescribedPredicate<JavaClass> REACTOR =
            resideInAnyPackage("reactor..", "org.reactivestreams..").as("Reactor");

    /// Code that runs on the starting thread, before the service answers requests.
    static final DescribedPredicate<JavaClass> RUN_AS_THE_SERVICE_STARTS = resideInAnyPackage(
                    "onething.bootstrap.local..", "onething.bootstrap.start..")
            .as("what runs as the service starts");

    static final DescribedPredicate<JavaClass> TIME_WIRING =
            resideInAPackage("onething.bootstrap").and(simpleName("TimeWiring")).as("the time wiring");

    @Test
    void everyModuleIsChecked() {
        Stream.of(DOMAIN, APPLICATION, WEB, PERSISTENCE, IDENTITY, BOOTSTRAP)
                .forEach(module -> assertThat(OurClasses.ALL.that(module))
                        .as(module.getDescription())
                        .hasSizeGreaterThan(3));
    }

    static final ArchRule the_domain_compiles_against_nothing_but_the_JDK = classes()
            .that(DOMAIN)
            .should()
            .onlyDependOnClassesThat(DOMAIN.or(JDK).or(NULLNESS));

    static final ArchRule the_domain_has_no_annotation_of_a_framework = noClasses()
            .that(DOMAIN)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "an annotation of a framework",
                    annotation -> !annotation.getRawType().getPackageName().startsWith("java.")
                            && !NULLNESS.test(annotation.getRawType())));

    static final ArchRule the_application_adds_only_Reactor = classes()
            .that(APPLICATION)
            .should()
            .onlyDependOnClassesThat(APPLICATION.or(DOMAIN).or(REACTOR).or(JDK).or(NULLNESS));

    static final ArchRule ports_do_not_know_the_use_cases =
            noClasses().that(DRIVING_PORTS.or(DRIVEN_PORTS)).should().dependOnClassesThat(USE_CASES);

    static final ArchRule driven_ports_do_not_know_the_driving_ports =
            noClasses().that(DRIVEN_PORTS).should().dependOnClassesThat(DRIVING_PORTS);

    static final ArchRule adapters_do_not_know_bootstrap =
            noClasses().that(not(BOOTSTRAP)).should().dependOnClassesThat(BOOTSTRAP);

    static final ArchRule adapters_do_not_know_each_other =
            slices().matching("onething.(web|persistence|identity)..").should().notDependOnEachOther();

    static final ArchRule the_web_never_reaches_past_the_use_cases =
            noClasses().that(WEB).should().dependOnClassesThat(DRIVEN_PORTS);

    static final ArchRule only_bootstrap_knows_the_services =
            noClasses().that(not(BOOTSTRAP.or(SERVICES))).should().dependOnClassesThat(SERVICES);

    static final ArchRule a_service_uses_no_other_subject_s_service = slices().matching(
                    "onething.application.service.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), SHARED_BY_ALL_SUBJECTS);

    static final ArchRule no_packages_depend_on_each_other_in_a_circle =
            slices().matching("onething.(**)").should().beFreeOfCycles();

    static final ArchRule the_domain_does_no_input_or_output = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.io..", "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                    .and(not(assignableTo(java.io.Serializable.class)))
                    .as("input and output"));

    static final ArchRule the_domain_is_synchronous = noClasses()
            .that(DOMAIN)
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.concurrent..").as("threads and futures"))
            .orShould()
            .dependOnClassesThat(assignableTo(Thread.class));

    static final ArchRule the_domain_is_deterministic = noClasses()
            .that(DOMAIN.or(APPLICATION))
            .should()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat(assignableTo(Random.class).or(assignableTo(SecureRandom.class)))
            .orShould()
            .callMethod(System.class, "nanoTime");

    static final ArchRule the_domain_reads_no_clock =
            noClasses().that(DOMAIN).should().dependOnClassesThat(assignableTo(Clock.class));

    static final ArchRule the_time_comes_from_the_one_clock = noClasses()
            .that(not(TIME_WIRING))
            .should()
            .callMethodWhere(isOf(Temporal.class, "now")
                    .and(not(DescribedPredicate.<JavaMethodCall>describe(
                            "with a clock",
                            call -> call.getTarget().getRawParameterTypes().stream()
                                    .anyMatch(type -> type.isEquivalentTo(Clock.class))))))
            .orShould()
            .callMethodWhere(isOf(InstantSource.class, "system.*|tick(Millis|Seconds|Minutes)"))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .orShould()
            .callMethodWhere(isOf(Calendar.class, "getInstance"));

    static final ArchRule ports_speak_Reactor = methods()
            .that()
            .areDeclaredInClassesThat(
                    DRIVING_PORTS.or(DRIVEN_PORTS).and(INTERFACES).and(not(sealedOrNested())))
            .and()
            .areNotStatic()
            .should(haveRawReturnType(DescribedPredicate.describe(
                    "a Publisher, unless nothing is waited for",
                    type -> type.isAssignableTo(Publisher.class) || type.isEquivalentTo(UUID.class))));

    static final ArchRule ports_take_no_free_text_as_a_bare_string = methods()
            .that()
            .areDeclaredInClassesThat(
                    DRIVING_PORTS.or(DRIVEN_PORTS).and(INTERFACES).and(not(sealedOrNested())))
            .and()
            .areNotStatic()
            .should(BareStrings.beNone())
            .because("onething.domain.text says what text is; what is no free text is in BareStrings, with the reason");

    static final ArchRule records_of_the_domain_hold_no_free_text_as_a_bare_string = classes()
            .that(DOMAIN.and(BareStrings.recordsThatPeopleFill()))
            .should(BareStrings.holdNone())
            .because("what people write is tidied once, where its type is made");

    static final ArchRule a_driving_port_asks_one_question = classes()
            .that(DRIVING_PORTS.and(INTERFACES).and(not(sealedOrNested())))
            .should(haveOneOwnMethod());

    static final ArchRule a_use_case_is_one_class_with_one_public_method =
            classes().that(USE_CASES).should(haveOneOwnMethod());

    static final ArchRule a_use_case_implements_a_driving_port = classes()
            .that(USE_CASES)
            .should()
            .beAssignableTo(DRIVING_PORTS)
            .andShould()
            .haveModifier(JavaModifier.FINAL);

    static final ArchRule ports_are_named_for_what_they_give_not_for_technology = classes()
            .that(DRIVING_PORTS.or(DRIVEN_PORTS))
            .should()
            .haveSimpleNameNotContaining("R2dbc")
            .andShould()
            .haveSimpleNameNotContaining("Http")
            .andShould()
            .haveSimpleNameNotContaining("Sql")
            .andShould()
            .haveSimpleNameNotEndingWith("Repository")
            .andShould()
            .haveSimpleNameNotEndingWith("Port");

    static final ArchRule packages_are_named_for_a_concept_not_for_a_kind = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..",
                    "..utils..",
                    "..common..",
                    "..helper..",
                    "..impl..",
                    "..dto..",
                    "..manager..",
                    "..misc..");

    static final ArchRule classes_are_named_for_what_they_are = classes()
            .that(DescribedPredicate.describe("we wrote", type -> !generatedByMapStruct(type)))
            .should()
            .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|DTO|Dto)$");

    static final ArchRule what_need_not_be_public_is_package_private = classes()
            .that(ADAPTERS)
            .and()
            .areAnnotatedWith(RestController.class)
            .or(ADAPTERS.and(DescribedPredicate.describe(
                    "carry a port out", type -> !type.isInterface() && implementsDrivenPort(type))))
            .should()
            .notBePublic();

    static final ArchRule every_refusal_is_a_value_carried_by_one_exception = noClasses()
            .that(DOMAIN)
            .and()
            .doNotBelongToAnyOf(Refused.class)
            .should()
            .beAssignableTo(Throwable.class);

    static final ArchRule what_runs_by_itself_is_a_job = methods()
            .that()
            .areAnnotatedWith(Scheduled.class)
            .should()
            .beDeclaredInClassesThat(resideInAPackage("onething.bootstrap.jobs.."));

    static final ArchRule no_code_blocks = noClasses()
            .that(not(RUN_AS_THE_SERVICE_STARTS))
            .should()
            .callMethodWhere(isOf(Mono.class, "block.*"))
            .orShould()
            .callMethodWhere(isOf(Flux.class, "block.*|toIterable|toStream"))
            .orShould()
            .callMethodWhere(isOf(CompletableFuture.class, "get|join"))
            .orShould()
            .callMethodWhere(isOf(Thread.class, "sleep|join"));

    static final ArchRule no_code_subscribes_inside =
            noClasses().that(APPLICATION.or(ADAPTERS)).should().callMethodWhere(isOf(Publisher.class, "subscribe"));

    static final ArchRule no_method_of_main_is_there_for_tests_only =
            methods().should(UsedByMain.calledByMain()).because("what only tests call belongs to their fixtures");

    /// Excludes the tests of other modules: Maven provides them as folders while it compiles and as jars
    /// after packaging.
    static final class WithoutTests implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return Predefined.DO_NOT_INCLUDE_TESTS.includes(location) && !location.contains("-tests.jar");
        }
    }

    /// Matches any parameters.
    private static DescribedPredicate<JavaMethodCall> isOf(Class<?> owner, String name) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + name,
                call -> call.getTargetOwner().isAssignableTo(owner)
                        && call.getName().matches(name));
    }

    private static DescribedPredicate<JavaClass> sealedOrNested() {
        return DescribedPredicate.describe(
                "kinds of an answer",
                type -> type.getEnclosingClass().isPresent()
                        || type.getSimpleName().equals("package-info"));
    }

    private static boolean implementsDrivenPort(JavaClass type) {
        return type.getAllRawInterfaces().stream().anyMatch(DRIVEN_PORTS);
    }

    private static boolean generatedByMapStruct(JavaClass type) {
        return type.getSimpleName().endsWith("MapperImpl");
    }

    private static ArchCondition<JavaClass> haveOneOwnMethod() {
        return new ArchCondition<>("have one public method") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
                        .map(JavaMethod::getName)
                        .distinct()
                        .toList();
                events.add(new SimpleConditionEvent(type, own.size() == 1, type.getName() + " has " + own));
            }
        };
    }
}
