package onething.application.port.out.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.ClockHistory;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Extension;
import onething.domain.deadline.NotifiedDate;
import onething.domain.deadline.Pause;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.PeriodRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.WhenMissed;
import onething.domain.text.Text;

/// Clocks to store with matters.
public final class ClockFixtures {

    private static final Instant MORNING = StoredFixtures.MONDAY_MORNING;

    private ClockFixtures() {}

    /// A clock with this promised and statutory period in working days, started at this instant.
    public static Deadline workingDays(int count, Instant anchor) {
        return workingDays(count, anchor, ResponsibleParty.AGENCY);
    }

    public static Deadline workingDays(int count, Instant anchor, ResponsibleParty turn) {
        return workingDays("review", count, anchor, turn);
    }

    /// A matter has each clock code once.
    public static Deadline workingDays(String code, int count, Instant anchor, ResponsibleParty turn) {
        return Deadline.start(
                new ClockRule(
                        new ClockCode(code),
                        "受理审查",
                        turn,
                        new Term.WorkingDays(count),
                        new Term.WorkingDays(count + 10),
                        "公开指南",
                        "某条例第八条"),
                anchor);
    }

    /// Clocks with all optional parts, and clocks with none.
    public static List<Deadline> everyClock() {
        return List.of(
                workingDays(5, MORNING),
                workingDays(5, MORNING, ResponsibleParty.CITIZEN).stop(MORNING.plusSeconds(3_600)),
                new Deadline(ruleWithEverything(), everythingHappened(), List.of()),
                lawOnly("transfer", new Term.Hours(24), ResponsibleParty.POLICE),
                workingDays("review", 5, MORNING, ResponsibleParty.AGENCY)
                        .notify(LimitBasis.COMMITTED, MORNING, WorkingCalendar.of(List.of()))
                        .under(
                                workingDays("review", 8, MORNING, ResponsibleParty.AGENCY)
                                        .rule(),
                                LocalDate.of(2027, 1, 1),
                                "新条例 第六十条"),
                lawOnly("evidence", new Term.Months(12), ResponsibleParty.EMPLOYER),
                lawOnly("archive", new Term.Years(1), ResponsibleParty.AGENCY));
    }

    private static ClockHistory everythingHappened() {
        return new ClockHistory(
                MORNING,
                List.of(MORNING.plusSeconds(60)),
                List.of(
                        new Pause(
                                Pause.Kind.SUPPLEMENT,
                                "一次性告知补正",
                                "补正告知书",
                                MORNING.plusSeconds(120),
                                MORNING.plusSeconds(240)),
                        new Pause(
                                Pause.Kind.SUSPENSION, "conclusion-pending", "中止通知书", MORNING.plusSeconds(300), null)),
                List.of(
                        new Extension(MORNING.plusSeconds(70), "负责人", new Text("伤情复杂"), new Term.CalendarDays(30)),
                        new Extension(MORNING.plusSeconds(80), "负责人", new Text("伤情复杂"), null, LimitBasis.COMMITTED)),
                List.of(new NotifiedDate(LimitBasis.COMMITTED, LocalDate.of(2026, 12, 23), MORNING)),
                null);
    }

    private static ClockRule ruleWithEverything() {
        return new ClockRule(
                new ClockCode("determination"),
                "调查认定",
                ResponsibleParty.AGENCY,
                new PeriodRule(new Term.CalendarDays(30), "公开指南", SupplementEffect.RESTART),
                new PeriodRule(new Term.CalendarDays(60), "工伤保险条例第二十条", SupplementEffect.CONTINUE),
                new ExtensionRule(ExtensionRule.Kind.ADD, new Term.CalendarDays(30), null, 2),
                List.of("conclusion-pending"),
                new ClockCode("review"),
                WhenMissed.MAY_BE_ABANDONED);
    }

    private static Deadline lawOnly(String code, Term term, ResponsibleParty turn) {
        return Deadline.start(new ClockRule(new ClockCode(code), "法定期限", turn, null, term, "", "某法第一条"), MORNING);
    }
}
