package onething.persistence.guides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import onething.domain.code.GuideCode;
import onething.domain.refusal.Refused;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An inconsistent guide is refused, with every fault and its place.
@SharesNothing
class BrokenGuideTest {

    private void makeAFaultOfEachKind() {
        change("bundle.yaml", "city: 440100", "city: nowhere");
        change("bundle.yaml", "title: 父母的身份证明", "titel: 父母的身份证明");
        change("household-registration.yaml", "office: police-station", "office: fire-brigade");
        change("household-registration.yaml", "term: 1 month", "term: one moon");
        change("procedures/medical-insurance.yaml", "stop handling", "stop everything");
    }

    private static final Path SOUND = Path.of("src/test/resources/other-guides/newborn");

    @TempDir
    private Path guides;

    @BeforeEach
    void copyOfASoundGuide() throws IOException {
        copy(SOUND, "newborn");
    }

    private void copy(Path guide, String name) throws IOException {
        try (var files = Files.walk(guide)) {
            for (var file : files.toList()) {
                var copy = guides.resolve(name).resolve(guide.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Test
    void isValidAtFirst() {
        assertThat(PublishedGuides.of(ShippedGuides.bundlesIn(guides))
                        .all()
                        .count()
                        .blockOptional())
                .contains(1L);
    }

    @Test
    void namesEveryFaultOfEveryFileAtOnce() {
        makeAFaultOfEachKind();

        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault).startsWith("newborn/bundle.yaml:7:7 /city wrong-value"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("newborn/bundle.yaml:")
                        .contains("/common/0/requirement/titel unknown-key"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("newborn/household-registration.yaml:")
                        .contains("/matters/household-registration/limits/one-month/term wrong-value"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("newborn/procedures/medical-insurance.yaml:")
                        .contains("everything"));
    }

    @Test
    void namesFaultsOfTheWholeGuideWithTheirPlaces() {
        change("household-registration.yaml", "office: police-station", "office: fire-brigade");
        change("birth-certificate.yaml", "then: marriage-certificate", "then: diploma");

        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "newborn/household-registration.yaml:5:9 /matters/household-registration/office unknown-office:"
                                + " 没有这个部门：fire-brigade",
                        "newborn/birth-certificate.yaml:10:9 /matters/birth-certificate/requirement/then"
                                + " unknown-material: 没有这份材料：diploma",
                        "newborn/bundle.yaml:26:5 /materials/marriage-certificate never-needed: 没有事项要求这份材料："
                                + "marriage-certificate");
    }

    @Test
    void tellsTheBureauInChinese() {
        makeAFaultOfEachKind();

        assertThat(faults())
                .allSatisfy(fault ->
                        assertThat(fault.substring(fault.indexOf(": ") + 2)).matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void findsMattersThatNoOneMayApplyForTogetherAndAnUnknownCapacity() throws IOException {
        copy(Path.of("src/main/resources/guides/labour-rights"), "labour-rights");
        replace(
                guides.resolve("labour-rights/inspection-complaint.yaml"),
                "may: [worker, relative, guardian, union, informant]",
                "may: [informant]");
        replace(
                guides.resolve("labour-rights/advance-payment.yaml"),
                "may: [worker, relative, guardian]",
                "may: [worker, relative, neighbour]");

        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault)
                        .contains(
                                "/matters/inspection-complaint/applicants never-asked",
                                "没有人可以同时申请：inspection-complaint、injury-determination"))
                .anySatisfy(fault ->
                        assertThat(fault).contains("/matters/advance-payment/applicants unknown-option", "neighbour"));
    }

    @Test
    void namesThePlaceOfAYamlSyntaxError() {
        change("birth-certificate.yaml", "form: []", "form: [");

        assertThat(faults()).singleElement().asString().startsWith("newborn/birth-certificate.yaml:9:");
    }

    @Test
    void takesASecondVersionBesideTheFirst() throws IOException {
        copy(SOUND, "newborn-2");
        replace(
                guides.resolve("newborn-2/bundle.yaml"),
                "version: 1",
                "version: 2\nin-force: {from: 2027-01-01, applies-to: running-cases, source: {statute: 新办法 第九条}}");

        var versions = PublishedGuides.of(ShippedGuides.bundlesIn(guides))
                .find(new GuideCode("newborn"))
                .blockOptional()
                .orElseThrow();

        assertThat(versions.inForce(LocalDate.of(2026, 12, 31))
                        .orElseThrow()
                        .id()
                        .version())
                .isEqualTo(1);
        assertThat(versions.inForce(LocalDate.of(2027, 1, 1)).orElseThrow().id().version())
                .isEqualTo(2);
        assertThat(versions.all().getLast().about().inForce().source())
                .isEqualTo(new Source(Provenance.STATUTE, "新办法 第九条"));
    }

    @Test
    void aSecondVersionSaysFromWhenItIsInForce() throws IOException {
        copy(SOUND, "newborn-2");
        replace(guides.resolve("newborn-2/bundle.yaml"), "version: 1", "version: 2");

        assertThat(faults()).singleElement().asString().endsWith("/in-force required: 新版本须写明施行日期和适用范围");
    }

    @Test
    void namesWhatRunningMattersWouldLoseInASecondVersion() throws IOException {
        copy(SOUND, "newborn-2");
        replace(
                guides.resolve("newborn-2/bundle.yaml"),
                "version: 1",
                "version: 2\nin-force: {from: 2027-01-01, applies-to: running-cases}");
        replace(guides.resolve("newborn-2/procedures/medical-insurance.yaml"), "stage decision", "stage processing");
        replace(guides.resolve("newborn-2/procedures/medical-insurance.yaml"), "code: decision", "code: processing");

        assertThat(faults())
                .containsExactly("newborn@2 /matters/medical-insurance/procedure/stages/decision no-place: "
                        + "第1版办理中的事项可能用到，这一版没有：办理");
    }

    @Test
    void findsADayThatIsNone() {
        change("bundle.yaml", "version: 1", "version: 1\nin-force: {from: 2027-13-01, applies-to: new-cases}");

        assertThat(faults()).singleElement().asString().contains("/in-force/from wrong-value: 日期写作2027-01-01");
    }

    @Test
    void findsADrawingThatIsNone() {
        change(
                "bundle.yaml",
                "{code: marriage-certificate,",
                "{code: marriage-certificate, example: {svg: '<svg ><image/></svg>'},");

        assertThat(faults()).singleElement().asString().contains("/example/svg wrong-value");
    }

    @Test
    void findsAMissingFile() throws IOException {
        Files.delete(guides.resolve("newborn/procedures/birth-certificate.yaml"));

        assertThat(faults())
                .anySatisfy(fault ->
                        assertThat(fault).contains("file-missing: 没有这个文件：newborn/procedures/birth-certificate.yaml"));
    }

    @Test
    void findsARepeatedKey() {
        change("bundle.yaml", "version: 1", "version: 1\nversion: 1");

        assertThat(faults()).singleElement().asString().startsWith("newborn/bundle.yaml:4:1 /version duplicate-key");
    }

    @Test
    void findsAReferenceToItself() {
        change("birth-certificate.yaml", "requirement:", "requirement: &self\n  all-of: [*self]");

        assertThat(faults()).singleElement().asString().contains("recursive");
    }

    @Test
    void findsAFileThatIsNotUtf8() throws IOException {
        Files.write(guides.resolve("newborn/bundle.yaml"), "title: 新生儿".getBytes("GBK"));

        assertThat(faults()).containsExactly("newborn/bundle.yaml:1:1  utf-8: 文件不是UTF-8编码");
    }

    @Test
    void findsAnEmptyFile() throws IOException {
        Files.writeString(guides.resolve("newborn/bundle.yaml"), "");

        assertThat(faults()).containsExactly("newborn/bundle.yaml:1:1  required: 文件是空的");
    }

    @Test
    void findsAnUnknownSharedAction() {
        change("procedures/birth-certificate.yaml", "use: refuse", "use: decline");

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains("unknown-action: 没有这项共用的办理：decline"));
    }

    @Test
    void findsAValueWithoutASource() {
        change("bundle.yaml", "source: {local: 为说明而设}", "source: {rumour: 听说}");

        assertThat(faults()).singleElement().asString().contains("“rumour”应为guide, inferred, statute, local之一");
    }

    @Test
    void findsTheSameVersionOfAGuideTwice() throws IOException {
        Files.move(guides.resolve("newborn"), guides.resolve("first"));
        copyOfASoundGuide();

        assertThat(faults()).containsExactly("newborn/bundle.yaml:1:1 /version duplicate: 已有另一份办事指南：newborn@1");
    }

    private void change(String file, String sound, String broken) {
        replace(guides.resolve("newborn").resolve(file), sound, broken);
    }

    private static void replace(Path path, String sound, String broken) {
        try {
            var text = Files.readString(path, StandardCharsets.UTF_8);
            assertThat(text).contains(sound);
            Files.writeString(path, text.replace(sound, broken));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> faults() {
        return LabourRights.faults(
                catchThrowableOfType(Refused.class, () -> PublishedGuides.of(ShippedGuides.bundlesIn(guides))));
    }
}
