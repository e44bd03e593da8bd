package onething.domain.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.ExtensionRule.Kind;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.SupplementEffect;
import onething.domain.deadline.rule.Term;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.deadline.rule.Term.Hours;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.deadline.rule.WhenMissed;

/// The clocks of the seven matters, as the guide and the statutes define them.
public final class ClockFixtures {

    public static final String AWAITING_CONCLUSION = "以司法机关或者有关行政主管部门的结论为依据，结论尚未作出";

    /// 劳动保障监察: 5 working days to decide on filing.
    public static final ClockRule DECIDE_FILING = agency("decide-filing", "决定是否立案", wd(5), wd(5), "若干规定第18条");

    /// 劳动保障监察: 60 working days from filing; one extension of 30 more.
    public static final ClockRule INVESTIGATE = ClockRules.extendedBy(
            agency("investigate", "调查", wd(60), wd(60), "《劳动保障监察条例》第十七条"),
            new ExtensionRule(Kind.ADD, wd(30), wd(30), 1));

    /// 工伤认定: 15 days to review, and 15 again once the supplement is received.
    public static final ClockRule REVIEW = ClockRules.onSupplement(
            agency("review", "受理审查", null, days(15), "《工伤认定办法》第八条"),
            SupplementEffect.RESTART,
            SupplementEffect.RESTART);

    /// 工伤认定: 30 days committed and 30 more; the law allows 60 and no more.
    public static final ClockRule DETERMINE = ClockRules.suspendedFor(
            ClockRules.extendedBy(
                    agency("determine", "作出认定", days(30), days(60), "《工伤保险条例》第二十条"),
                    new ExtensionRule(Kind.ADD, days(30), null, 1)),
            AWAITING_CONCLUSION);

    /// 先行支付: 20 working days from the complete receipt.
    public static final ClockRule PAY = ClockRules.onSupplement(
            agency("decide-payment", "核定", wd(20), null, ""), SupplementEffect.RESTART, SupplementEffect.RESTART);

    /// 先行支付: 3 working days to demand payment from the employer, inside the 20.
    public static final ClockRule DEMAND =
            ClockRules.inside(agency("send-demand", "催告用人单位", null, wd(3), "《先行支付暂行办法》第七条"), PAY.code());

    /// 先行支付: 5 working days for the employer, inside the 20.
    public static final ClockRule EMPLOYER_PAYS = ClockRules.inside(
            new ClockRule(
                    new ClockCode("employer-pays"),
                    "用人单位偿付",
                    ResponsibleParty.EMPLOYER,
                    null,
                    wd(5),
                    "",
                    "《先行支付暂行办法》第七条"),
            PAY.code());

    /// 劳动能力鉴定: committed are 30 days from the complete receipt, extended to 60. The law allows 60 days from
    /// the first receipt, without the days of the supplement, and 30 more.
    public static final ClockRule ASSESS = ClockRules.onSupplement(
            ClockRules.extendedBy(
                    agency("assess", "作出鉴定结论", days(30), days(60), "《劳动能力鉴定管理办法》第十条"),
                    new ExtensionRule(Kind.TO_TOTAL, days(60), days(90), 1)),
            SupplementEffect.RESTART,
            SupplementEffect.PAUSE);

    /// 补正: the citizen's time for a supplement.
    public static final ClockRule SUPPLEMENT = ClockRules.whenMissed(
            ClockRules.onSupplement(
                    new ClockRule(
                            new ClockCode("supplement"), "补正材料", ResponsibleParty.CITIZEN, days(15), null, "办事指南", ""),
                    SupplementEffect.CONTINUE,
                    SupplementEffect.CONTINUE),
            WhenMissed.OFFICER_DECIDES);

    /// 移送: 3 days for the head's decision.
    public static final ClockRule HEAD_DECIDES = agency("head-decides", "负责人审批", null, days(3), "移送规定第五条");

    /// 移送: 24 hours from the decision.
    public static final ClockRule TRANSFER = agency("transfer", "移送公安机关", null, new Hours(24), "移送规定第五条");

    /// 移送: 3 days for the police.
    public static final ClockRule POLICE_DECIDES = new ClockRule(
            new ClockCode("police-decides"), "公安机关审查", ResponsibleParty.POLICE, null, days(3), "", "移送规定第八条");

    public static final List<ClockRule> ALL = List.of(
            DECIDE_FILING,
            INVESTIGATE,
            REVIEW,
            DETERMINE,
            PAY,
            DEMAND,
            EMPLOYER_PAYS,
            ASSESS,
            SUPPLEMENT,
            HEAD_DECIDES,
            TRANSFER,
            POLICE_DECIDES);

    private ClockFixtures() {}

    /// A moment in Asia/Shanghai: `2026-09-24T10:00`, or ten in the morning of a date.
    public static Instant at(String local) {
        var dateTime = local.contains("T")
                ? LocalDateTime.parse(local)
                : LocalDate.parse(local).atTime(10, 0);
        return dateTime.atZone(WorkingCalendar.ZONE).toInstant();
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    public static Due due(String day) {
        return new Due(day(day), null, false);
    }

    public static ClockRule agency(String code, String title, Term committed, Term statutory, String statutoryBasis) {
        return new ClockRule(
                new ClockCode(code),
                title,
                ResponsibleParty.AGENCY,
                committed,
                statutory,
                committed == null ? "" : "办事指南",
                statutoryBasis);
    }

    public static ClockRule statutory(Term term) {
        return agency("any", "任一时限", null, term, "条例");
    }

    public static WorkingDays wd(int count) {
        return new WorkingDays(count);
    }

    public static CalendarDays days(int count) {
        return new CalendarDays(count);
    }
}
