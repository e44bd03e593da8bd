package onething.application.service.paper;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.paper.ListWaitingSeals.Row;
import onething.application.port.out.paper.SealQueue.Taken;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperId;
import onething.domain.paper.SealObstacle;
import onething.domain.party.Actor;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// What an office sees and does while its papers wait for their seal.
class WaitingSealsTest extends PapersHouse {

    @Test
    void theOfficeSeesWhichPaperWaitsSinceWhenAndWhy() {
        var decision = aDecision();
        fails(decision, SealObstacle.NO_SEAL);

        assertThat(rows(DETERMINER))
                .containsExactly(new Row(
                        decision.id(),
                        decision.number(),
                        decision.content().title(),
                        decision.matter().orElseThrow(),
                        decision.issued(),
                        1,
                        service.clock.instant().plus(Duration.ofSeconds(10)),
                        Optional.of(SealObstacle.NO_SEAL)));
    }

    @Test
    void anotherOfficeSeesNothingOfIt() {
        var decision = aDecision();

        assertThat(rows(ASSESSOR)).isEmpty();
        again(ASSESSOR, Optional.of(decision.id()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new PaperUnknown(decision.id().value())));
    }

    @Test
    void anApplicantHasNoQueue() {
        new ListWaitingSealsService(queue)
                .list(LI_NA)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking(Role.OFFICER.storedName())));
        again(LI_NA, Optional.empty())
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking(Role.OFFICER.storedName())));
    }

    @Test
    void aPaperIsTriedAtOnceWhenTheOfficeWantsItAgain() {
        var decision = aDecision();
        fails(decision, SealObstacle.UNREACHABLE);
        assertThat(taken()).isEmpty();

        again(DETERMINER, Optional.of(decision.id())).block();

        assertThat(taken()).extracting(Taken::paper).containsExactly(decision.id());
    }

    @Test
    void allPapersOfTheOfficeAreTriedAtOnce() {
        var first = aDecision();
        fails(first, SealObstacle.UNREACHABLE);
        var second = aDecision();
        fails(second, SealObstacle.UNREACHABLE);

        again(DETERMINER, Optional.empty()).block();

        assertThat(taken()).extracting(Taken::paper).containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void anotherOfficesWishMovesNothing() {
        fails(aDecision(), SealObstacle.UNREACHABLE);

        again(ASSESSOR, Optional.empty()).block();

        assertThat(taken()).isEmpty();
    }

    @Test
    void aPaperThatDoesNotExistIsUnknown() {
        var unknown = new PaperId(UUID.randomUUID());

        again(DETERMINER, Optional.of(unknown))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new PaperUnknown(unknown.value())));
    }

    private List<Row> rows(Actor who) {
        return now(new ListWaitingSealsService(queue).list(who).collectList());
    }

    private Mono<Void> again(Actor who, Optional<PaperId> paper) {
        return new SealAgainService(service.access, service.matters.papers, queue, service.clock).again(who, paper);
    }

    private void fails(Paper paper, SealObstacle obstacle) {
        var taken = taken().stream()
                .filter(each -> each.paper().equals(paper.id()))
                .findFirst()
                .orElseThrow();
        now(queue.later(taken, taken.progress().failed(obstacle, service.clock.instant())));
    }

    private List<Taken> taken() {
        var now = service.clock.instant();
        return now(queue.take(now, now.plus(RelaySealsService.LEASE), 100).collectList());
    }

    private Paper aDecision() {
        return ofMatter(LI_NA, decided()).stream()
                .filter(paper -> paper.content().sealed())
                .findFirst()
                .orElseThrow();
    }
}
