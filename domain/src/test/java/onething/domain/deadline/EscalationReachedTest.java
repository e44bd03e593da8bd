package onething.domain.deadline;

import static onething.domain.calendar.Calendars2022To2026.CALENDAR;
import static onething.domain.deadline.ClockFixtures.AWAITING_CONCLUSION;
import static onething.domain.deadline.ClockFixtures.DETERMINE;
import static onething.domain.deadline.ClockFixtures.TRANSFER;
import static onething.domain.deadline.ClockFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.WhenMissed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EscalationReachedTest {

    private final Deadline clock = Deadline.start(DETERMINE, at("2026-03-02"));

    @ParameterizedTest
    @EnumSource
    void aLevelIsReachedAtItsMomentAndNotBefore(EscalationLevel level) {
        var moment = level.reachedBy(clock, CALENDAR);

        assertThat(EscalationReached.of(clock, level, moment.minusNanos(1), CALENDAR))
                .isEmpty();
        assertThat(EscalationReached.of(clock, level, moment, CALENDAR))
                .hasValueSatisfying(reached -> assertThat(reached.since()).isEqualTo(moment));
    }

    @Test
    void aPausedOrStoppedClockHasReachedNoLevel() {
        var late = at("2026-12-01");

        assertThat(highest(clock.suspend(AWAITING_CONCLUSION, "中止", at("2026-03-30")), late))
                .isEmpty();
        assertThat(highest(clock.stop(at("2026-03-30")), late)).isEmpty();
    }

    @Test
    void theHighestLevelOfAllClocksIsReported() {
        var hours = Deadline.start(TRANSFER, at("2026-03-31T12:00"));

        assertThat(highest(at("2026-03-26"), clock, hours)).isEmpty();
        assertThat(highest(at("2026-03-27"), clock, hours)).containsExactly(EscalationLevel.AMBER);
        assertThat(highest(at("2026-04-01T11:30"), clock, hours)).containsExactly(EscalationLevel.RED);
        assertThat(highest(at("2026-04-01T12:00"), clock, hours)).containsExactly(EscalationLevel.BREACHED);
    }

    @Test
    void amongEqualLevelsTheOfficesOwnComesFirst() {
        var citizens = clockOf(ResponsibleParty.CITIZEN, WhenMissed.OFFICER_DECIDES);
        var offices = clockOf(ResponsibleParty.AGENCY, WhenMissed.ESCALATES);

        assertThat(EscalationReached.highest(List.of(citizens, offices), at("2026-12-01"), CALENDAR))
                .map(EscalationReached::clock)
                .contains(offices);
    }

    @Test
    void theTextSaysPlainlyThatTheOfficeIsLate() {
        assertThat(Stream.of(EscalationLevel.values())
                        .map(level -> EscalationReached.of(clock, level, at("2026-12-01"), CALENDAR)
                                .orElseThrow()
                                .text()))
                .containsExactly(
                        DETERMINE.title() + "：承诺时限所余不足五分之一，2026-04-01届满",
                        DETERMINE.title() + "：承诺时限进入最后一日（2026-04-01）",
                        DETERMINE.title() + "：承诺时限已于2026-04-01届满，承办机关尚未完成，已提请负责人督办",
                        DETERMINE.title() + "：法定时限已于2026-05-06届满，承办机关尚未完成，已提请负责人督办");
    }

    @Test
    void nothingIsDeemedAbandonedByACitizensClock() {
        var clock = clockOf(ResponsibleParty.CITIZEN, WhenMissed.MAY_BE_ABANDONED);

        assertThat(EscalationReached.of(clock, EscalationLevel.BREACHED, at("2026-12-01"), CALENDAR)
                        .orElseThrow()
                        .text())
                .startsWith("补正：期限已于")
                .endsWith("申报人尚未完成，是否视为放弃由经办人决定，期满不自动视为放弃");
    }

    @Test
    void theOfficerDecidesAboutAnEmployersSilence() {
        var clock = clockOf(ResponsibleParty.EMPLOYER, WhenMissed.ESCALATES);

        assertThat(EscalationReached.of(clock, EscalationLevel.BREACHED, at("2026-12-01"), CALENDAR)
                        .orElseThrow()
                        .text())
                .endsWith("用人单位尚未完成，由经办人决定如何继续");
    }

    @Test
    void aPeriodOfHoursIsRedInItsLastHour() {
        var hours = Deadline.start(TRANSFER, at("2026-03-31T12:00"));

        assertThat(EscalationReached.of(hours, EscalationLevel.RED, at("2026-04-01T11:00"), CALENDAR)
                        .orElseThrow()
                        .text())
                .contains("最后一小时");
    }

    @Test
    void amongEqualLevelsOfOnePartyTheEarlierComesFirstAndThenTheClocksName() {
        var early = named("zz-early", at("2026-02-24"));
        var first = named("first", at("2026-03-02"));
        var second = named("second", at("2026-03-02"));

        assertThat(List.of(highestOf(second, early, first), highestOf(second, first)))
                .containsExactly("zz-early", "first");
    }

    private static String highestOf(Deadline... clocks) {
        return EscalationReached.highest(List.of(clocks), at("2026-12-01"), CALENDAR)
                .orElseThrow()
                .clock()
                .rule()
                .code()
                .value();
    }

    private static Deadline named(String code, Instant start) {
        return Deadline.start(
                new ClockRule(
                        new ClockCode(code), "审查", ResponsibleParty.AGENCY, null, new Term.CalendarDays(15), "", ""),
                start);
    }

    private static List<EscalationLevel> highest(Instant now, Deadline... clocks) {
        return EscalationReached.highest(List.of(clocks), now, CALENDAR).map(EscalationReached::level).stream()
                .toList();
    }

    private static List<EscalationLevel> highest(Deadline clock, Instant now) {
        return highest(now, clock);
    }

    private static Deadline clockOf(ResponsibleParty turn, WhenMissed whenMissed) {
        var rule = ClockRules.whenMissed(
                new ClockRule(
                        new ClockCode(turn.name().toLowerCase(Locale.ROOT)),
                        "补正",
                        turn,
                        null,
                        new Term.CalendarDays(15),
                        "",
                        "某条例第九条"),
                whenMissed);
        return Deadline.start(rule, at("2026-03-02"));
    }
}
