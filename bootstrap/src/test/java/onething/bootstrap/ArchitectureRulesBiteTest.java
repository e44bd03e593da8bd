package onething.bootstrap;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A rule that cannot fail is useless. Each rule runs on mistakes planted for it, and each of its clauses must find
/// one.
@BesideOthers
class ArchitectureRulesBiteTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "onething.domain.planted",
                    "onething.domain.plantedfirst",
                    "onething.domain.plantedsecond",
                    "onething.application.planted",
                    "onething.application.service.planted",
                    "onething.application.service.plantedsecond",
                    "onething.application.port.in.planted",
                    "onething.application.port.out.planted",
                    "onething.web.planted",
                    "onething.persistence.planted");

    /// Each rule, and the words of its report that name the planted mistakes: one for each clause of the rule.
    private static final Map<String, List<String>> MISTAKES = Map.ofEntries(
            entry("the_domain_compiles_against_nothing_but_the_JDK", List.of("reactor.core.publisher.Mono")),
            entry("the_domain_has_no_annotation_of_a_framework", List.of("KnowsTheFirst")),
            entry("the_application_adds_only_Reactor", List.of("org.springframework.http.HttpStatus")),
            entry("ports_do_not_know_the_use_cases", List.of("HttpThingsPort.service()")),
            entry("driven_ports_do_not_know_the_driving_ports", List.of("HttpThingsPort.question()")),
            entry("adapters_do_not_know_bootstrap", List.of("OneThingApplication")),
            entry("adapters_do_not_know_each_other", List.of("ThingsHelper")),
            entry("the_web_never_reaches_past_the_use_cases", List.of("HttpThingsPort")),
            entry("only_bootstrap_knows_the_services", List.of("AsksTwoThingsService", "SavesThings")),
            entry("a_service_uses_no_other_subject_s_service", List.of("UsesAnotherSubject")),
            entry(
                    "no_packages_depend_on_each_other_in_a_circle",
                    List.of("KnowsReactor.cycle", "KnowsAnInnerPackage.circle")),
            entry("the_domain_does_no_input_or_output", List.of("java.nio.file.Files")),
            entry("the_domain_is_synchronous", List.of("java.util.concurrent.CompletableFuture", "java.lang.Thread")),
            entry(
                    "the_domain_is_deterministic",
                    List.of(
                            "UUID.randomUUID()",
                            "java.util.Random",
                            "java.security.SecureRandom",
                            "System.nanoTime()")),
            entry("the_domain_reads_no_clock", List.of("java.time.Clock")),
            entry(
                    "the_time_comes_from_the_one_clock",
                    List.of(
                            "LocalDate.now()",
                            "LocalDate.now(java.time.ZoneId)",
                            "Instant.now()",
                            "Clock.systemUTC()",
                            "Clock.system(java.time.ZoneId)",
                            "Clock.tickSeconds(java.time.ZoneId)",
                            "InstantSource.system()",
                            "System.currentTimeMillis()",
                            "java.util.Date.<init>()",
                            "Calendar.getInstance()")),
            entry("ports_speak_Reactor", List.of("AsksTwoQuestions.one()")),
            entry("ports_take_no_free_text_as_a_bare_string", List.of("TakesFreeText")),
            entry(
                    "records_of_the_domain_hold_no_free_text_as_a_bare_string",
                    List.of("HoldsFreeText.remark is a bare String")),
            entry("a_driving_port_asks_one_question", List.of("AsksTwoQuestions has [")),
            entry("a_use_case_is_one_class_with_one_public_method", List.of("AsksTwoThingsService has [")),
            entry(
                    "a_use_case_implements_a_driving_port",
                    List.of("is not assignable to driving ports", "does not have modifier FINAL")),
            entry(
                    "ports_are_named_for_what_they_give_not_for_technology",
                    List.of("'R2dbc'", "'Http'", "'Sql'", "'Repository'", "'Port'")),
            entry("packages_are_named_for_a_concept_not_for_a_kind", List.of("onething.persistence.planted.util")),
            entry("classes_are_named_for_what_they_are", List.of("ThingsHelper")),
            entry("what_need_not_be_public_is_package_private", List.of("ReachesFar", "CarriesAPortOut")),
            entry("every_refusal_is_a_value_carried_by_one_exception", List.of("AnotherNo")),
            entry("what_runs_by_itself_is_a_job", List.of("HasItsOwnTime.everyMinute()")),
            entry(
                    "no_code_blocks",
                    List.of("Mono.block()", "Flux.toIterable()", "CompletableFuture.join()", "Thread.sleep(long)")),
            entry(
                    "no_method_of_main_is_there_for_tests_only",
                    List.of(
                            "ServesTests.forTests(java.lang.String) is called by tests only",
                            "ServesTests.callsItself(int) is called by tests only")),
            entry("no_code_subscribes_inside", List.of("Mono.subscribe()")));

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everyMistake")
    void everyClauseFindsItsPlantedMistake(String rule, String mistake) throws ReflectiveOperationException {
        var report = ArchitectureTest.rule(ArchitectureTest.class.getDeclaredField(rule))
                .evaluate(PLANTED)
                .getFailureReport();

        assertThat(String.join("\n", report.getDetails())).contains(mistake);
    }

    private static Stream<Object[]> everyMistake() {
        return MISTAKES.entrySet().stream()
                .flatMap(rule -> rule.getValue().stream().map(mistake -> new Object[] {rule.getKey(), mistake}));
    }

    @Test
    void everyRuleHasAPlantedMistake() {
        assertThat(ArchitectureTest.rules().map(Field::getName)).containsExactlyInAnyOrderElementsOf(MISTAKES.keySet());
    }
}
