package onething.application.service.guide;

import static onething.domain.guide.FormFixtures.answers;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onething.application.port.in.guide.PlanBundle;
import onething.application.service.GuideInMemory;
import onething.application.service.handling.CurrentGuides;
import onething.domain.bundle.Plan.Start;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Due;
import onething.domain.form.Answers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideFixtures;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class GuidesTest {

    /// Just before midnight in Asia/Shanghai, when the day in UTC is still the same.
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T15:59:59Z"), WorkingCalendar.ZONE);

    private final BundleGuide small = GuideFixtures.aBundleGuide();
    private final CurrentGuides offered = new CurrentGuides(new GuideInMemory(List.of(small)), CLOCK);
    private final PlanBundleService plan =
            new PlanBundleService(offered, () -> Mono.just(Calendars2022To2026.CALENDAR), CLOCK);

    @Test
    void areOpenToEveryone() {
        StepVerifier.create(new ListGuidesService(offered).list())
                .expectNext(small)
                .verifyComplete();
        StepVerifier.create(new ReadGuideService(offered).read("small"))
                .expectNext(small)
                .verifyComplete();
    }

    @Test
    void areUnknownByAnyOtherCode() {
        refuses(new ReadGuideService(offered).read("large"), new Refusal.GuideUnknown("large", List.of("small")));
    }

    @Test
    void giveAPlanFromToday() {
        StepVerifier.create(plan.plan(query(Answers.NONE, "assessment", "determination")))
                .assertNext(planned -> {
                    assertThat(planned.starts())
                            .extracting(Start::matter)
                            .containsExactly(GuideFixtures.DETERMINATION, GuideFixtures.ASSESSMENT);
                    assertThat(planned.starts().getFirst().committed())
                            .map(Due::day)
                            .contains(LocalDate.of(2026, 3, 17));
                })
                .verifyComplete();
    }

    @Test
    void giveNoPlanForNoMatterOrForAnUnknownOne() {
        var matters = List.of("determination", "assessment");

        refuses(plan.plan(query(Answers.NONE)), new Refusal.NoMatterChosen(matters));
        refuses(plan.plan(query(Answers.NONE, "divorce")), new Refusal.MatterNotOffered("divorce", matters));
    }

    @Test
    void giveNoPlanForInvalidFacts() {
        StepVerifier.create(plan.plan(query(answers("worker.phone", "12"), "determination")))
                .expectErrorSatisfies(error -> assertThat(((Refused) error).refusal())
                        .isInstanceOfSatisfying(
                                Refusal.AnswersInvalid.class,
                                invalid -> assertThat(invalid.faults())
                                        .extracting(fault -> fault.path())
                                        .containsExactly("/answers/worker/phone")))
                .verify();
    }

    private static void refuses(Mono<?> answer, Refusal refusal) {
        StepVerifier.create(answer)
                .expectErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isEqualTo(refusal))
                .verify();
    }

    private static PlanBundle.Query query(Answers facts, String... matters) {
        return new PlanBundle.Query("small", List.of(matters), facts);
    }
}
