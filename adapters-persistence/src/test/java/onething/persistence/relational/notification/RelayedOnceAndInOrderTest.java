package onething.persistence.relational.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.service.notification.RelayNotificationsService;
import onething.domain.notification.Channel;
import onething.domain.notification.DeliveryStep;
import onething.persistence.relational.notification.RelayFixture.DyingNode;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// A relay may die between any two of its steps, and several may run at the same time. Each notification arrives at
/// least once, exactly once when repeated ids are left out, and in the order of the events of its matter.
class RelayedOnceAndInOrderTest {

    private static final int EVENTS = 3;

    @Test
    void aRelayThatDiesAtAnyStepLosesNothingAndKeepsTheOrder() {
        boolean died = true;
        for (int cut = 1; died; cut++) {
            var relays = new RelayFixture();
            var lives = List.of(relays.matter(EVENTS), relays.matter(EVENTS));
            var node = new DyingNode(cut);

            died = runUntilDead(relays, node);
            relays.pass(RelayNotificationsService.LEASE.plusSeconds(1));
            relays.drained();

            relays.everyNotificationArrivedOnceAndInOrder(lives, EVENTS, node.end());
            assertThat(relays.provider.received)
                    .as("one relay handles at most one notification of each matter at a time, so it repeats no more")
                    .hasSizeLessThanOrEqualTo(lives.size() * EVENTS + lives.size());
        }
    }

    @Test
    void severalNodesSendEachNotificationOnce() {
        var relays = new RelayFixture();
        var lives = Stream.generate(() -> relays.matter(EVENTS)).limit(6).toList();

        Flux.range(0, 4)
                .flatMap(_ ->
                        Mono.fromCallable(() -> drainedWithOthers(relays)).subscribeOn(Schedulers.boundedElastic()))
                .blockLast();
        relays.drained();

        relays.everyNotificationArrivedOnceAndInOrder(lives, EVENTS, "never");
        assertThat(relays.provider.received).hasSize(lives.size() * EVENTS);
    }

    @Test
    void aNodeWhoseLeaseHasEndedStoresNothing() {
        var relays = new RelayFixture();
        relays.matter(1);
        var first = relays.outbox
                .take(relays.now(), relays.now().plusSeconds(60), 10)
                .blockLast();
        relays.pass(Duration.ofSeconds(61));
        var second = relays.outbox
                .take(relays.now(), relays.now().plusSeconds(60), 10)
                .blockLast();

        assertThat(first.id()).isEqualTo(second.id());
        var delivered = new DeliveryStep.Delivered(Channel.SMS, "1", relays.now());
        assertThat(relays.outbox.settle(first, Optional.empty(), delivered).block())
                .isFalse();
        assertThat(relays.outbox.settle(second, Optional.empty(), delivered).block())
                .isTrue();
    }

    private static boolean runUntilDead(RelayFixture relays, DyingNode node) {
        var relay =
                relays.relay(new CallSteps.Outbox(relays.outbox, node), new CallSteps.Provider(relays.provider, node));
        while (!node.isDead()) {
            var relayed = relay.relay().onErrorComplete().blockOptional();
            if (relayed.isPresent() && !relayed.get().isWorthAnother()) {
                return false;
            }
        }
        return true;
    }

    /// Until nothing is due for this node; what other nodes have taken is theirs.
    private static int drainedWithOthers(RelayFixture relays) {
        return RelayFixture.drained(relays.relay()).delivered();
    }
}
