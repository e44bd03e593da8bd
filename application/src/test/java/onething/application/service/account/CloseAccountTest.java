package onething.application.service.account;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onething.application.port.out.SequentialIds;
import onething.application.port.out.account.AccountClosures;
import onething.application.service.TestClock;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AccountInUse;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.retention.AccountClosure;
import onething.domain.retention.Obstacle;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CloseAccountTest {

    private static final Instant NOW = Instant.parse("2026-09-01T04:00:00Z");
    private static final Actor LI_NA = new Actor.Citizen(new PersonId(UUID.randomUUID()), "李娜");

    private final Store store = new Store();
    private final ReadClosureService readClosure = new ReadClosureService(store);
    private final CloseAccountService closeAccount =
            new CloseAccountService(readClosure, store, new SequentialIds(), new TestClock(() -> NOW));

    @Test
    void theHolderClosesItAndTheRecordSaysSo() {
        closeAccount.close(LI_NA, NOW).block();

        assertThat(store.closed)
                .singleElement()
                .returns(Kind.CLOSED, StaffChange::kind)
                .returns(LI_NA.id(), StaffChange::account)
                .returns(LI_NA.id(), StaffChange::by)
                .returns(NOW, StaffChange::at);
    }

    @Test
    void withoutAFreshProofNothingIsClosed() {
        refused(closeAccount.close(LI_NA, NOW.minusSeconds(301)), new StepUpRequired(Duration.ofMinutes(5)));
        assertThat(store.closed).isEmpty();
    }

    @Test
    void runningMattersStandAgainstIt() {
        store.obstacles = List.of(Obstacle.OPEN_MATTER, Obstacle.PAYMENT);

        refused(closeAccount.close(LI_NA, NOW), new AccountInUse(List.of("open-matter", "payment")));
        assertThat(store.closed).isEmpty();
    }

    @Test
    void aMatterThatIsSubmittedMeanwhileStandsAgainstItToo() {
        store.busy = true;

        refused(closeAccount.close(LI_NA, NOW), new AccountInUse(List.of("open-matter")));
    }

    @Test
    void staffAndPeopleWithoutAnAccountHereAreRefused() {
        store.known = false;
        refused(closeAccount.close(LI_NA, NOW), new RoleLacking("account"));
        refused(
                closeAccount.close(new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统"), NOW),
                new RoleLacking("APPLICANT"));
    }

    private static void refused(Mono<?> asked, Refusal refusal) {
        asked.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(refusal));
    }

    private static final class Store implements AccountClosures {

        private final List<StaffChange> closed = new ArrayList<>();
        private List<Obstacle> obstacles = List.of();
        private boolean known = true;
        private boolean busy;

        @Override
        public Mono<AccountClosure> look(PersonId person) {
            return known ? Mono.just(new AccountClosure(obstacles, 1, 2)) : Mono.empty();
        }

        @Override
        public Mono<Boolean> close(StaffChange change) {
            return Mono.fromSupplier(() -> !busy && obstacles.isEmpty() && closed.add(change));
        }
    }
}
