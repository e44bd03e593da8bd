package onething.persistence.guides;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import onething.domain.guide.Assumption;
import onething.domain.guide.BureauFinding;
import onething.domain.guide.GuideReport;
import onething.domain.source.Provenance;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;

/// The report on a guide: every fault with its place, and every assumption.
@SharesNothing
class GuideReportTest {

    private static final Path SOUND = Path.of("src/test/resources/other-guides/newborn");
    private static final Path LABOUR_RIGHTS = Path.of("src/main/resources/guides/labour-rights");
    private static final PublishedGuides GUIDES = PublishedGuides.read();

    @Test
    void aValidGuideIsReturnedWithoutFaults() {
        var report = check(files(SOUND));

        assertThat(report.faults()).isEmpty();
        assertThat(report.guide())
                .hasValueSatisfying(guide -> assertThat(guide.matters()).hasSize(3));
    }

    @Test
    void everyFaultIsReportedWithItsPlace() {
        var files = files(SOUND);
        files.computeIfPresent("bundle.yaml", (_, text) -> text.replace("city: 440100", "city: nowhere"));
        files.remove("procedures/medical-insurance.yaml");

        var report = check(files);

        assertThat(report.guide()).isEmpty();
        assertThat(report.faults())
                .anySatisfy(fault -> assertThat(fault.path()).startsWith("guide/bundle.yaml:7:7 /city"))
                .anySatisfy(fault -> assertThat(fault.rule()).isEqualTo("file-missing"));
    }

    @Test
    void aGuideNeedsItsBundleFile() {
        var report = check(Map.of("medical-insurance.yaml", "code: medical-insurance"));

        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.path()).startsWith("guide/bundle.yaml:1:1");
            assertThat(fault.rule()).isEqualTo("file-missing");
        });
    }

    @Test
    void aCheckPublishesNothing() {
        check(files(SOUND));

        assertThat(GUIDES.all()
                        .map(guide -> guide.all().getLast().id().code().value())
                        .collectList()
                        .block())
                .containsExactly("labour-rights");
    }

    @Test
    void everyAssumptionOfTheCitysGuideIsListedWithItsPlace() {
        var report = GUIDES.published().single().block();

        assertThat(report.assumptions()).isNotEmpty().allSatisfy(GuideReportTest::standsWhereItSays);
        assertThat(report.assumptions()).extracting(Assumption::place).doesNotHaveDuplicates();
        assertThat(report.assumptions()).hasSize(statedAsAssumed());
    }

    @Test
    void theListForTheBureauInTheDocumentationIsThatOfTheGuide() {
        var assumptions = GUIDES.published().single().block().assumptions();

        assertThat(listed("### Assumed (`local`)")).isEqualTo(lines(assumptions, Provenance.LOCAL));
        assertThat(listed("### Read out of the guide and the law (`inferred`)"))
                .isEqualTo(lines(assumptions, Provenance.INFERRED));
    }

    /// What is assumed, with the files in which it stands.
    private static List<String> lines(List<Assumption> assumptions, Provenance provenance) {
        var files = new TreeMap<String, Set<String>>();
        assumptions.stream()
                .filter(assumption -> assumption.source().provenance() == provenance)
                .forEach(assumption -> files.computeIfAbsent(assumption.source().basis(), _ -> new TreeSet<>())
                        .add(assumption.place().split(":")[0].substring("labour-rights/".length())));
        return files.entrySet().stream()
                .map(entry -> "- " + entry.getKey()
                        + entry.getValue().stream().collect(Collectors.joining("`, `", " (`", "`)")))
                .sorted()
                .toList();
    }

    private static List<String> listed(String heading) {
        var after = read(Path.of("../docs/law.md")).split(Pattern.quote(heading), 2)[1];
        return after.lines()
                .skip(1)
                .dropWhile(String::isBlank)
                .takeWhile(line -> line.startsWith("- "))
                .sorted()
                .toList();
    }

    @Test
    void promisesLongerThanTheLawAreForTheBureauToSettle() {
        var report = GUIDES.published().single().block();

        assertThat(report.findings())
                .filteredOn(finding ->
                        finding.path().equals("/matters/inspection-complaint/procedure/clocks/investigation"))
                .extracting(BureauFinding::text)
                .anySatisfy(text -> assertThat(text).contains("承诺时限60个工作日，长于法定时限45个工作日"))
                .anySatisfy(text -> assertThat(text).contains("延期后承诺时限90个工作日，长于法定时限75个工作日"));
        assertThat(report.findings())
                .extracting(BureauFinding::path)
                .containsOnly("/matters/inspection-complaint/procedure/clocks/investigation");
    }

    @Test
    void helpThatThePublicGuideDoesNotPromiseIsReportedAsAssumed() {
        var report = GUIDES.published().single().block();

        assertThat(report.assumptions())
                .filteredOn(assumption -> assumption.source().provenance() == Provenance.LOCAL)
                .extracting(Assumption::path)
                .contains("/help/hotline", "/help/counter", "/help/sign-in", "/help/fee")
                .contains("/offices/labour-inspection/contact", "/offices/work-injury/contact");
    }

    /// The named line states a source of that provenance.
    private static void standsWhereItSays(Assumption assumption) {
        var place = assumption.place().split(":");
        var line = read(LABOUR_RIGHTS.getParent().resolve(place[0]))
                .lines()
                .toList()
                .get(Integer.parseInt(place[1]) - 1);
        var provenance = assumption.source().provenance();
        assertThat(provenance).isIn(Provenance.INFERRED, Provenance.LOCAL);
        assertThat(line).contains(provenance.name().toLowerCase(Locale.ROOT));
        assertThat(assumption.source().basis()).isNotBlank();
    }

    /// Counts in another way: by the text of the files.
    private static int statedAsAssumed() {
        return files(LABOUR_RIGHTS).values().stream()
                .flatMap(String::lines)
                .filter(line -> !line.strip().startsWith("#"))
                .mapToInt(line -> line.split("(?:source|contact|may-follow): *\\{ *(inferred|local):", -1).length - 1)
                .sum();
    }

    private static GuideReport check(Map<String, String> files) {
        return GuideReader.read(files).report();
    }

    private static Map<String, String> files(Path folder) {
        try (var walked = Files.walk(folder)) {
            var files = new HashMap<String, String>();
            walked.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), read(file)));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
