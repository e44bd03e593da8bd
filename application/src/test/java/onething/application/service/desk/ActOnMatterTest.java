package onething.application.service.desk;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.command;
import static onething.application.service.ServiceInMemory.decision;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.ServiceInMemory.service;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import onething.application.port.in.desk.ActOnMatter.Acted;
import onething.application.service.ServiceInMemory;
import onething.domain.matter.Standing;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class ActOnMatterTest {

    private final ServiceInMemory service = new ServiceInMemory();

    @Test
    void aMatterIsHandledToItsEnd() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        service.decide(DETERMINER, id(matter), "recognised");
        var served = now(
                service.actOnMatter.act(service(DETERMINER, service.matter(id(matter)), LocalDate.of(2026, 11, 23))));

        assertThat(served.matter().standing()).isInstanceOf(Standing.Closed.class);
        assertThat(served.event().action()).isEqualTo("serve");
        assertThat(served.version()).isEqualTo(service.matter(id(matter)).version());
    }

    @Test
    void anotherDecisionClosesItWithTheReason() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION, ASSESSMENT);

        service.decide(DETERMINER, id(service.matter(bundle, DETERMINATION)), "not-recognised");

        var assessment = service.matter(bundle, ASSESSMENT).value().matter();
        assertThat(assessment.standing())
                .isInstanceOfSatisfying(
                        Standing.Closed.class,
                        closed -> assertThat(closed.statement().value()).isEqualTo("未获工伤认定"));
    }

    @Test
    void ofTwoOfficersAtOnceOneActsAndTheOtherGetsTheCurrentVersion() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        var outcomes = now(Flux.just(DETERMINER, HER_COLLEAGUE)
                .flatMap(officer -> service.actOnMatter
                        .act(command(officer, matter, "accept", ""))
                        .map(Acted::version)
                        .map(version -> "acted at " + version)
                        .onErrorResume(
                                Refused.class,
                                refused -> Mono.just(refused.refusal().toString())))
                .collectList());

        assertThat(outcomes)
                .containsExactlyInAnyOrder(
                        "acted at " + (matter.version() + 1), new ChangedMeanwhile(matter.version() + 1).toString());
    }

    @Test
    void anImpossibleActionIsRefusedWithThePossibleOnes() {
        var matter = service.aMatter(LI_NA, DETERMINATION);

        service.actOnMatter
                .act(decision(DETERMINER, matter, "recognised"))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(
                        new ActionNotLawful("decide", "submitted", "intake", List.of("accept", "request-supplement"))));
    }

    @Test
    void anOfficerCannotApprove() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");
        service.act(DETERMINER, service.matter(id(matter)), "propose-extension", "案情复杂");

        service.actOnMatter
                .act(command(HER_COLLEAGUE, service.matter(id(matter)), "extend", ""))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("approver")));
    }

    @Test
    void everyFaultyInputIsNamed() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        service.act(DETERMINER, matter, "accept", "");

        service.actOnMatter
                .act(command(DETERMINER, service.matter(id(matter)), "decide", ""))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(error -> assertThat(((InputsInvalid) ((Refused) error).refusal()).faults())
                        .extracting(fault -> fault.path())
                        .containsExactlyInAnyOrder("/outcome", "/statement"));
    }
}
