package onething.application.port.out.erasure;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.domain.erasure.NoteErasure;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Standing;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.text.Line;
import onething.domain.trail.Event;
import onething.domain.trail.NoteSeal;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [NoteErasures] promises.
public interface NoteErasuresContract {

    AtomicLong PROPOSED = new AtomicLong();

    PersonId ADMINISTRATOR = new PersonId(UUID.randomUUID());

    Bundles bundles();

    Matters matters();

    NoteErasures erasures();

    @Test
    default void theWordsAndTheirSaltAreGoneAndTheRestOfTheTrailStays() {
        var event = anEventWithANote();
        var noted = trail(event).getFirst();
        assertThat(noted).isEqualTo(event);

        erase(event);

        var after = trail(event);
        assertThat(after).hasSize(2);
        assertThat(after.getFirst()).isEqualTo(event.erased());
        assertThat(after.getFirst().note()).isEqualTo(NoteSeal.ERASED);
        assertThat(after.getFirst().seal().salt()).isEmpty();
        assertThat(after.getFirst().hash()).isEqualTo(event.hash());
    }

    @Test
    default void aProposalWaitsUntilItIsDecided() {
        var declined = proposal(anEventWithANote());
        var approved = proposal(anEventWithANote());
        assertThat(erasures().propose(declined).block()).isTrue();
        assertThat(erasures().propose(approved).block()).isTrue();
        assertThat(erasures().waiting().collectList().block()).containsSubsequence(declined, approved);
        assertThat(erasures().find(declined.id()).block()).isEqualTo(declined);

        assertThat(erasures()
                        .decline(declined.id(), ADMINISTRATOR, MONDAY_MORNING)
                        .block())
                .isTrue();
        assertThat(erasures()
                        .decline(declined.id(), ADMINISTRATOR, MONDAY_MORNING)
                        .block())
                .isFalse();
        erasures().erase(approved, ADMINISTRATOR, change(approved.matter())).block();

        assertThat(erasures().find(declined.id()).block()).isNull();
        assertThat(erasures().find(approved.id()).block()).isNull();
        assertThat(erasures().waiting().collectList().block()).doesNotContain(declined, approved);
    }

    @Test
    default void oneProposalAnEventWaits() {
        var event = anEventWithANote();
        var first = proposal(event);
        erasures().propose(first).block();

        assertThat(erasures().propose(proposal(event)).block()).isFalse();

        erasures().decline(first.id(), ADMINISTRATOR, MONDAY_MORNING).block();
        assertThat(erasures().propose(proposal(event)).block()).isTrue();
    }

    @Test
    default void whatWasDecidedErasesNothingMore() {
        var event = anEventWithANote();
        var declined = proposal(event);
        erasures().propose(declined).block();
        erasures().decline(declined.id(), ADMINISTRATOR, MONDAY_MORNING).block();

        assertThat(erasures()
                        .erase(declined, ADMINISTRATOR, change(declined.matter()))
                        .block())
                .isNull();
        assertThat(trail(event)).containsExactly(event);
    }

    @Test
    default void nothingIsErasedIfTheMatterChangedMeanwhile() {
        var event = anEventWithANote();
        var proposal = proposal(event);
        erasures().propose(proposal).block();
        var late = change(proposal.matter());
        matters().save(change(proposal.matter()), List.of(), List.of()).block();

        erasures()
                .erase(proposal, ADMINISTRATOR, late)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ChangedMeanwhile(1)));
        assertThat(trail(event)).first().isEqualTo(event);
        assertThat(erasures().find(proposal.id()).block()).isEqualTo(proposal);
    }

    /// Proposes and approves.
    default void erase(Event event) {
        var proposal = proposal(event);
        erasures().propose(proposal).block();
        erasures().erase(proposal, ADMINISTRATOR, change(proposal.matter())).block();
    }

    /// The first event of a matter.
    default Event anEventWithANote() {
        var bundle = aSubmittedBundle();
        var change =
                received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW), List.of(), WORK_INJURY, RONGCHENG);
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        return change.event();
    }

    private Versioned<MatterChange> change(MatterId matter) {
        var found = matters().find(matter).block();
        return found.map(record -> next(
                new MatterChange(record.matter(), record.last(), false),
                record.matter().standing()));
    }

    private List<Event> trail(Event event) {
        return matters().trail(new MatterId(event.matter())).collectList().block();
    }

    /// Each is proposed a moment after the one before.
    private static NoteErasure proposal(Event event) {
        return new NoteErasure(
                UUID.randomUUID(),
                new MatterId(event.matter()),
                event.sequence(),
                new PersonId(UUID.randomUUID()),
                MONDAY_MORNING.plus(PROPOSED.incrementAndGet(), ChronoUnit.MILLIS),
                new Line("个人信息保护法第四十七条"),
                new Line("当事人撤回同意"));
    }
}
