package onething.application.service.erasure;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.erasure.DecideErasure;
import onething.application.port.in.erasure.ListErasures;
import onething.application.port.in.erasure.ProposeErasure;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.in.me.ListMessages;
import onething.application.port.in.transparency.ExportTrail;
import onething.application.port.in.transparency.VerifyTrail;
import onething.application.port.out.erasure.InMemoryNoteErasures;
import onething.application.port.out.matter.InMemoryMessages;
import onething.application.service.ServiceInMemory;
import onething.application.service.matter.ReadTimelineService;
import onething.application.service.me.ListMessagesService;
import onething.application.service.transparency.ExportTrailService;
import onething.application.service.transparency.SealTrailService;
import onething.application.service.transparency.VerifyTrailService;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.ErasureUnknown;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NoteNotErasable;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.refusal.Refused;
import onething.domain.text.Line;
import onething.domain.trail.Event;
import onething.domain.trail.NoteSeal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// 李娜's matter was accepted with words that name a colleague. He asks the office to erase them.
class ErasuresTest {

    private static final String WORDS = "同事张三看到了经过";
    private static final long ACCEPTED = 2;

    private final ServiceInMemory service = new ServiceInMemory();
    private final MatterId matter = ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION));
    private final InMemoryNoteErasures erasures = new InMemoryNoteErasures(service.matters);
    private final ProposeErasure propose =
            new ProposeErasureService(service.access, service.matters, erasures, service.contexts, service.ids);
    private final ListErasures list = new ListErasuresService(erasures, service.matters);
    private final DecideErasure decide =
            new DecideErasureService(erasures, service.matters, service.contexts, service.clock);
    private final VerifyTrail verify = new VerifyTrailService(service.log);
    private final ExportTrail export = new ExportTrailService(service.log);

    @BeforeEach
    void theMatterIsAcceptedWithWords() {
        service.act(DETERMINER, service.matter(matter), "accept", WORDS);
        seal();
    }

    @Test
    void theWordsAreGoneEverywhereAndTheTrailStillVerifies() {
        assertThat(readByTheApplicant()).contains(WORDS);
        assertThat(messages()).contains(WORDS);
        var lines = exported();

        approve(proposed());

        assertThat(readByTheApplicant()).containsSequence("内容已依法删除", "第2条记录的文字已依法删除（个人信息保护法第四十七条）：当事人撤回同意");
        assertThat(readByTheApplicant()).doesNotContain(WORDS);
        assertThat(messages()).contains("内容已依法删除").doesNotContain(WORDS);
        assertThat(trail().get(1).seal().salt()).isEmpty();
        seal();
        assertThat(verify.verify(ADMINISTRATOR).block().isSound()).isTrue();
        assertThat(exported()).as("no earlier line of the export changes").startsWith(lines.toArray(String[]::new));
    }

    @Test
    void theTrailTellsWhoAskedForItAndOfWhichEvent() {
        approve(proposed());

        assertThat(trail().getLast())
                .extracting(Event::action, event -> event.actor().orElseThrow(), Event::effects)
                .containsExactly("erase-note", HER_APPROVER.id(), List.of("erase:2"));
    }

    @Test
    void aMatterThatHasEndedCanBeErasedToo() {
        now(service.actOnMatter.act(ServiceInMemory.decision(DETERMINER, service.matter(matter), "recognised")));
        now(service.actOnMatter.act(
                ServiceInMemory.service(DETERMINER, service.matter(matter), LocalDate.of(2026, 11, 23))));
        assertThat(service.matter(matter).value().matter().standing().kind().isEnd())
                .isTrue();
        var clocks = service.matter(matter).value().matter().clocks();

        approve(proposed());

        assertThat(service.matter(matter).value().matter().clocks()).isEqualTo(clocks);
        assertThat(trail().get(1).note()).isEqualTo(NoteSeal.ERASED);
    }

    @Test
    void onlyTheHeadOfTheOfficeProposes() {
        refused(propose(DETERMINER, ACCEPTED), new RoleLacking("approver"));
        refused(propose(INSPECTOR, ACCEPTED), new MatterUnknown(matter.value()));
    }

    @Test
    void onlyAnotherAdministratorApprovesAndOnlyWithAFreshProof() {
        var erasure = proposed();
        var now = service.clock.instant();

        refused(decide(HER_APPROVER, erasure, true, now), new RoleLacking("ADMINISTRATOR"));
        refused(
                decide(new Actor.Administrator(HER_APPROVER.id(), "同一人"), erasure, true, now),
                new OwnProposal("erase-note", "administrator"));
        StepVerifier.create(decide(ADMINISTRATOR, erasure, true, now.minus(Duration.ofHours(1))))
                .verifyErrorSatisfies(
                        refused -> assertThat(((Refused) refused).refusal()).isInstanceOf(StepUpRequired.class));
        assertThat(trail().get(1).note()).contains(WORDS);
    }

    @Test
    void whatWasDeclinedStays() {
        var erasure = proposed();
        decide(ADMINISTRATOR, erasure, false, Instant.EPOCH).block();

        assertThat(trail()).hasSize(2).extracting(Event::note).doesNotContain(NoteSeal.ERASED);
        assertThat(list.list(ADMINISTRATOR).collectList().block()).isEmpty();
        refused(decide(ADMINISTRATOR, erasure, true, service.clock.instant()), new ErasureUnknown(erasure.id()));
    }

    @Test
    void whatHasNoWordsOrWaitsOrWasErasedIsRefused() {
        refused(propose(HER_APPROVER, 1), new NoteNotErasable());
        refused(propose(HER_APPROVER, 99), new NoteNotErasable());
        var erasure = proposed();
        refused(propose(HER_APPROVER, ACCEPTED), new NoteNotErasable());
        approve(erasure);
        refused(propose(HER_APPROVER, ACCEPTED), new NoteNotErasable());
        refused(propose(HER_APPROVER, 3), new NoteNotErasable());
    }

    @Test
    void aGroundAndAReasonAreNeeded() {
        StepVerifier.create(propose.propose(
                        new ProposeErasure.Command(HER_APPROVER, matter, ACCEPTED, new Line(" "), new Line("理由"))))
                .verifyErrorSatisfies(
                        refused -> assertThat(((Refused) refused).refusal()).isInstanceOf(InputsInvalid.class));
    }

    @Test
    void theAdministratorSeesWhatWaitsWithoutTheWords() {
        var erasure = proposed();

        assertThat(list.list(ADMINISTRATOR).collectList().block())
                .extracting(ListErasures.Waiting::erasure, waiting -> waiting.number(), ListErasures.Waiting::own)
                .containsExactly(tuple(
                        erasure, service.matter(matter).value().matter().file().number(), false));
        StepVerifier.create(list.list(DETERMINER)).verifyErrorSatisfies(refusedWith(new RoleLacking("ADMINISTRATOR")));
    }

    private NoteErasure proposed() {
        return propose(HER_APPROVER, ACCEPTED).block();
    }

    private Mono<NoteErasure> propose(Actor who, long sequence) {
        return propose.propose(
                new ProposeErasure.Command(who, matter, sequence, new Line("个人信息保护法第四十七条"), new Line("当事人撤回同意")));
    }

    private void approve(NoteErasure erasure) {
        decide(ADMINISTRATOR, erasure, true, service.clock.instant()).block();
    }

    private Mono<Void> decide(Actor who, NoteErasure erasure, boolean approved, Instant provenAt) {
        return decide.decide(new DecideErasure.Command(who, erasure.id(), approved, provenAt));
    }

    private List<Event> trail() {
        return service.matters.trail(matter).collectList().block();
    }

    private List<String> readByTheApplicant() {
        return new ReadTimelineService(service.access, service.contexts, service.recorder, service.links)
                .read(new ReadTimeline.Query(LI_NA, matter))
                .map(entry -> entry.event().note())
                .collectList()
                .block();
    }

    private List<String> messages() {
        var messages = new ListMessagesService(new InMemoryMessages(service.matters), service.guides, service.links);
        return messages.list(new ListMessages.Query(LI_NA, Optional.empty(), 20)).block().items().stream()
                .map(row -> row.message().event().note())
                .toList();
    }

    private void seal() {
        new SealTrailService(service.log, service.logKeyring, service.clock)
                .seal()
                .block();
    }

    private List<String> exported() {
        return String.join("", export.export(ADMINISTRATOR).collectList().block())
                .lines()
                .toList();
    }

    private static void refused(Mono<?> asked, Refusal expected) {
        StepVerifier.create(asked).verifyErrorSatisfies(refusedWith(expected));
    }
}
