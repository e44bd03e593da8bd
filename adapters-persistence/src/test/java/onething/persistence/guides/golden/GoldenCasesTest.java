package onething.persistence.guides.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import onething.application.port.out.Guides;
import onething.domain.code.GuideCode;
import onething.domain.guide.BundleGuide;
import onething.domain.release.GuideVersions;
import onething.persistence.SharesNothing;
import onething.persistence.guides.PublishedGuides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every golden case gives what was counted by hand, by each version of its guide. A version changes only the
/// cases that name it.
@SharesNothing
class GoldenCasesTest {

    private static final String INJURY = "injury-determination";

    /// How the first case of the injury determination names the change that the tests plant.
    private static final String CHANGE = """
              - version: 2
                source: 新条例 第六十条
                clocks:
                  service:
                    law: 2026-04-13
                    outcome: in-time
                    counted: 15 days from 27 March are 11 April, a Saturday, so Monday
            """.indent(2);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseGivesWhatWasCountedByEveryVersion(GoldenCase golden) {
        assertThat(differences(golden, PublishedGuides.guides())).isEmpty();
    }

    @Test
    void everyMatterOfEveryGuideHasAtLeastTwoCases() {
        var cases = GoldenFile.all();

        assertThat(PublishedGuides.guides().all().collectList().block())
                .flatExtracting(GuideVersions::all)
                .flatExtracting(BundleGuide::matters)
                .allSatisfy(matter -> assertThat(cases)
                        .filteredOn(golden -> golden.matter().equals(matter.code()))
                        .extracting(GoldenCase::name)
                        .as(matter.code().value())
                        .hasSizeGreaterThanOrEqualTo(2)
                        .doesNotHaveDuplicates());
    }

    @Test
    void everyClockOfEveryGuideIsInACase() {
        var cases = GoldenFile.all();

        assertThat(PublishedGuides.guides().all().collectList().block())
                .flatExtracting(GuideVersions::all)
                .flatExtracting(BundleGuide::matters)
                .allSatisfy(matter -> assertThat(cases.stream()
                                .filter(golden -> golden.matter().equals(matter.code()))
                                .flatMap(golden -> golden.expected().clocks().keySet().stream()))
                        .as(matter.code().value())
                        .containsAll(matter.procedure().clocks().stream()
                                .map(clock -> clock.rule().code().value())
                                .toList()));
    }

    @Test
    void aChangeThatNoCaseNamesFailsWithTheCaseTheClockAndBothDays() throws IOException {
        var guides = withShorterService();

        assertThat(GoldenFile.all().stream().flatMap(golden -> differences(golden, guides).stream()))
                .containsExactly(
                        "labour-rights@2, injury-determination, “an injury is recognised; the review ends on a Saturday that"
                                + " is worked”: clock service, last day by law: expected 2026-04-16, got 2026-04-13",
                        "labour-rights@2, injury-determination, “after a supplement, the determination is suspended until"
                                + " the police have decided”: clock service, last day by law: expected 2026-07-20, got"
                                + " 2026-07-14",
                        "labour-rights@2, injury-determination, “a clear injury is determined in fifteen days, which end in"
                                + " the National Day holiday”: clock service, last day by law: expected 2026-10-20, got"
                                + " 2026-10-15",
                        "labour-rights@2, injury-determination, “a clear injury is determined in fifteen days, which end in"
                                + " the National Day holiday”: clock service, outcome: expected in-time, got law-missed");
    }

    @Test
    void aChangeThatTheCaseNamesIsExpectedOfThatVersionAndNotOfTheOneBefore() throws IOException {
        var guides = withShorterService();

        assertThat(differences(naming(CHANGE), guides)).isEmpty();
        assertThat(differences(naming(CHANGE.replace("version: 2", "version: 1")), guides))
                .singleElement()
                .asString()
                .startsWith("labour-rights@1, ")
                .endsWith("clock service, last day by law: expected 2026-04-13, got 2026-04-16");
    }

    @Test
    void aCaseThatNamesAVersionWithoutAChangeFails() throws IOException {
        assertThat(differences(naming(CHANGE.replace("2026-04-13", "2026-04-16")), withShorterService()))
                .anySatisfy(text -> assertThat(text).endsWith("names this version, but expects the same as before"));
    }

    @Test
    void anActionThatAVersionNoLongerAllowsIsNamedWithWhereTheMatterWas() {
        var yaml = yaml().replace("do: serve", "do: extend");

        assertThat(differences(GoldenFile.cases(yaml).getFirst(), PublishedGuides.guides()))
                .singleElement()
                .asString()
                .contains("extend on 2026-04-10T10:00: expected to be possible, got ")
                .endsWith(" while decided in stage service");
    }

    static Stream<GoldenCase> cases() {
        return GoldenFile.all().stream();
    }

    private static List<String> differences(GoldenCase golden, Guides guides) {
        var versions = Objects.requireNonNull(
                guides.find(new GuideCode(golden.guide())).block());
        return versions.all().stream()
                .flatMap(version -> Replay.differences(golden, version).stream())
                .toList();
    }

    /// The first case of the injury determination, with these changes by versions.
    private static GoldenCase naming(String changes) {
        var second = "\n  - name: after a supplement";
        return GoldenFile.cases(yaml().replace(second, "    since-versions:\n" + changes + second))
                .getFirst();
    }

    private static String yaml() {
        return read(Path.of("src/test/resources/golden/" + INJURY + ".yaml"));
    }

    /// The guide, and a second version in which a determination is served in fifteen days.
    private Guides withShorterService() throws IOException {
        copyTo("first");
        copyTo("second");
        change("second/bundle.yaml", "version: 1\n", "version: 2\n");
        change("second/bundle.yaml", "from: 2023-03-22", "from: 2027-07-01");
        change("second/procedures/" + INJURY + ".yaml", "statutory: {term: 20 days", "statutory: {term: 15 days");
        return PublishedGuides.in(folder);
    }

    private void copyTo(String name) throws IOException {
        var guide = Path.of("src/main/resources/guides/labour-rights");
        try (var files = Files.walk(guide)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = folder.resolve(name).resolve(guide.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        var text = read(folder.resolve(file));
        assertThat(text).containsOnlyOnce(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
