package onething.domain.deadline;

import static onething.domain.deadline.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.ASSESS;
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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void theDemandAndTheEmployersDaysRunInsideTheTwentyOfThePayment() {
        var received =
                Clocks.NONE.and(Deadline.start(PAY, at("2026-06-18"))).and(Deadline.start(DEMAND, at("2026-06-18")));
        assertThat(received.turns(CALENDAR)).containsExactly(Turn.AGENCY);
        assertThat(received.find(DEMAND.code()).orElseThrow().statutoryDue(CALENDAR))
                .isEqualTo(due("2026-06-24"));

        var demanded = received.with(received.find(DEMAND.code()).orElseThrow().stop(at("2026-06-24")))
                .and(Deadline.start(EMPLOYER_PAYS, at("2026-06-24")));
        assertThat(demanded.turns(CALENDAR)).as("the outer clock runs on").containsExactly(Turn.EMPLOYER);
        assertThat(demanded.find(EMPLOYER_PAYS.code()).orElseThrow().statutoryDue(CALENDAR))
                .isEqualTo(due("2026-07-01"));
        assertThat(demanded.find(PAY.code()).orElseThrow().committedDue(CALENDAR))
                .as("not moved by what runs inside")
                .isEqualTo(due("2026-07-17"));
    }

    @Test
    void theTransferPassesFromTheHeadToTheOfficersToThePolice() {
        var head = Deadline.start(HEAD_DECIDES, at("2026-09-29T09:00"));
        var transfer = Deadline.start(TRANSFER, at("2026-09-30T15:00"));
        var police = Deadline.start(POLICE_DECIDES, at("2026-09-30T18:00"));

        var clocks = Clocks.NONE
                .and(head.stop(at("2026-09-30T15:00")))
                .and(transfer.stop(at("2026-09-30T18:00")))
                .and(police);

        assertThat(head.statutoryDue(CALENDAR)).as("10-02 is off").isEqualTo(due("2026-10-08"));
        assertThat(transfer.statutoryDue(CALENDAR).instant()).isEqualTo(at("2026-10-01T15:00"));
        assertThat(police.statutoryDue(CALENDAR)).as("10-03 is off").isEqualTo(due("2026-10-08"));
        assertThat(clocks.turns(CALENDAR)).containsExactly(Turn.POLICE);
    }

    @Test
    void whileASupplementIsAwaitedTheTurnIsTheCitizens() {
        var returned = Clocks.NONE
                .and(Deadline.start(DECIDE_FILING, at("2026-03-02")).supplementRequested("补正告知书", at("2026-03-04")))
                .and(Deadline.start(SUPPLEMENT, at("2026-03-04")));

        assertThat(returned.turns(CALENDAR)).containsExactly(Turn.CITIZEN);
    }

    @Test
    void whileEverythingIsSuspendedItIsNobodysTurn() {
        var suspended = Clocks.NONE.and(
                Deadline.start(DETERMINE, at("2026-03-02")).suspend(AWAITING_CONCLUSION, "中止", at("2026-03-04")));

        assertThat(suspended.turns(CALENDAR)).isEmpty();
    }

    @Test
    void whatPressesMostIsTheWorstOfAllThatRun() {
        var clocks = Clocks.NONE
                .and(Deadline.start(DECIDE_FILING, at("2026-02-02")).stop(at("2026-02-03")))
                .and(Deadline.start(ASSESS, at("2026-03-02")))
                .and(Deadline.start(DECIDE_FILING, at("2026-03-02")));

        assertThat(clocks.worst(at("2026-03-05"), CALENDAR).clock()).isEqualTo(DECIDE_FILING.code());
        assertThat(Clocks.NONE.worst(at("2026-03-05"), CALENDAR)).isNull();
    }

    @Test
    void onlyAClockThatHasStartedCanChange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Clocks.NONE.with(Deadline.start(PAY, at("2026-03-02"))));
    }
}
