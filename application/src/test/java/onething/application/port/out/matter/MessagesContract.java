package onething.application.port.out.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.ASSESSMENT;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.domain.bundle.Bundle;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.MatterChange;
import onething.domain.matter.Standing;
import onething.domain.message.Message;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.CursorInvalid;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.ServiceEvent;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// What [Messages] promises, and [Matters#summary] of how many are unread.
public interface MessagesContract {

    Bundles bundles();

    Matters matters();

    Messages messages();

    @Test
    default void messagesListWhatOthersDidTheLatestFirst() {
        var bundle = aSubmittedBundle();
        var one = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        var other = received(bundle, 2, ASSESSMENT, new Standing.Submitted(REVIEW));
        handIn(bundle, one, other);
        var accepted = saved(next(one, underWay(), MONDAY_MORNING.plusSeconds(60)), 0);
        var ended = saved(next(other, closed(), MONDAY_MORNING.plusSeconds(120)), 0);

        var page = of(bundle.applicant(), Optional.empty(), 20);

        assertThat(page.items()).extracting(Message::event).containsExactly(ended.event(), accepted.event());
        assertThat(page.items())
                .extracting(Message::file)
                .containsExactly(other.after().file(), one.after().file());
        assertThat(page.total()).isEqualTo(2);
        assertThat(of(somebody(), Optional.empty(), 20)).isEqualTo(new Page<Message>(List.of(), Optional.empty(), 0));
    }

    @Test
    default void ownActionsAndInternalOnesOfTheOfficeAreNoMessages() {
        var first = handedIn();
        var applicant = first.after().file().applicant();
        var own = saved(by(Optional.of(applicant), Role.APPLICANT, "withdraw", next(first, underWay())), 0);
        var agents = saved(by(Optional.of(somebody()), Role.APPLICANT, "supplement", next(own, underWay())), 1);
        var claimed = saved(by(Optional.of(somebody()), Role.OFFICER, "claim", next(agents, underWay())), 2);
        saved(by(Optional.of(somebody()), Role.OFFICER, "hand-over", next(claimed, underWay())), 3);

        assertThat(of(applicant, Optional.empty(), 20).items())
                .extracting(Message::event)
                .containsExactly(agents.event());
    }

    @Test
    default void aWarningIsForThePartyWithThePeriodAndAnEndedPeriodIsForAll() {
        var bundle = aSubmittedBundle();
        var first = received(
                bundle,
                1,
                DETERMINATION,
                new Standing.Submitted(REVIEW),
                List.of(
                        ClockFixtures.workingDays("review", 5, MONDAY_MORNING, ResponsibleParty.AGENCY),
                        ClockFixtures.workingDays("supplement", 5, MONDAY_MORNING, ResponsibleParty.CITIZEN)));
        handIn(bundle, first);
        var offices = saved(reached("red", "review", first), 0);
        var own = saved(reached("amber", "supplement", offices), 1);
        var missed = saved(reached("missed", "review", own), 2);

        assertThat(of(bundle.applicant(), Optional.empty(), 20).items())
                .extracting(Message::event)
                .containsExactly(missed.event(), own.event());
        assertThat(unread(bundle.applicant())).isEqualTo(2);
    }

    /// Every kind of event, by everybody who may cause it, of a clock of every party.
    @Test
    default void anEventIsAMessageExactlyIfTheDomainSaysSo() {
        var bundle = aSubmittedBundle();
        var change = received(
                bundle,
                1,
                DETERMINATION,
                new Standing.Submitted(REVIEW),
                Stream.of(ResponsibleParty.values())
                        .map(party -> ClockFixtures.workingDays(party.wireName(), 5, MONDAY_MORNING, party))
                        .toList());
        handIn(bundle, change);
        var matter = change.after();
        var visible = new ArrayList<Event>();
        int version = 0;
        for (var action : Stream.concat(
                        Stream.of(ServiceEvent.values()).map(ServiceEvent::wireName), Stream.of("accept"))
                .toList()) {
            for (var actor :
                    List.of(Optional.of(bundle.applicant()), Optional.of(somebody()), Optional.<PersonId>empty())) {
                for (var party : ResponsibleParty.values()) {
                    var effects = List.of(action + ":" + party.wireName());
                    change = saved(step(actor, Role.SYSTEM, action, effects, next(change, underWay())), version++);
                    if (Message.isVisible(change.event(), matter)) {
                        visible.addFirst(change.event());
                    }
                }
            }
        }

        assertThat(visible).hasSizeGreaterThan(30);
        assertThat(of(bundle.applicant(), Optional.empty(), 200).items())
                .extracting(Message::event)
                .containsExactlyElementsOf(visible);
        assertThat(unread(bundle.applicant())).isEqualTo(visible.size());
    }

    @Test
    default void messagesReadUpToAMomentStayReadAndLaterOnesAreUnread() {
        var first = handedIn();
        var applicant = first.after().file().applicant();
        var second = saved(next(first, underWay(), MONDAY_MORNING.plusSeconds(60)), 0);
        var third = saved(next(second, underWay(), MONDAY_MORNING.plusSeconds(120)), 1);
        assertThat(unread(applicant)).isEqualTo(2);
        assertThat(messages().readUntil(applicant).blockOptional()).isEmpty();

        messages().markRead(applicant, second.event().at()).block();
        assertThat(read(applicant)).containsExactly(false, true);
        assertThat(unread(applicant)).isEqualTo(1);

        messages().markRead(applicant, third.event().at()).block();
        messages().markRead(applicant, first.event().at()).block();
        messages().markRead(somebody(), Instant.EPOCH).block();
        assertThat(read(applicant)).containsExactly(true, true);
        assertThat(unread(applicant)).isZero();
        assertThat(messages().readUntil(applicant).block())
                .isEqualTo(third.event().at());

        saved(next(third, closed(), MONDAY_MORNING.plusSeconds(180)), 2);
        assertThat(read(applicant)).containsExactly(false, true, true);
        assertThat(unread(applicant)).isEqualTo(1);
    }

    @Test
    default void theyComePageByPageEachOnceAndInOrderWithinOneMoment() {
        var change = handedIn();
        var applicant = change.after().file().applicant();
        for (int i = 0; i < 5; i++) {
            change = saved(next(change, underWay(), MONDAY_MORNING.plusSeconds(60 + i / 3)), i);
        }
        var whole = of(applicant, Optional.empty(), 20);
        assertThat(whole.items())
                .extracting(message -> message.event().sequence())
                .containsExactly(6L, 5L, 4L, 3L, 2L);

        var first = of(applicant, Optional.empty(), 2);
        var second = of(applicant, first.next(), 2);
        var third = of(applicant, second.next(), 2);

        assertThat(Stream.of(first, second, third).flatMap(page -> page.items().stream()))
                .containsExactlyElementsOf(whole.items());
        assertThat(whole.items()).extracting(Message::id).doesNotHaveDuplicates();
        assertThat(third.next()).isEmpty();
        assertThat(first.total()).isEqualTo(5);
    }

    @Test
    default void aCursorOfAnotherListingIsRefused() {
        messages()
                .of(somebody(), Optional.of("garbage"), 20)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new CursorInvalid()));
    }

    private Page<Message> of(PersonId applicant, Optional<String> after, int limit) {
        var page = messages().of(applicant, after, limit).block();
        assertThat(page).isNotNull();
        return page;
    }

    private List<Boolean> read(PersonId applicant) {
        return of(applicant, Optional.empty(), 20).items().stream()
                .map(Message::read)
                .toList();
    }

    private long unread(PersonId applicant) {
        return matters()
                .summary(applicant)
                .map(Matters.Summary::unread)
                .blockOptional()
                .orElseThrow();
    }

    private static MatterChange by(Optional<PersonId> actor, Role role, String action, MatterChange change) {
        return step(actor, role, action, List.of(), change);
    }

    private static MatterChange reached(String rung, String clock, MatterChange before) {
        var after = next(before, underWay());
        return step(Optional.empty(), Role.SYSTEM, rung, List.of(rung + ":" + clock), after);
    }

    private static MatterChange step(
            Optional<PersonId> actor, Role role, String action, List<String> effects, MatterChange change) {
        var event = change.event();
        return new MatterChange(
                change.after(),
                new Event(
                        event.matter(),
                        event.sequence(),
                        new EventDraft(
                                event.at(),
                                new EventDraft.By(actor, role),
                                action,
                                event.facts().change(),
                                effects,
                                event.paper(),
                                event.note()),
                        event.seal(),
                        event.previous(),
                        event.hash()),
                false);
    }

    private MatterChange saved(MatterChange change, long over) {
        matters().save(new Versioned<>(change, over), List.of(), List.of()).block();
        return change;
    }

    private MatterChange handedIn() {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        handIn(bundle, change);
        return change;
    }

    private void handIn(Bundle.Submitted bundle, MatterChange... changes) {
        bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        bundles()
                .submit(new Versioned<>(bundle, 0), List.of(changes), List.of(), aKeyOf(bundle.applicant()))
                .block();
    }
}
