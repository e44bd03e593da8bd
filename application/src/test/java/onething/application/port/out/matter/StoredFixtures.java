package onething.application.port.out.matter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import onething.application.port.IdempotencyKey;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.bundle.BundleNumber;
import onething.domain.bundle.ReceiptCode;
import onething.domain.code.GroundCode;
import onething.domain.code.GuideCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.GuideId;
import onething.domain.material.MarkedPlace;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterFile;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.matter.Standing;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Proposal;
import onething.domain.matter.action.Supplement;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.FileName;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.NoteSeal;

/// New bundles and matters to store. They are complete enough to be stored but need not be lawful: the
/// domain decides which step may follow which.
public final class StoredFixtures {

    public static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T01:00:00.123456Z");
    public static final MatterCode DETERMINATION = new MatterCode("injury-determination");
    public static final MatterCode ASSESSMENT = new MatterCode("capacity-assessment");
    public static final OfficeCode WORK_INJURY = new OfficeCode("work-injury");
    public static final DistrictCode RONGCHENG = new DistrictCode("445202");
    public static final StageCode REVIEW = new StageCode("review");

    private static final AtomicInteger SEQUENCE = new AtomicInteger();
    private static final GroundCode GROUND = new GroundCode("conclusion-pending");

    private StoredFixtures() {}

    public static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    /// An office of which no other test knows.
    public static OfficeCode anOffice() {
        return new OfficeCode("office-" + UUID.randomUUID());
    }

    public static IdempotencyKey aKeyOf(PersonId owner) {
        return new IdempotencyKey(owner, UUID.randomUUID().toString(), hash("a request"));
    }

    public static IdempotencyKey withOtherContent(IdempotencyKey key) {
        return new IdempotencyKey(key.owner(), key.key(), hash("another request"));
    }

    public static Bundle.Draft aDraft() {
        return aDraftOf(somebody(), MONDAY_MORNING);
    }

    public static Bundle.Draft aDraftOf(PersonId applicant, Instant changed) {
        return new Bundle.Draft(
                new BundleId(UUID.randomUUID()),
                new GuideId(new GuideCode("labour-rights"), 1),
                applicant,
                inOrder(DETERMINATION, ASSESSMENT),
                everyKindOfAnswer(),
                List.of(aMaterial("诊断证明.pdf"), aMaterial("病历.jpg")),
                MONDAY_MORNING,
                changed);
    }

    public static Bundle.Draft with(Bundle.Draft draft, Answers answers, List<Material> materials) {
        return new Bundle.Draft(
                draft.id(),
                draft.guide(),
                draft.applicant(),
                inOrder(ASSESSMENT, DETERMINATION),
                answers,
                materials,
                draft.opened(),
                draft.changed().plusSeconds(60));
    }

    public static Answers everyKindOfAnswer() {
        return new Answers(Map.of(
                FieldPath.of("worker.name"), new Answer.Text("李娜"),
                FieldPath.of("worker.note"), new Answer.Text("\"引号\" \\ 反斜线\n第二行 🙂"),
                FieldPath.of("wages.owed"), new Answer.Number(new BigDecimal("12345678901234.50")),
                FieldPath.of("wages.months"), new Answer.Number(new BigDecimal("3")),
                FieldPath.of("wages.promised"), new Answer.Flag(true),
                FieldPath.of("injury.parts"), new Answer.Choices(List.of("hand", "arm")),
                FieldPath.of("injury.none"), new Answer.Choices(List.of())));
    }

    public static Material aMaterial(String fileName) {
        return new Material(
                new MaterialId(UUID.randomUUID()),
                new FileName(fileName),
                "application/pdf",
                123_456,
                hash(fileName),
                hash("sent: " + fileName),
                Set.of(new MaterialCode("diagnosis"), new MaterialCode("medical-records")),
                MONDAY_MORNING.plusSeconds(5));
    }

    /// The submitted bundle of a draft, with its own number, received at that time.
    public static Bundle.Submitted submitted(Bundle.Draft draft, Instant received) {
        return new Bundle.Submitted(
                draft.id(),
                draft.guide(),
                draft.applicant(),
                draft.chosen(),
                draft.answers(),
                draft.materials(),
                draft.opened(),
                BundleNumber.of("JY", LocalDate.of(2026, 11, 23), SEQUENCE.incrementAndGet()),
                ReceiptCode.of(draft.id().toString()),
                received);
    }

    public static Bundle.Submitted withAnother(Bundle.Submitted bundle, Material material) {
        return new Bundle.Submitted(
                bundle.id(),
                bundle.guide(),
                bundle.applicant(),
                bundle.chosen(),
                bundle.answers(),
                Stream.concat(bundle.materials().stream(), Stream.of(material)).toList(),
                bundle.opened(),
                bundle.number(),
                bundle.code(),
                bundle.received());
    }

    public static Bundle.Submitted aSubmittedBundle() {
        return submitted(aDraft(), MONDAY_MORNING);
    }

    public static Bundle.Submitted aSubmittedBundleOf(PersonId applicant) {
        return submitted(aDraftOf(applicant, MONDAY_MORNING), MONDAY_MORNING);
    }

    public static Bundle.Draft draftOf(Bundle.Submitted bundle) {
        return new Bundle.Draft(
                bundle.id(),
                bundle.guide(),
                bundle.applicant(),
                bundle.chosen(),
                bundle.answers(),
                bundle.materials(),
                bundle.opened(),
                bundle.received());
    }

    /// The bundle's two matters, as received.
    public static List<MatterChange> bothMatters(Bundle.Submitted bundle) {
        return List.of(
                received(bundle, 2, DETERMINATION, new Standing.Submitted(REVIEW)),
                received(bundle, 4, ASSESSMENT, new Standing.AwaitingPrerequisite(REVIEW, DETERMINATION)));
    }

    public static MatterChange received(Bundle.Submitted bundle, int ordinal, MatterCode code, Standing standing) {
        return received(bundle, ordinal, code, standing, List.of());
    }

    public static MatterChange received(
            Bundle.Submitted bundle, int ordinal, MatterCode code, Standing standing, List<Deadline> clocks) {
        return received(bundle, ordinal, code, standing, clocks, WORK_INJURY, RONGCHENG);
    }

    public static MatterChange received(
            Bundle.Submitted bundle,
            int ordinal,
            MatterCode code,
            Standing standing,
            List<Deadline> clocks,
            OfficeCode office,
            DistrictCode district) {
        var file = new MatterFile(
                new MatterId(UUID.randomUUID()),
                new MatterNumber(bundle.number(), ordinal),
                bundle.id(),
                bundle.guide(),
                code,
                bundle.applicant(),
                office,
                district);
        var event = new Event(
                file.id().value(),
                1,
                new EventDraft(
                        bundle.received(),
                        By.person(bundle.applicant(), Role.APPLICANT),
                        "receive",
                        new Change(
                                "", standing.kind().wireName(), standing.stage().value()),
                        List.of("start:review", "start:decision"),
                        Optional.of("receipt"),
                        "已收件"),
                NoteSeal.of("已收件", hash("salt of " + file.id())),
                "0".repeat(64),
                hash("receive " + file.id()));
        return new MatterChange(new Matter(file, standing, clocks, List.of(), List.of(), Answers.NONE), event, false);
    }

    /// The next step, taken by the service itself.
    public static MatterChange next(MatterChange before, Standing standing) {
        return next(before, standing, before.event().at().plusSeconds(60));
    }

    public static MatterChange next(MatterChange before, Standing standing, Instant at) {
        var matter = before.after();
        var earlier = before.event();
        var event = new Event(
                earlier.matter(),
                earlier.sequence() + 1,
                new EventDraft(
                        at,
                        By.THE_SERVICE,
                        "advance",
                        new Change(
                                earlier.after(),
                                standing.kind().wireName(),
                                standing.stage().value()),
                        List.of(),
                        Optional.empty(),
                        ""),
                NoteSeal.NO_NOTE,
                earlier.hash(),
                hash("advance " + matter.file().id() + at));
        return new MatterChange(
                new Matter(
                        matter.file(),
                        standing,
                        matter.clocks(),
                        everyVerdict(),
                        List.of(aSupplement(), emptySupplement()),
                        everyKindOfAnswer()),
                event,
                false);
    }

    /// The same step, with these clocks instead.
    public static MatterChange withClocks(MatterChange change, Deadline... clocks) {
        var matter = change.after();
        var after = new Matter(
                matter.file(),
                matter.standing(),
                List.of(clocks),
                matter.verdicts(),
                matter.supplements(),
                matter.findings());
        return new MatterChange(after, change.event(), change.awaitsApproval());
    }

    public static Standing underWay() {
        return new Standing.UnderWay(REVIEW, Optional.empty(), Optional.empty());
    }

    public static Standing examToConfirm() {
        return new Standing.UnderWay(REVIEW, Optional.of(exam(false)), Optional.empty());
    }

    public static Standing returned() {
        return new Standing.Returned(
                REVIEW,
                new SupplementNotice(
                        everyVerdict(), List.of(new FieldToCorrect(FieldPath.of("worker.name"), new Text("与身份证不一致")))));
    }

    public static Standing closed() {
        return new Standing.Closed(REVIEW, Optional.of(new OutcomeCode("recognised")), new Text("认定为工伤"));
    }

    private static MarkedPlace marked() {
        return new MarkedPlace(
                new MaterialId(UUID.fromString("01970f7e-2f5b-7c3a-9d61-0a1b2c3d4e5f")), 2, 0.1, 0.25, 0.5, 0.125);
    }

    public static List<Verdict> everyVerdict() {
        return Stream.of(Finding.values())
                .map(finding -> new Verdict(
                        new MaterialCode("diagnosis"),
                        finding,
                        "illegible",
                        new Text("请重新拍照"),
                        finding == Finding.REPLACE ? Optional.of(marked()) : Optional.empty()))
                .toList();
    }

    /// Every standing, with and without its optional parts.
    public static Stream<Standing> everyStanding() {
        return Stream.of(
                new Standing.AwaitingPrerequisite(REVIEW, DETERMINATION),
                new Standing.Submitted(REVIEW),
                returned(),
                underWay(),
                new Standing.UnderWay(REVIEW, Optional.of(exam(true)), Optional.of(proposal(Optional.of(30)))),
                new Standing.UnderWay(REVIEW, Optional.empty(), Optional.of(proposal(Optional.empty()))),
                new Standing.Suspended(REVIEW, GROUND, MONDAY_MORNING),
                new Standing.Decided(REVIEW, new OutcomeCode("recognised"), new Text("认定为工伤"), MONDAY_MORNING),
                closed(),
                new Standing.Closed(REVIEW, Optional.empty(), new Text("用人单位已支付")),
                new Standing.Rejected(REVIEW, Optional.of(GROUND), new Text("超过两年")),
                new Standing.Rejected(REVIEW, Optional.empty(), new Text("请向仲裁委员会提出")),
                new Standing.Withdrawn(REVIEW),
                new Standing.Terminated(REVIEW, Optional.of(GROUND), new Text("未参加鉴定")),
                new Standing.Terminated(REVIEW, Optional.empty(), new Text("前置事项未获认定")));
    }

    private static Supplement aSupplement() {
        return new Supplement(
                List.of(aMaterial("补正.jpg")),
                everyKindOfAnswer(),
                Map.of(new MaterialCode("diagnosis"), new Text("诊断日期以病历为准")));
    }

    private static Supplement emptySupplement() {
        return new Supplement(List.of(), Answers.NONE, Map.of());
    }

    private static Proposal proposal(Optional<Integer> extension) {
        return new Proposal(
                new Text("伤情复杂"), extension, extension.map(_ -> LimitBasis.STATUTORY), somebody(), MONDAY_MORNING);
    }

    private static Exam exam(boolean confirmed) {
        return new Exam(LocalDateTime.of(2026, 12, 1, 9, 30), new Line("市人民医院三楼"), confirmed);
    }

    @SafeVarargs
    private static <T> SequencedSet<T> inOrder(T... values) {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of(values)));
    }

    private static String hash(String of) {
        return "%064x".formatted(of.hashCode());
    }

    /// The same cursor with one character in its middle changed.
    public static String tampered(String cursor) {
        int middle = cursor.length() / 2;
        char changed = cursor.charAt(middle) == 'A' ? 'B' : 'A';
        return cursor.substring(0, middle) + changed + cursor.substring(middle + 1);
    }

    /// A matter of a bundle of its own, as it was stored when it was received.
    public static MatterChange handedIn(Bundles bundles, Standing standing) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, standing);
        bundles.add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles.submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change;
    }
}
