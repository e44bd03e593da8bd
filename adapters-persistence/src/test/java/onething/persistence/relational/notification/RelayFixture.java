package onething.persistence.relational.notification;

import static java.util.stream.Collectors.toMap;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.REVIEW;
import static onething.application.port.out.matter.StoredFixtures.aKeyOf;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.draftOf;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import onething.application.port.Versioned;
import onething.application.port.in.notification.RelayNotifications;
import onething.application.port.in.notification.RelayNotifications.Relayed;
import onething.application.port.out.notification.Contacts;
import onething.application.port.out.notification.NotificationOutbox;
import onething.application.port.out.notification.Notifications;
import onething.application.service.TestClock;
import onething.application.service.handling.ActionContexts;
import onething.application.service.notification.RelayNotificationsService;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.Standing;
import onething.domain.notification.Channel;
import onething.domain.notification.ContactAddress;
import onething.domain.notification.ContactPreferences;
import onething.domain.notification.Delivery;
import onething.domain.notification.Notification;
import onething.domain.notification.SendResult;
import onething.domain.party.PersonId;
import onething.domain.signin.Secret;
import onething.persistence.guides.PublishedGuides;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.appointment.StoredAppointments;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.StoredMatters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Matters with events to notify of, relays that can die at any step, and a provider that remembers what it
/// received.
final class RelayFixture {

    static final ContactAddress PHONE = new ContactAddress(Channel.SMS, "13800138000");
    static final ContactAddress MAILBOX = new ContactAddress(Channel.EMAIL, "lina@example.com");

    final NotificationOutbox outbox = new R2dbcNotificationOutbox(TestPostgres.database());
    final Contacts contacts = new R2dbcContacts(TestPostgres.database(), TestPostgres.reporterCipher());
    final Provider provider = new Provider();
    private Instant now = MONDAY_MORNING.plusSeconds(3600);

    RelayFixture() {
        TestPostgres.empty("notifications", "contact_preferences");
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    /// A matter that was received, and then went on that often.
    Life matter(int events) {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 1, DETERMINATION, new Standing.Submitted(REVIEW));
        StoredBundles.bundles().add(draftOf(bundle), aKeyOf(bundle.applicant())).block();
        StoredBundles.bundles()
                .submit(new Versioned<>(bundle, 0), List.of(change), List.of(), aKeyOf(bundle.applicant()))
                .block();
        var life = new Life(change);
        for (int i = 0; i < events; i++) {
            life.goesOn(underWay());
        }
        prefers(bundle.applicant(), PHONE, MAILBOX);
        return life;
    }

    void prefers(PersonId person, ContactAddress... chain) {
        var addresses = List.of(chain);
        contacts.save(
                        person,
                        new ContactPreferences(
                                addresses.stream().map(ContactAddress::channel).toList(),
                                addresses.stream().collect(toMap(ContactAddress::channel, address -> address))),
                        now)
                .block();
    }

    RelayNotifications relay() {
        return relay(outbox, provider);
    }

    RelayNotifications relay(NotificationOutbox through, Notifications by) {
        return relay(through, by, contacts, new TestClock(() -> now));
    }

    static RelayNotifications relay(NotificationOutbox through, Notifications by, Contacts contacts, Clock clock) {
        return new RelayNotificationsService(
                through,
                by,
                contacts,
                StoredMatters.matters(),
                StoredBundles.bundles(),
                StoredAppointments.appointments(),
                new ActionContexts(
                        PublishedGuides.guides(),
                        TestPostgres.weekdays(),
                        () -> Mono.just(new Secret("of a test")),
                        clock),
                clock,
                URI.create("https://one.example"));
    }

    /// Runs the relay until nothing is due, and gives the sum.
    Relayed drained() {
        return drained(relay());
    }

    static Relayed drained(RelayNotifications relay) {
        var sum = Relayed.NOTHING;
        while (true) {
            var done = relay.relay().blockOptional().orElseThrow();
            if (!done.isWorthAnother()) {
                return sum;
            }
            sum = sum.plus(done);
        }
    }

    /// The sequences of the events of a matter, in the order in which their notifications first arrived.
    List<Integer> arrived(Life life) {
        var occasions = occasions(life.matter());
        return provider.received.stream()
                .map(Notification::id)
                .distinct()
                .filter(occasions::containsKey)
                .map(id -> Integer.valueOf(occasions.get(id)))
                .toList();
    }

    private Map<UUID, String> occasions(Matter matter) {
        return outbox.of(matter.file().id())
                .collectMap(Delivery::id, Delivery::occasion)
                .blockOptional()
                .orElseThrow();
    }

    /// The events of one matter, one after another.
    static final class Life {

        private MatterChange last;
        private long version;

        private Life(MatterChange first) {
            this.last = first;
        }

        Matter matter() {
            return last.after();
        }

        PersonId applicant() {
            return matter().file().applicant();
        }

        void goesOn(Standing standing) {
            store(next(last, standing));
        }

        void store(MatterChange change) {
            last = change;
            StoredMatters.matters()
                    .save(new Versioned<>(change, version), List.of(), List.of())
                    .block();
            version++;
        }

        MatterChange last() {
            return last;
        }
    }

    /// A provider that answers as the test says, and accepts what the test says nothing about.
    static final class Provider implements Notifications {

        final List<Notification> received = new CopyOnWriteArrayList<>();
        Set<Channel> channels = Set.of(Channel.values());
        Function<Notification, SendResult> answer = sent -> new SendResult.Accepted("p-" + sent.id());

        @Override
        public Flux<Channel> channels() {
            return Flux.fromIterable(channels);
        }

        @Override
        public Mono<SendResult> send(Notification notification) {
            return Mono.fromSupplier(() -> {
                received.add(notification);
                return answer.apply(notification);
            });
        }

        void forget() {
            received.clear();
        }
    }

    /// A node that dies at one of its calls to the outside: right before it, or after it without seeing the answer.
    static final class DyingNode implements CallSteps {

        private final int last;
        private final List<String> calls = new ArrayList<>();

        /// @param last the call at which it dies; each call has two moments, before and after
        DyingNode(int last) {
            this.last = last;
        }

        @Override
        public <T> Mono<T> call(String name, Mono<T> work) {
            return Mono.defer(() -> {
                if (isDead()) {
                    return Mono.error(new NodeDied());
                }
                calls.add("before " + name);
                if (isDead()) {
                    return Mono.error(new NodeDied());
                }
                return work.materialize()
                        .flatMap(answer -> {
                            calls.add("after " + name);
                            return isDead() ? Mono.error(new NodeDied()) : Mono.just(answer);
                        })
                        .dematerialize();
            });
        }

        boolean isDead() {
            return calls.size() >= last;
        }

        String end() {
            return calls.isEmpty() ? "at once" : calls.getLast();
        }
    }

    static final class NodeDied extends RuntimeException {
        private static final long serialVersionUID = 1;

        NodeDied() {
            super("the node died", null, false, false);
        }
    }

    void everyNotificationArrivedOnceAndInOrder(List<Life> lives, int events, String cut) {
        for (var life : lives) {
            assertThat(arrived(life))
                    .as("first arrivals, after dying %s", cut)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(2, events + 1).boxed().toList());
        }
    }
}
