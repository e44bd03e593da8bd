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
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.desk.ActOnMatter.Acted;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.ServiceInMemory;
import onething.domain.bundle.Bundle;
import onething.domain.code.MaterialCode;
import onething.domain.material.MarkedPlace;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.Standing;
import onething.domain.matter.action.ActionInput.Details;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
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
    void aMarkedPlaceIsKeptWithItsVerdictAndTheApplicantReadsIt() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var place = new MarkedPlace(fileFor(DIAGNOSIS, bundle), 1, 0.1, 0.2, 0.3, 0.4);

        var returned = now(service.actOnMatter.act(asking(service.matter(bundle, DETERMINATION), place)));

        assertThat(returned.matter().outstanding().orElseThrow().materials())
                .extracting(Verdict::marked)
                .containsExactly(Optional.of(place));
    }

    @Test
    void noPlaceIsMarkedOnAFileOfAnotherMaterialOrBundle() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var other = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var matter = service.matter(bundle, DETERMINATION);
        var otherMaterial = bundle.materials().stream()
                .filter(file -> !file.meets().contains(DIAGNOSIS))
                .map(Material::id);

        for (var file : Stream.concat(otherMaterial, Stream.of(fileFor(DIAGNOSIS, other)))
                .toList()) {
            service.actOnMatter
                    .act(asking(matter, new MarkedPlace(file, 1, 0.1, 0.2, 0.3, 0.4)))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(error -> assertThat(((InputsInvalid) ((Refused) error).refusal()).faults())
                            .extracting(Fault::path, Fault::rule)
                            .containsExactly(tuple("/notice/materials/0/marked/material", "not-offered")));
        }
        assertThat(service.matter(id(matter)).version()).isEqualTo(matter.version());
    }

    private static MaterialId fileFor(MaterialCode code, Bundle bundle) {
        return bundle.materials().stream()
                .filter(file -> file.meets().contains(code))
                .map(Material::id)
                .findFirst()
                .orElseThrow();
    }

    private static ActOnMatter.Command asking(Versioned<MatterRecord> matter, MarkedPlace place) {
        var verdict = new Verdict(DIAGNOSIS, Finding.REPLACE, "illegible", new Text("印章看不清"), Optional.of(place));
        return command(
                DETERMINER,
                matter,
                "request-supplement",
                "请补正",
                Details.of(new SupplementNotice(List.of(verdict), List.of())));
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
