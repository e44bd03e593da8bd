package onething.application.service.retention;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.REASSESSMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.port.in.retention.DecideDestruction;
import onething.application.port.in.retention.DestroyFiles.Destroyed;
import onething.application.port.in.retention.HoldFile;
import onething.application.port.in.retention.ReadDestructionList.Listed;
import onething.application.port.out.retention.InMemoryRetention;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.matter.WithdrawMatterService;
import onething.application.service.transparency.SealTrailService;
import onething.application.service.transparency.VerifyTrailService;
import onething.domain.bundle.BundleNumber;
import onething.domain.code.MatterCode;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.CaseFileUnknown;
import onething.domain.refusal.Refusal.DestructionListUnknown;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refusal.RetentionHoldUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.refusal.Refused;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.Entry;
import onething.domain.retention.DestructionList.State;
import onething.domain.retention.HoldGround;
import onething.domain.retention.Obstacle;
import onething.domain.retention.RetentionHold;
import onething.domain.retention.Temporary;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.Trail;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// 李娜's complaint ended in 2026. Its file is kept for ten years.
class RetentionServicesTest {

    private static final Actor SECOND =
            new Actor.Administrator(new PersonId(UUID.fromString("00000000-0000-0000-0000-00000000ad02")), "另一位管理员");
    private static final Instant OVER = Instant.parse("2036-12-31T16:00:00Z");

    private final ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithRetention());
    private final InMemoryRetention retention =
            new InMemoryRetention(service.bundles, service.matters, service.corrections, service.inquiries);
    private final DueFiles due = new DueFiles(retention, service.bundles, service.guides, service.clock);
    private final CompileDestructionListService compile =
            new CompileDestructionListService(due, retention, service.ids, service.clock);
    private final DestroyFilesService destroy =
            new DestroyFilesService(due, retention, retention, service.matters, service.clock);
    private final DecideDestructionService decide = new DecideDestructionService(retention, service.clock);
    private final HoldFileService hold = new HoldFileService(retention, retention, service.ids, service.clock);

    @Test
    void aFileIsListedOnTheDayAfterItsPeriodAndNotBefore() {
        var matter = ended(COMPLAINT);
        at(OVER.minusSeconds(1));
        assertThat(compile.compile().block()).isZero();

        at(OVER);

        assertThat(compile.compile().block()).isOne();
        assertThat(latest().entries())
                .extracting(Entry::number, Entry::keep, Entry::until, Entry::end)
                .containsExactly(tuple(number(matter), new Years(10), LocalDate.of(2036, 12, 31), Optional.empty()));
        assertThat(compile.compile().block()).as("one list at a time").isZero();
    }

    @Test
    void anOpenMatterAndOneThatIsKeptForEverAreNeverListed() {
        service.aMatter(LI_NA, DETERMINATION);
        ended(REASSESSMENT);
        at(Instant.parse("2200-01-01T00:00:00Z"));

        assertThat(compile.compile().block()).isZero();
    }

    @Test
    void anotherOpenMatterAboutTheSamePersonKeepsAFile() {
        ended(COMPLAINT);
        var other = ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION));
        at(OVER);
        assertThat(compile.compile().block()).isZero();

        withdraw(other);

        assertThat(compile.compile().block()).isOne();
    }

    @Test
    void afterTwoApprovalsTheFileIsGoneAndTheLogStillVerifies() {
        var matter = ended(COMPLAINT);
        var before = trail(matter);
        seal();
        at(OVER);
        var list = compiled();
        assertThat(destroy.destroy().block()).isEqualTo(Destroyed.NOTHING);
        approve(ADMINISTRATOR, list);
        assertThat(destroy.destroy().block()).isEqualTo(Destroyed.NOTHING);
        approve(SECOND, list);

        assertThat(destroy.destroy().block()).isEqualTo(new Destroyed(1, 0));

        assertThat(service.matters.find(matter).block()).isNull();
        assertThat(trail(matter)).hasSize(before.size() + 1);
        assertThat(trail(matter).getLast())
                .extracting(Event::action, Event::effects)
                .containsExactly("destroy", List.of("list:" + list.id()));
        assertThat(new Trail(trail(matter)).flaw()).isEmpty();
        seal();
        assertThat(new VerifyTrailService(service.log)
                        .verify(ADMINISTRATOR)
                        .block()
                        .isSound())
                .isTrue();
        assertThat(read(list).list().state()).isEqualTo(State.CARRIED_OUT);
        assertThat(destroy.destroy().block()).isEqualTo(Destroyed.NOTHING);
    }

    @Test
    void theSamePersonCannotApproveTwiceAndAnOldProofIsNotEnough() {
        ended(COMPLAINT);
        at(OVER);
        var list = compiled();

        refused(decide(DETERMINER, list, true, OVER), new RoleLacking("ADMINISTRATOR"));
        StepVerifier.create(decide(ADMINISTRATOR, list, true, OVER.minus(Duration.ofHours(1))))
                .verifyErrorSatisfies(
                        refused -> assertThat(((Refused) refused).refusal()).isInstanceOf(StepUpRequired.class));
        approve(ADMINISTRATOR, list);
        refused(decide(ADMINISTRATOR, list, true, OVER), new OwnProposal("destroy", "administrator"));
        assertThat(read(list))
                .extracting(Listed::own, read -> read.list().state())
                .containsExactly(true, State.WAITING);
    }

    @Test
    void aDeclinedListDestroysNothingAndTheNextOneHasTheFileAgain() {
        var matter = ended(COMPLAINT);
        at(OVER);
        var list = compiled();
        approve(ADMINISTRATOR, list);

        decide(SECOND, list, false, Instant.EPOCH).block();

        assertThat(destroy.destroy().block()).isEqualTo(Destroyed.NOTHING);
        assertThat(service.matters.find(matter).block()).isNotNull();
        refused(decide(SECOND, list, true, OVER), new DestructionListUnknown(list.id()));
        service.clock.passes(Duration.ofDays(1));
        assertThat(compiled().entries()).extracting(Entry::number).containsExactly(number(matter));
    }

    @Test
    void whatComesUpAfterTheApprovalSparesTheFile() {
        var matter = ended(COMPLAINT);
        var number = number(matter);
        at(OVER);
        var list = compiled();
        approve(ADMINISTRATOR, list);
        approve(SECOND, list);
        var held = hold(number, "（2037）粤52行初1号").block();

        assertThat(destroy.destroy().block()).isEqualTo(new Destroyed(0, 1));

        assertThat(service.matters.find(matter).block()).isNotNull();
        assertThat(read(list).list().entries().getFirst().end())
                .hasValueSatisfying(end -> assertThat(end.spared()).hasValue(Obstacle.HOLD));
        assertThat(compile.compile().block()).isZero();
        new ReleaseHoldService(retention, service.clock)
                .release(SECOND, held.id())
                .block();
        assertThat(compile.compile().block()).isOne();
    }

    @Test
    void onlyAnAdministratorHoldsAFileAndOnlyOneThatThereIs() {
        var number = number(ended(COMPLAINT));

        refused(
                hold.hold(new HoldFile.Command(DETERMINER, number, HoldGround.VALUE, new Line("a"), Optional.empty())),
                new RoleLacking("ADMINISTRATOR"));
        refused(hold(BundleNumber.of("XS", LocalDate.of(2020, 1, 1), 1), "a"), new CaseFileUnknown());
        var nothing = UUID.randomUUID();
        refused(
                new ReleaseHoldService(retention, service.clock).release(ADMINISTRATOR, nothing),
                new RetentionHoldUnknown(nothing));
    }

    @Test
    void anAdministratorReadsPeriodsHoldsAndLists() {
        var number = number(ended(COMPLAINT));
        at(OVER);
        var list = compiled();
        var held = hold(number, "价值").block();
        var read = new ReadRetentionService(
                service.guides,
                retention,
                retention,
                service.clock,
                Duration.ofDays(90),
                Duration.ofHours(20),
                Duration.ofHours(1));

        var all = read.read(ADMINISTRATOR).block();

        assertThat(all.periods())
                .extracting(period -> period.item().keep().text())
                .containsExactly("10年", "50年", "30年", "永久");
        assertThat(all.temporary())
                .extracting(each -> each.what(), each -> each.hours())
                .containsExactly(
                        tuple(Temporary.DRAFT, 2160L), tuple(Temporary.UPLOAD, 20L), tuple(Temporary.UNUSED_FILE, 1L));
        assertThat(all.holds()).containsExactly(held);
        assertThat(all.lists()).containsExactly(new Listed(list, false));
        refused(read.read(DETERMINER), new RoleLacking("ADMINISTRATOR"));
        refused(
                new ReadDestructionListService(retention).read(DETERMINER, list.id()),
                new RoleLacking("ADMINISTRATOR"));
        var nothing = UUID.randomUUID();
        refused(
                new ReadDestructionListService(retention).read(ADMINISTRATOR, nothing),
                new DestructionListUnknown(nothing));
    }

    private MatterId ended(MatterCode code) {
        var matter = ServiceInMemory.id(service.aMatter(LI_NA, code));
        withdraw(matter);
        return matter;
    }

    private void withdraw(MatterId matter) {
        now(new WithdrawMatterService(service.access, service.acts)
                .withdraw(new WithdrawMatter.Command(
                        LI_NA, matter, service.matter(matter).version(), Text.NONE)));
        assertThat(service.matter(matter).value().matter().standing().kind().isEnd())
                .isTrue();
    }

    private void at(Instant then) {
        service.clock.passes(Duration.between(service.clock.instant(), then));
    }

    private BundleNumber number(MatterId matter) {
        return service.matter(matter).value().matter().file().number().bundle();
    }

    private DestructionList compiled() {
        assertThat(compile.compile().block()).isOne();
        return latest();
    }

    private DestructionList latest() {
        return retention.latest(1).single().block();
    }

    private Listed read(DestructionList list) {
        return new ReadDestructionListService(retention)
                .read(ADMINISTRATOR, list.id())
                .block();
    }

    private void approve(Actor who, DestructionList list) {
        decide(who, list, true, service.clock.instant()).block();
    }

    private Mono<Void> decide(Actor who, DestructionList list, boolean approved, Instant provenAt) {
        return decide.decide(new DecideDestruction.Command(who, list.id(), approved, provenAt));
    }

    private Mono<RetentionHold> hold(BundleNumber number, String reason) {
        return hold.hold(
                new HoldFile.Command(ADMINISTRATOR, number, HoldGround.LITIGATION, new Line(reason), Optional.empty()));
    }

    private List<Event> trail(MatterId matter) {
        return service.matters.trail(matter).collectList().block();
    }

    private void seal() {
        new SealTrailService(service.log, service.logKeyring, service.clock)
                .seal()
                .block();
    }

    private static void refused(Mono<?> asked, Refusal expected) {
        StepVerifier.create(asked).verifyErrorSatisfies(refusedWith(expected));
    }
}
