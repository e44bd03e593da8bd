package onething.persistence.relational.notification;

import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.returned;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.persistence.relational.notification.RelayFixture.MAILBOX;
import static onething.persistence.relational.notification.RelayFixture.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.notification.RelayNotifications.Relayed;
import onething.application.port.out.notification.NotificationOutbox.DeadLetter;
import onething.application.port.out.notification.NotificationOutbox.Linked;
import onething.domain.guide.notification.NotificationKind;
import onething.domain.guide.notification.WindowKind;
import onething.domain.matter.MatterChange;
import onething.domain.notification.Cause;
import onething.domain.notification.Channel;
import onething.domain.notification.ContactPreferences;
import onething.domain.notification.Delivery;
import onething.domain.notification.DeliveryPolicy;
import onething.domain.notification.DeliveryState;
import onething.domain.notification.Notification;
import onething.domain.notification.Reminder;
import onething.domain.notification.SendResult;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.notification.RelayFixture.Life;
import org.junit.jupiter.api.Test;

class NotificationOutboxTest {

    private final RelayFixture relays = new RelayFixture();

    @Test
    void aNotificationSaysWhatTheGuideSaysAndLeadsToThePage() {
        var life = relays.matter(0);
        life.goesOn(returned());
        life.goesOn(closed());

        relays.drained();

        assertThat(relays.provider.received)
                .extracting(Notification::to, Notification::text)
                .containsExactly(tuple(PHONE, "您办理的事项需要您处理，请登录查看："), tuple(PHONE, "您办理的事项已有结果，请登录查看："));
        assertThat(relays.provider.received).allSatisfy(sent -> {
            assertThat(sent.link()).matches("https://one\\.example/go/[A-Za-z0-9_-]{10}");
            assertThat(relays.outbox
                            .linked(sent.link().substring(sent.link().lastIndexOf('/') + 1))
                            .block())
                    .isEqualTo(new Linked(life.matter().file().id(), life.applicant()));
        });
        assertThat(relays.outbox.linked("unknown").blockOptional()).isEmpty();
    }

    @Test
    void whatTheApplicantDidAndWhatIsInternalToTheOfficeNotifiesNobody() {
        var life = relays.matter(0);
        life.store(by(life, Optional.of(life.applicant()), Role.APPLICANT, "supplement"));
        assertThat(deliveries(life)).as("own actions do not enter the outbox").isEmpty();

        life.store(by(life, Optional.of(new PersonId(UUID.randomUUID())), Role.OFFICER, "claim"));
        assertThat(relays.drained().unneeded()).isOne();

        assertThat(relays.provider.received).isEmpty();
        assertThat(deliveries(life)).isEmpty();
    }

    @Test
    void whoDeclinesGetsNothing() {
        var life = relays.matter(1);
        relays.prefers(life.applicant());

        assertThat(relays.drained().unneeded()).isOne();
        assertThat(relays.provider.received).isEmpty();
    }

    @Test
    void theNextChannelIsTriedAndTheProofSaysByWhichOneItArrived() {
        var life = relays.matter(1);
        relays.provider.answer = sent -> sent.to().channel() == Channel.SMS
                ? new SendResult.Refused("number-refused")
                : new SendResult.Accepted("mail-7");

        relays.drained();

        assertThat(relays.provider.received).extracting(Notification::to).containsExactly(PHONE, MAILBOX);
        assertThat(deliveries(life)).singleElement().satisfies(delivery -> {
            assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
            assertThat(delivery.kind())
                    .as("a material of the matter may still follow")
                    .contains(NotificationKind.ACTION_NEEDED);
            assertThat(delivery.channel()).contains(Channel.EMAIL);
            assertThat(delivery.providerId()).contains("mail-7");
            assertThat(delivery.settled()).contains(relays.now());
        });
    }

    @Test
    void aMatterThatFailsDoesNotDelayOthers() {
        var failing = relays.matter(2);
        var sound = relays.matter(2);
        relays.prefers(failing.applicant(), MAILBOX);
        relays.provider.answer = sent ->
                sent.to().equals(MAILBOX) ? new SendResult.Unreachable("timeout") : new SendResult.Accepted("1");

        relays.drained();
        assertThat(relays.arrived(sound)).containsExactly(2, 3);
        assertThat(relays.provider.received)
                .as("the second one waits for the first")
                .hasSize(3);

        relays.provider.answer = _ -> new SendResult.Accepted("2");
        relays.pass(Duration.ofSeconds(59));
        assertThat(relays.drained()).as("not before the pause is over").isEqualTo(Relayed.NOTHING);
        relays.pass(Duration.ofSeconds(1));
        relays.drained();
        assertThat(relays.arrived(failing)).containsExactly(2, 3);
    }

    @Test
    void whatNoChannelDeliversIsADeadLetterThatTheOfficeCanSendAgain() {
        var life = relays.matter(2);
        relays.provider.answer = _ -> new SendResult.Refused("number-refused");

        assertThat(relays.drained().undeliverable()).isEqualTo(2);
        var dead = relays.outbox
                .undeliverable(WORK_INJURY, RONGCHENG, Optional.empty(), 10)
                .collectList()
                .block();
        assertThat(dead).extracting(letter -> letter.delivery().state()).containsOnly(DeliveryState.UNDELIVERABLE);
        assertThat(dead)
                .extracting(DeadLetter::number)
                .containsOnly(life.matter().file().number());
        assertThat(dead).extracting(letter -> letter.delivery().reason()).containsOnly(Optional.of("number-refused"));

        relays.provider.forget();
        relays.provider.answer = _ -> new SendResult.Accepted("3");
        var first = dead.getFirst().delivery().id();
        assertThat(relays.outbox.sendAgain(first, relays.now()).block()).isTrue();
        assertThat(relays.outbox.sendAgain(first, relays.now()).block())
                .as("once")
                .isFalse();
        relays.drained();

        assertThat(relays.provider.received).extracting(Notification::id).containsExactly(first);
        assertThat(deliveries(life))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.DELIVERED, DeliveryState.UNDELIVERABLE);
    }

    @Test
    void whoHasNoAddressIsADeadLetter() {
        var life = relays.matter(1);
        relays.contacts
                .save(life.applicant(), new ContactPreferences(List.of(Channel.WECHAT), Map.of()), relays.now())
                .block();

        relays.drained();

        assertThat(deliveries(life))
                .extracting(Delivery::reason)
                .containsExactly(Optional.of(DeliveryPolicy.NO_ADDRESS));
    }

    @Test
    void whileAllChannelsAreOffNothingIsLostAndNoAttemptCounts() {
        var life = relays.matter(1);
        relays.provider.channels = Set.of();
        for (int day = 0; day < 3; day++) {
            relays.drained();
            relays.pass(Duration.ofDays(1));
        }
        assertThat(deliveries(life)).extracting(Delivery::state).containsExactly(DeliveryState.WAITING);
        assertThat(relays.outbox.oldestWaiting(relays.now()).block())
                .isEqualTo(life.last().event().at());

        relays.provider.channels = Set.of(Channel.EMAIL);
        relays.drained();

        assertThat(relays.provider.received).extracting(Notification::to).containsExactly(MAILBOX);
        assertThat(relays.outbox.oldestWaiting(relays.now()).blockOptional()).isEmpty();
    }

    @Test
    void aReminderIsAddedOnceWaitsForItsDayAndIsDroppedWhenTheWindowIsClosed() {
        relays.matter(1);
        var taken = relays.outbox
                .take(relays.now(), relays.now().plusSeconds(60), 1)
                .blockLast();
        var reminder = new Reminder(
                WindowKind.SUPPLEMENT, LocalDate.of(2026, 12, 8), relays.now().plus(Duration.ofDays(12)));
        relays.outbox.remind(taken, List.of(reminder)).block();
        relays.outbox.remind(taken, List.of(reminder)).block();
        relays.pass(Duration.ofMinutes(5));

        assertThat(relays.drained()).isEqualTo(new Relayed(1, 0, 0, 0, 0));
        relays.pass(Duration.ofDays(12));
        assertThat(relays.drained())
                .as("the matter is under way, so no supplement is awaited")
                .isEqualTo(new Relayed(0, 0, 0, 1, 0));
    }

    /// An officer who reads the notifications of a matter would learn that it was rated low.
    @Test
    void theAnswerToALowRatingNotifiesTheApplicantAndOnlyWhoMayReviewItSeesThatItFailed() {
        var life = relays.matter(0);
        relays.drained();
        relays.provider.forget();
        ratingAnswered(life);

        relays.drained();

        assertThat(relays.provider.received).extracting(Notification::text).containsExactly("您的评价已有答复，请登录查看：");
        assertThat(deliveries(life)).extracting(Delivery::cause).doesNotContain(Cause.RATING_ANSWERED);
        assertThat(relays.outbox
                        .find(relays.provider.received.getFirst().id(), Optional.empty())
                        .blockOptional())
                .isEmpty();

        TestPostgres.empty("notifications");
        relays.provider.answer = _ -> new SendResult.Refused("number-refused");
        ratingAnswered(life);
        assertThat(relays.drained().undeliverable()).isEqualTo(1);
        var actor = life.last().event().actor().orElseThrow();
        var another = new PersonId(UUID.randomUUID());
        assertThat(deadLetters(Optional.empty())).as("an officer").isEmpty();
        assertThat(deadLetters(Optional.of(actor))).as("who took part").isEmpty();
        assertThat(deadLetters(Optional.of(another)))
                .as("who may work on the rating")
                .singleElement()
                .satisfies(letter -> {
                    var id = letter.delivery().id();
                    assertThat(relays.outbox.find(id, Optional.empty()).blockOptional())
                            .isEmpty();
                    assertThat(relays.outbox.find(id, Optional.of(actor)).blockOptional())
                            .isEmpty();
                    assertThat(relays.outbox.find(id, Optional.of(another)).blockOptional())
                            .isPresent();
                });
    }

    private List<DeadLetter> deadLetters(Optional<PersonId> reviewer) {
        return relays.outbox
                .undeliverable(WORK_INJURY, RONGCHENG, reviewer, 10)
                .collectList()
                .block();
    }

    private void ratingAnswered(Life life) {
        TestPostgres.database()
                .sql("""
                        insert into notifications (matter, recipient, cause, occasion, not_before, next_attempt)
                        values (:matter, :recipient, 'RATING_ANSWERED', '', :now, :now)
                        """)
                .bind("matter", life.matter().file().id().value())
                .bind("recipient", life.applicant().value())
                .bind("now", relays.now())
                .then()
                .block();
    }

    @Test
    void addressesAreEncrypted() {
        var person = new PersonId(UUID.randomUUID());
        relays.prefers(person, PHONE, MAILBOX);

        var stored = TestPostgres.database()
                .sql("select addresses from contact_preferences where person = :person")
                .bind("person", person.value())
                .map(row -> row.get("addresses", byte[].class))
                .one()
                .block();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(PHONE.value(), MAILBOX.value());
        assertThat(relays.contacts.find(person).block().chain()).containsExactly(PHONE, MAILBOX);
        assertThat(relays.contacts.find(new PersonId(UUID.randomUUID())).blockOptional())
                .isEmpty();
    }

    private List<Delivery> deliveries(Life life) {
        return relays.outbox
                .of(life.matter().file().id())
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private static MatterChange by(Life life, Optional<PersonId> actor, Role role, String action) {
        var made = next(life.last(), underWay());
        var event = made.event();
        return new MatterChange(
                made.after(),
                new Event(
                        event.matter(),
                        event.sequence(),
                        new EventDraft(
                                event.at(),
                                new By(actor, role),
                                action,
                                event.facts().change(),
                                event.effects(),
                                event.paper(),
                                event.note()),
                        event.seal(),
                        event.previous(),
                        event.hash()),
                false);
    }
}
