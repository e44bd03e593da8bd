package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.DEMAND;
import static onething.domain.deadline.ClockFixtures.EMPLOYER_PAYS;
import static onething.domain.deadline.ClockFixtures.HEAD_DECIDES;
import static onething.domain.deadline.ClockFixtures.PAY;
import static onething.domain.deadline.ClockFixtures.POLICE_DECIDES;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static onething.domain.deadline.ClockFixtures.due;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InnerClocksTest {

    @Test
    void theDemandAndTheEmployersDaysRunInsideTheTwentyOfThePayment() {
        var payment = Deadline.start(PAY, at("2026-06-18"));
        var demand = Deadline.start(DEMAND, at("2026-06-18"));
        var employer = Deadline.start(EMPLOYER_PAYS, at("2026-06-24"));

        assertThat(demand.statutoryDue(CALENDAR)).isEqualTo(due("2026-06-24"));
        assertThat(employer.statutoryDue(CALENDAR)).isEqualTo(due("2026-07-01"));
        assertThat(payment.committedDue(CALENDAR))
                .as("not moved by the inner clocks")
                .isEqualTo(due("2026-07-17"));
    }

    @Test
    void theTransferPassesFromTheHeadToTheOfficersToThePolice() {
        var head = Deadline.start(HEAD_DECIDES, at("2026-09-29T09:00"));
        var transfer = Deadline.start(TRANSFER, at("2026-09-30T15:00"));
        var police = Deadline.start(POLICE_DECIDES, at("2026-09-30T18:00"));

        assertThat(head.statutoryDue(CALENDAR)).as("10-02 is a day off").isEqualTo(due("2026-10-08"));
        assertThat(transfer.statutoryDue(CALENDAR).instant()).isEqualTo(at("2026-10-01T15:00"));
        assertThat(police.statutoryDue(CALENDAR)).as("10-03 is a day off").isEqualTo(due("2026-10-08"));
    }
}
