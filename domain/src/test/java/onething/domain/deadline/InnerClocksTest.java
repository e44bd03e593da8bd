package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DECIDE_FILING;
import static onething.domain.deadline.ClockFixtures.DEMAND;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.EMPLOYER_PAYS;
import static onething.domain.deadline.ClockFixtures.HEAD_DECIDES;
import static onething.domain.deadline.ClockFixtures.PAY;
import static onething.domain.deadline.ClockFixtures.POLICE_DECIDES;
import static onething.domain.deadline.ClockFixtures.SUPPLEMENT;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.due;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.domain.deadline.rule.ResponsibleParty;
import org.junit.jupiter.api.Test;

class InnerClocksTest {

    @Test
    void theDemandAndTheEmployersDaysRunInsideTheTwentyOfThePayment() {
        var payment = Deadline.start(PAY, at("2026-06-18"));
        var demand = Deadline.start(DEMAND, at("2026-06-18"));
        assertThat(demand.statutoryDue(CALENDAR)).isEqualTo(due("2026-06-24"));
        assertThat(ResponsibleParties.of(List.of(payment, demand), CALENDAR)).containsExactly(ResponsibleParty.AGENCY);

        var demanded = demand.stop(at("2026-06-24"));
        var employer = Deadline.start(EMPLOYER_PAYS, at("2026-06-24"));
        assertThat(employer.statutoryDue(CALENDAR)).isEqualTo(due("2026-07-01"));
        assertThat(ResponsibleParties.of(List.of(payment, demanded, employer), CALENDAR))
                .as("the outer clock counts on, but the employer has to act")
                .containsExactly(ResponsibleParty.EMPLOYER);
        assertThat(payment.committedDue(CALENDAR))
                .as("not moved by the inner clock")
                .isEqualTo(due("2026-07-17"));

        var answered = employer.stop(at("2026-06-26"));
        assertThat(ResponsibleParties.of(List.of(payment, demanded, answered), CALENDAR))
                .containsExactly(ResponsibleParty.AGENCY);
    }

    @Test
    void theTransferPassesFromTheHeadToTheOfficersToThePolice() {
        var head = Deadline.start(HEAD_DECIDES, at("2026-09-29T09:00"));
        var transfer = Deadline.start(TRANSFER, at("2026-09-30T15:00"));
        var police = Deadline.start(POLICE_DECIDES, at("2026-09-30T18:00"));

        assertThat(head.statutoryDue(CALENDAR)).as("10-02 is a day off").isEqualTo(due("2026-10-08"));
        assertThat(transfer.statutoryDue(CALENDAR).instant()).isEqualTo(at("2026-10-01T15:00"));
        assertThat(police.statutoryDue(CALENDAR)).as("10-03 is a day off").isEqualTo(due("2026-10-08"));
        assertThat(ResponsibleParties.of(
                        List.of(head.stop(at("2026-09-30T15:00")), transfer.stop(at("2026-09-30T18:00")), police),
                        CALENDAR))
                .containsExactly(ResponsibleParty.POLICE);
    }

    @Test
    void whileASupplementIsAwaitedTheCitizenHasToAct() {
        var returned = List.of(
                Deadline.start(DECIDE_FILING, at("2026-03-02")).supplementRequested("补正告知书", at("2026-03-04")),
                Deadline.start(SUPPLEMENT, at("2026-03-04")));

        assertThat(ResponsibleParties.of(returned, CALENDAR)).containsExactly(ResponsibleParty.CITIZEN);
    }

    @Test
    void whileEverythingIsSuspendedNoPartyHasToAct() {
        var suspended =
                Deadline.start(DETERMINE, at("2026-03-02")).suspend(AWAITING_CONCLUSION, "中止", at("2026-03-04"));

        assertThat(ResponsibleParties.of(List.of(suspended), CALENDAR)).isEmpty();
    }

    @Test
    void onceEverythingIsDoneNoPartyHasToAct() {
        var done = Deadline.start(PAY, at("2026-03-02")).stop(at("2026-03-03"));

        assertThat(ResponsibleParties.of(List.of(done), CALENDAR)).isEmpty();
    }
}
