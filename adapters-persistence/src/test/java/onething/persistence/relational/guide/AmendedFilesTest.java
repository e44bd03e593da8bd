package onething.persistence.relational.guide;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.AmendableValue.Kind;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStage;
import onething.domain.amendment.ValueEdit;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.office.Delegation;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ValueUnknown;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Text;
import onething.persistence.SharesNothing;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.ReadGuide;
import onething.persistence.guides.ShippedGuides;
import onething.persistence.guides.yaml.Amendable;
import org.junit.jupiter.api.Test;

@SharesNothing
class AmendedFilesTest {

    private static final ReadGuide BASE = ShippedGuides.read().getFirst();
    private static final BundleGuide GUIDE = BASE.report().guide().orElseThrow();
    private static final Source ARTICLE = new Source(Provenance.STATUTE, "新条例 第六十条");
    private static final Mark MADE = new Mark(new PersonId(UUID.randomUUID()), Instant.parse("2026-11-23T01:00:00Z"));

    @Test
    void everyValueOfTheGuideCanBeChangedAndNothingElseChangesWithIt() {
        var edits = BASE.amendables().stream()
                .map(Amendable::value)
                .map(value -> edit(value.path(), changed(value)))
                .toList();

        var again = GuideReader.read(AmendedFiles.of(BASE, amendment(edits, Optional.empty())));

        assertThat(again.amendables())
                .extracting(each -> tuple(each.value().path(), each.value().value()))
                .containsExactlyInAnyOrderElementsOf(edits.stream()
                        .map(edit -> tuple(edit.path(), edit.after().value()))
                        .toList());
        assertThat(again.files().keySet()).isEqualTo(BASE.files().keySet());
        assertThat(comments(again)).isEqualTo(comments(BASE)).hasSizeGreaterThan(20);
    }

    @Test
    void withoutAnEditOnlyTheVersionAndItsFirstDayDiffer() {
        var force = new InForce(LocalDate.of(2027, 7, 1), AppliesTo.RUNNING_CASES, List.of(), ARTICLE);

        var again = read(List.of(), force);

        assertThat(again.id()).isEqualTo(new GuideId(GUIDE.id().code(), 2));
        assertThat(again.about().inForce()).isEqualTo(force);
        assertThat(again.matters()).isEqualTo(GUIDE.matters());
        assertThat(again.places()).isEqualTo(GUIDE.places());
        assertThat(again.form()).isEqualTo(GUIDE.form());
        assertThat(again.papers()).isEqualTo(GUIDE.papers());
    }

    @Test
    void aChangedPeriodCarriesItsArticleAndNoOtherPeriodDoes() {
        var path = "/matters/injury-determination/procedure/clocks/determination/statutory/term";

        var clock = clock(read(List.of(edit(path, "45 days")), someDay()), "determination");

        assertThat(clock.period(LimitBasis.STATUTORY).term()).hasToString("CalendarDays[count=45]");
        assertThat(clock.period(LimitBasis.STATUTORY).basis()).isEqualTo("新条例 第六十条");
        assertThat(clock.period(LimitBasis.COMMITTED))
                .isEqualTo(clock(GUIDE, "determination").period(LimitBasis.COMMITTED));
    }

    @Test
    void aChangedTelephoneCarriesWhereItComesFrom() {
        var office = read(List.of(edit("/offices/work-injury/phone", "0663-8768100")), someDay())
                .places()
                .office(new OfficeCode("work-injury"))
                .orElseThrow();

        assertThat(office.phone()).isEqualTo("0663-8768100");
        assertThat(office.contact()).isEqualTo(ARTICLE);
        assertThat(office.source())
                .isEqualTo(GUIDE.places()
                        .office(new OfficeCode("work-injury"))
                        .orElseThrow()
                        .source());
    }

    @Test
    void aTextWithSignsOfYamlIsReadAsItWasWritten() {
        var text = "第一行：\"引号\" '单引号' \\反斜杠 # 不是注释\n- 第二行: {a: b}";

        var office = read(List.of(edit("/offices/work-injury/address", text)), someDay())
                .places()
                .office(new OfficeCode("work-injury"))
                .orElseThrow();

        assertThat(office.address()).isEqualTo(text);
    }

    @Test
    void anOfficeIsAddedAsACopyThatIsThenChangedItself() {
        var edits = List.of(
                edit("/offices/jiexi-inspection/phone", Kind.WORDS, "0663-5583000"),
                edit("/offices/jiexi-inspection/delegations", Kind.ENTRIES, "dananhai\nhigh-tech"),
                edit(
                        "/offices",
                        "jiexi-inspection = labour-inspection\nassessment-committee\nsocial-insurance\nwork-injury\n"
                                + "labour-inspection"));

        var offices = read(withBefore(edits), someDay()).places().offices();

        assertThat(offices)
                .extracting(office -> office.code().value())
                .containsExactly(
                        "jiexi-inspection",
                        "assessment-committee",
                        "social-insurance",
                        "work-injury",
                        "labour-inspection");
        assertThat(offices.getFirst().phone()).isEqualTo("0663-5583000");
        assertThat(offices.getFirst().source()).isEqualTo(ARTICLE);
        assertThat(offices.getFirst().delegations())
                .extracting(Delegation::zone)
                .containsExactly("dananhai", "high-tech");
        assertThat(offices.getLast())
                .isEqualTo(GUIDE.places()
                        .office(new OfficeCode("labour-inspection"))
                        .orElseThrow());
    }

    @Test
    void theValuesOfAnAddedOfficeAreListedAsTheyWereCopiedAndTheListAsItWas() {
        var edits = List.of(edit("/offices", "labour-inspection\njiexi-inspection = work-injury"));

        var values = AmendedFiles.values(BASE, amendment(edits, Optional.empty())).stream()
                .filter(value -> value.path().startsWith("/offices"))
                .collect(Collectors.toMap(AmendableValue::path, AmendableValue::value));

        assertThat(values)
                .containsEntry("/offices/jiexi-inspection/phone", "12333")
                .containsEntry("/offices", "labour-inspection\nwork-injury\nsocial-insurance\nassessment-committee")
                .doesNotContainKey("/offices/work-injury/phone");
    }

    @Test
    void anEntryThatTheGuideNeedsIsMissedByNameInTheCheck() {
        var edits = List.of(edit("/offices", "labour-inspection\nsocial-insurance\nassessment-committee"));

        var report = GuideReader.read(AmendedFiles.of(BASE, amendment(edits, Optional.of(someDay()))))
                .report();

        assertThat(report.guide()).isEmpty();
        assertThat(report.faults())
                .anySatisfy(fault -> assertThat(fault.detail()).contains("work-injury"));
    }

    @Test
    void aListIsEmptiedWhereTheGuideDoesWithoutItAndOtherwiseTheCheckSaysWhatIsMissing() {
        BASE.amendables().stream()
                .map(Amendable::value)
                .filter(value -> value.kind() == Kind.ENTRIES)
                .forEach(list -> {
                    var emptied = amendment(List.of(edit(list.path(), "")), Optional.of(someDay()));

                    var report =
                            GuideReader.read(AmendedFiles.of(BASE, emptied)).report();

                    assertThat(report.guide().isPresent())
                            .as("%s %s", list.path(), report.faults())
                            .isEqualTo(list.optional() && !list.path().endsWith("/delegations"));
                    assertThat(report.faults())
                            .allSatisfy(fault -> assertThat(fault.detail()).isNotBlank());
                });
        var zones = amendment(List.of(edit("/offices/labour-inspection/delegations", "")), Optional.of(someDay()));
        assertThat(GuideReader.read(AmendedFiles.of(BASE, zones)).report().faults())
                .anySatisfy(fault -> assertThat(fault.detail()).isEqualTo("没有写明由哪个机构办理：dananhai"));
    }

    @Test
    void anAddedOfficeNeedsNoZonesOfItsOwn() {
        var edits = List.of(
                edit(
                        "/offices",
                        "labour-inspection\njiexi-inspection = labour-inspection\nsocial-insurance\n"
                                + "assessment-committee\nwork-injury"),
                edit("/offices/jiexi-inspection/delegations", Kind.ENTRIES, ""));

        assertThat(read(withBefore(edits), someDay())
                        .places()
                        .office(new OfficeCode("jiexi-inspection"))
                        .orElseThrow()
                        .delegations())
                .isEmpty();
    }

    @Test
    void aHintAndAPeriodThatTheGuideDoesNotHaveAreAddedWithTheirSource() {
        var clock = "/matters/injury-determination/procedure/clocks/";
        var lacking = BASE.amendables().stream()
                .map(Amendable::value)
                .filter(each -> each.value().isEmpty())
                .toList();
        var period = lacking.stream()
                .filter(each -> each.path().startsWith(clock) && each.path().endsWith("/committed/term"))
                .findFirst()
                .orElseThrow();
        var hint = "/sections/worker/fields/name/hint";

        var guide = read(List.of(edit(period.path(), "3 days"), edit(hint, "与身份证一致")), someDay());

        var code = period.path().substring(clock.length()).split("/")[0];
        assertThat(lacking).allMatch(AmendableValue::optional);
        assertThat(clock(guide, code).period(LimitBasis.COMMITTED).basis()).isEqualTo("新条例 第六十条");
        assertThat(guide.field(FieldPath.of("worker.name")).orElseThrow().hint())
                .isEqualTo("与身份证一致");
    }

    @Test
    void anOptionalTextIsRemovedByAnEmptyOne() {
        var path = "/help/hotline/phone";

        var help = read(List.of(edit(path, "")), someDay()).services().help();

        assertThat(help.getFirst().phone()).isEmpty();
    }

    @Test
    void aListOfTextsIsWrittenOneALine() {
        var path = "/matters/injury-determination/legal-basis";

        var guide = read(List.of(edit(path, "新条例 第一条\n\n新条例 第二条")), someDay());

        assertThat(guide.matter(new MatterCode("injury-determination"))
                        .orElseThrow()
                        .words()
                        .legalBasis())
                .containsExactly("新条例 第一条", "新条例 第二条");
    }

    @Test
    void aPathThatTheGuideDoesNotHaveIsRefused() {
        var edits = List.of(edit("/offices/work-injury/code", "other"));

        assertThat(catchThrowable(() -> AmendedFiles.of(BASE, amendment(edits, Optional.empty()))))
                .satisfies(refusedWith(new ValueUnknown("/offices/work-injury/code")));
    }

    @Test
    void aTextThatSeveralMattersShareIsOneValue() {
        assertThat(BASE.amendables()).extracting(each -> each.value().path()).doesNotHaveDuplicates();
        assertThat(BASE.amendables())
                .filteredOn(each -> each.file().equals("procedures/shared.yaml"))
                .anySatisfy(each -> assertThat(each.value().also()).isNotEmpty());
    }

    private static String changed(AmendableValue value) {
        return switch (value.kind()) {
            case WORDS -> "改“\"'" + value.value();
            case LIMIT -> value.value().isEmpty() ? "7 days" : "7" + value.value();
            case LINES -> (value.value() + "\n改“\"'").strip();
            case ENTRIES -> reversed(value.value());
        };
    }

    private static String reversed(String entries) {
        return String.join("\n", entries.lines().toList().reversed());
    }

    private static List<String> comments(ReadGuide guide) {
        return guide.files().values().stream()
                .flatMap(String::lines)
                .filter(line -> line.contains("# "))
                .map(line -> line.substring(line.indexOf("# ")))
                .sorted()
                .toList();
    }

    private static onething.domain.deadline.rule.ClockRule clock(BundleGuide guide, String code) {
        return guide.matter(new MatterCode("injury-determination"))
                .orElseThrow()
                .procedure()
                .clock(new ClockCode(code))
                .orElseThrow()
                .rule();
    }

    private static InForce someDay() {
        return new InForce(LocalDate.of(2027, 7, 1), AppliesTo.NEW_CASES, List.of(), ARTICLE);
    }

    private static BundleGuide read(List<ValueEdit> edits, InForce force) {
        var report = GuideReader.read(AmendedFiles.of(BASE, amendment(edits, Optional.of(force))))
                .report();
        assertThat(report.faults()).isEmpty();
        return report.guide().orElseThrow();
    }

    private static Amendment amendment(List<ValueEdit> edits, Optional<InForce> force) {
        return new Amendment(
                UUID.randomUUID(),
                GUIDE.id(),
                2,
                MADE,
                Set.of(MADE.by()),
                edits,
                force,
                AmendmentStage.EDITING,
                Optional.empty());
    }

    private static ValueEdit edit(String path, String after) {
        var value = BASE.amendables().stream()
                .map(Amendable::value)
                .filter(each -> each.path().equals(path))
                .findFirst();
        return edit(path, value.map(AmendableValue::kind).orElse(Kind.WORDS), after);
    }

    private static List<ValueEdit> withBefore(List<ValueEdit> edits) {
        return edits.stream()
                .map(edit -> edit.path().endsWith("/delegations")
                        ? new ValueEdit(
                                edit.path(),
                                edit.kind(),
                                "several-counties\nhigh-tech\ndananhai\ndananshan\npuning-overseas-chinese",
                                edit.after(),
                                edit.source(),
                                edit.why(),
                                edit.made())
                        : edit)
                .toList();
    }

    private static ValueEdit edit(String path, Kind kind, String after) {
        var before = BASE.amendables().stream()
                .map(Amendable::value)
                .filter(each -> each.path().equals(path))
                .map(AmendableValue::value)
                .findFirst()
                .orElse("");
        return new ValueEdit(path, kind, before, new Text(after), ARTICLE, new Text("条例修改"), MADE);
    }
}
