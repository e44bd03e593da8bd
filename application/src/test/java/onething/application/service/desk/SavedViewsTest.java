package onething.application.service.desk;

import static onething.application.port.out.DeskViewsContract.ENDED;
import static onething.application.port.out.DeskViewsContract.RED;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadViews;
import onething.application.port.in.desk.SaveViews;
import onething.application.port.out.DeskViews;
import onething.application.port.out.InMemoryDeskViews;
import onething.domain.refusal.Refusal.ChangedMeanwhile;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SavedViewsTest {

    private final DeskViews views = new InMemoryDeskViews();
    private final ReadViews readViews = new ReadViewsService(views);
    private final SaveViews saveViews = new SaveViewsService(views);

    @Test
    void anOfficerReadsWhatTheOfficerSaved() {
        saveViews.save(DETERMINER, new Versioned<>(List.of(RED, ENDED), 0)).block();

        assertThat(readViews.read(DETERMINER).block()).isEqualTo(new Versioned<>(List.of(RED, ENDED), 1));
    }

    @Test
    void whatAnotherWindowSavedMeanwhileIsNotOverwritten() {
        saveViews.save(DETERMINER, new Versioned<>(List.of(RED), 0)).block();

        refused(saveViews.save(DETERMINER, new Versioned<>(List.of(ENDED), 0)), ChangedMeanwhile.class);
    }

    @Test
    void onlyStaffHaveViews() {
        refused(readViews.read(LI_NA), RoleLacking.class);
        refused(saveViews.save(LI_NA, new Versioned<>(List.of(), 0)), RoleLacking.class);
    }

    private static void refused(Mono<?> asked, Class<?> why) {
        asked.as(StepVerifier::create)
                .verifyErrorMatches(failure -> failure instanceof Refused refused && why.isInstance(refused.refusal()));
    }
}
