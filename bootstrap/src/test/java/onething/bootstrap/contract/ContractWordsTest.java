package onething.bootstrap.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import onething.application.port.in.desk.ReadDeskMatter.Reporter;
import onething.bootstrap.BesideOthers;
import onething.bootstrap.OurClasses;
import onething.domain.appointment.AppointmentState;
import onething.domain.code.WireNamed;
import onething.domain.party.Role;
import onething.domain.procedure.ActionKind;
import onething.domain.source.Provenance;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// The lists of words in the contract are those of the enums: a constant that the contract does not name, and a
/// word that the service never says, are faults.
@BesideOthers
class ContractWordsTest {

    private static final Path CONTRACT = Path.of("../adapters-web/src/main/resources/openapi");

    /// Lists that lack some words of their enum on purpose: the words that are never said there.
    private static final Map<String, Set<? extends WireNamed>> NEVER_SAID = Map.ofEntries(
            Map.entry(
                    "ActionOffer/kind",
                    Set.of(ActionKind.DEEM_ACCEPTED, ActionKind.PAYMENT_MADE, ActionKind.PAYMENT_REFUSED)),
            Map.entry(
                    "Comer/state",
                    Set.of(
                            AppointmentState.INVITED,
                            AppointmentState.GIVEN_BACK,
                            AppointmentState.UNSUITABLE,
                            AppointmentState.WITHDRAWN)),
            Map.entry("StaffRole", Set.of(Role.APPLICANT, Role.SYSTEM)),
            Map.entry("Access/roles", Set.of(Role.APPLICANT, Role.REPORT_OFFICER, Role.SYSTEM)),
            Map.entry("SoughtAccess/roles", Set.of(Role.APPLICANT, Role.REPORT_OFFICER, Role.SYSTEM)),
            Map.entry("Me/roles", Set.of(Role.APPLICANT, Role.REPORT_OFFICER, Role.SYSTEM)),
            Map.entry("Ruling/by", Set.of(Role.HEAD, Role.REPORT_OFFICER, Role.SYSTEM)),
            Map.entry("Said/by", Set.of(Role.REPORT_OFFICER, Role.SYSTEM)),
            Map.entry("TimelineEvent/by", Set.of(Role.REPORT_OFFICER)),
            Map.entry("Message/by", Set.of(Role.REPORT_OFFICER)),
            Map.entry("Dossier/reporter", Set.of(Reporter.NOBODY)),
            Map.entry("GuideAssumption/provenance", Set.of(Provenance.GUIDE, Provenance.STATUTE)));

    /// Lists that name the cases of sealed types, which have no words of their own, and lists of a standard. The
    /// tests of the web hold the first.
    private static final Set<String> NO_ENUM = Set.of(
            "ClockEffect/effect",
            "Bundle/standing",
            "BundleSummary/standing",
            "Clock/state",
            "SimulationOutcome/state",
            "SupposedClock/state",
            "Period/unit",
            "SimulationStep/step",
            "Condition/type",
            "FieldKind/type",
            "Requirement/type",
            "Me/kind",
            "TrailVerification/flaw/kind",
            "ProblemType",
            "PasswordAccepted/next",
            "TokenRequest/grant_type");

    @Test
    void everyListOfWordsIsThatOfAnEnum() throws IOException {
        var enums = enums();

        assertThat(lists()).hasSizeGreaterThan(50).allSatisfy(list -> {
            if (NEVER_SAID.containsKey(list.name())) {
                assertThat(list.words()).as(list.name()).isEqualTo(wordsExcept(NEVER_SAID.get(list.name())));
            } else if (!NO_ENUM.contains(list.name())) {
                assertThat(enums).as(list.name()).contains(list.words());
            }
        });
    }

    @Test
    void everyExceptionIsAListOfTheContract() throws IOException {
        var names = lists().stream().map(WordList::name).toList();

        assertThat(names).containsAll(NEVER_SAID.keySet()).containsAll(NO_ENUM);
    }

    private static Set<Set<String>> enums() {
        return OurClasses.ALL.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(WireNamed.class))
                .map(JavaClass::reflect)
                .map(type -> words(type.getEnumConstants()))
                .collect(toSet());
    }

    private static Set<String> wordsExcept(Set<? extends WireNamed> never) {
        var all = words(never.iterator().next().getClass().getEnumConstants());
        all.removeAll(words(never.toArray()));
        return all;
    }

    private static Set<String> words(Object[] constants) {
        return Stream.of(constants).map(each -> ((WireNamed) each).wireName()).collect(toSet());
    }

    private static List<WordList> lists() throws IOException {
        var found = new ArrayList<WordList>();
        try (var files = Files.list(CONTRACT)) {
            for (var file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                collect("", new Yaml().load(Files.readString(file)), found);
            }
        }
        return found;
    }

    /// @param name the schema and its property, as far as they are known
    private static void collect(String name, Object node, List<WordList> found) {
        if (node instanceof Map<?, ?> object) {
            if (object.get("enum") instanceof List<?> words) {
                found.add(new WordList(name, words.stream().map(String::valueOf).collect(toSet())));
            }
            object.forEach((key, value) -> collect(named(name, (String) key), value, found));
        } else if (node instanceof List<?> items) {
            items.forEach(item -> collect(name, item, found));
        }
    }

    private static String named(String name, String key) {
        return Set.of("schemas", "properties", "items").contains(key)
                ? name
                : name.isEmpty() || name.equals("/") ? key : name + "/" + key;
    }

    private record WordList(String name, Set<String> words) {}
}
