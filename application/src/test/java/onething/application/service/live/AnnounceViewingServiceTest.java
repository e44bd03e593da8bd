package onething.application.service.live;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import onething.application.port.in.live.AnnounceViewing;
import onething.application.port.in.live.EndViewing;
import onething.application.port.out.live.InMemoryViewers;
import onething.application.service.ServiceInMemory;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.presence.Viewer;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class AnnounceViewingServiceTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryViewers viewers = new InMemoryViewers();
    private final AnnounceViewing announce = new AnnounceViewingService(service.access, viewers, service.clock);
    private final EndViewing end = new EndViewingService(viewers);
    private final MatterId matter = ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION));

    @Test
    void officersOfTheOfficeSeeEachOther() {
        assertThat(announced(DETERMINER)).isEmpty();
        assertThat(announced(HER_COLLEAGUE)).containsExactly(DETERMINER.id());
        assertThat(announced(DETERMINER)).containsExactly(HER_COLLEAGUE.id());
        assertThat(announced(HER_APPROVER)).containsExactlyInAnyOrder(DETERMINER.id(), HER_COLLEAGUE.id());
    }

    @Test
    void whoClosesThePageIsGoneAtOnceAndWhoSaysNothingAfterHalfAMinute() {
        announced(DETERMINER);
        announced(HER_APPROVER);
        end.end(new EndViewing.Command(DETERMINER, matter)).block();
        assertThat(announced(HER_COLLEAGUE)).containsExactly(HER_APPROVER.id());

        service.clock.passes(Viewer.LEASE.minus(Duration.ofMillis(1)));
        assertThat(announced(HER_COLLEAGUE)).containsExactly(HER_APPROVER.id());
        service.clock.passes(Duration.ofMillis(1));
        assertThat(announced(HER_COLLEAGUE)).isEmpty();
    }

    @Test
    void whoMayNotReadTheMatterAtTheDeskLearnsNothingAndIsNotShown() {
        announced(DETERMINER);

        for (var outside : List.of(LI_NA, A_FACTORY, ADMINISTRATOR)) {
            announce.announce(new AnnounceViewing.Command(outside, matter))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new RoleLacking("OFFICER")));
            end.end(new EndViewing.Command(outside, matter))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new RoleLacking("OFFICER")));
        }
        announce.announce(new AnnounceViewing.Command(INSPECTOR, matter))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new MatterUnknown(matter.value())));

        assertThat(announced(HER_COLLEAGUE)).containsExactly(DETERMINER.id());
    }

    @Test
    void nothingOfItIsRecorded() {
        announced(DETERMINER);
        announced(HER_COLLEAGUE);

        assertThat(now(service.matters.trail(matter).count()))
                .as("the receipt alone")
                .isEqualTo(1);
        assertThat(service.matter(matter).version()).isZero();
    }

    private List<PersonId> announced(Actor who) {
        return now(announce.announce(new AnnounceViewing.Command(who, matter)));
    }
}
