package onething.domain.deadline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import org.jspecify.annotations.Nullable;

/// Writes the rows of a [Ledger] as sentences.
final class LedgerText {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(WorkingCalendar.ZONE);

    private LedgerText() {}

    static List<String> of(Ledger ledger) {
        var sentences = new ArrayList<String>();
        sentences.add(period(ledger.period()));
        ledger.former()
                .forEach(former -> sentences.add(former(former, ledger.period().limitBasis())));
        sentences.add(ledger.period().term() instanceof Term.Hours ? hours(ledger) : days(ledger));
        var due = ledger.due();
        if (due == null) {
            sentences.add("目前停止计算%s，已计%d%s，尚余%d%s。"
                    .formatted(
                            standsFor(ledger.standsFor()),
                            ledger.counted(),
                            ledger.countedUnit(),
                            ledger.budget() - ledger.counted(),
                            ledger.countedUnit()));
            return sentences;
        }
        moved(ledger, sentences);
        if (due.provisional()) {
            sentences.add("%s为暂定日期：所涉年度的放假安排尚未公布，公布后重新计算。".formatted(due.day()));
        }
        return sentences;
    }

    /// For example 决定是否立案：承诺时限5个工作日（依据：办事指南）。
    private static String period(Ledger.Period period) {
        return "%s：%s%s%s%s。"
                .formatted(
                        period.title(),
                        period.limitBasis().text(),
                        period.term().text(),
                        period.extended() == 0
                                ? ""
                                : "（含延长%d%s）"
                                        .formatted(
                                                period.extended(), period.term().unit()),
                        period.basis().isEmpty() ? "" : "（依据：" + period.basis() + "）");
    }

    /// For example 自2027-01-01起适用新的规定（依据：新条例 第六十条）；此前为法定时限60个工作日，至2027-03-08。
    private static String former(Ledger.Former former, LimitBasis limitBasis) {
        var term = former.term();
        var due = former.due();
        return "自%s起适用新的规定%s；此前%s%s。"
                .formatted(
                        former.change().from(),
                        former.change().basis().isEmpty()
                                ? ""
                                : "（依据：" + former.change().basis() + "）",
                        term == null ? "没有" + limitBasis.text() : "为" + limitBasis.text() + term.text(),
                        due == null ? "" : "，至" + due.day());
    }

    private static String hours(Ledger ledger) {
        var due = ledger.due();
        var end = due == null || due.instant() == null ? "" : "，至" + MINUTE.format(due.instant()) + "届满";
        var left = deductions(ledger);
        return "自%s起连续计算，节假日不扣除、不顺延%s%s。"
                .formatted(MINUTE.format(ledger.from()), left.isEmpty() ? "" : "，扣除" + String.join("、", left), end);
    }

    /// For example 自2026-09-24次日起算，扣除中秋节…、国庆节…，第5个工作日为2026-10-09。
    private static String days(Ledger ledger) {
        var parts = new ArrayList<String>();
        parts.add("自" + ledger.firstDay() + "次日起算");
        var left = deductions(ledger);
        if (!left.isEmpty()) {
            parts.add("扣除" + String.join("、", left));
        }
        var madeUp = ledger.rows().stream()
                .filter(row -> row.reason() == DayReason.MAKE_UP_DAY)
                .map(row -> row.day().toString())
                .collect(Collectors.joining("、"));
        if (!madeUp.isEmpty()) {
            parts.add("计入调休上班日" + madeUp);
        }
        ledger.rows().stream()
                .filter(LedgerRow::counted)
                .reduce((_, last) -> last)
                .ifPresent(last -> {
                    if (ledger.counted() == ledger.budget()) {
                        parts.add(ending(ledger, last.day()));
                    }
                });
        return String.join("，", parts) + "。";
    }

    private static String ending(Ledger ledger, LocalDate last) {
        return switch (ledger.period().term()) {
            case Term.WorkingDays(int count) -> "第" + count + "个工作日为" + last;
            case Term.CalendarDays(int count) -> "第" + count + "日为" + last;
            case Term.Months _, Term.Years _, Term.Hours _ -> "期满之日为" + last;
        };
    }

    /// Each run of uncounted days with the same cause once; for weekends only the number of days.
    private static List<String> deductions(Ledger ledger) {
        var texts = new ArrayList<String>();
        var runs = runs(ledger);
        int weekend = 0;
        for (var run : runs) {
            var first = run.getFirst();
            switch (first.reason()) {
                case WEEKEND -> weekend += run.size();
                case HOLIDAY -> texts.add(first.cause() + "（" + first.basis() + "）" + stretch(run));
                case EXPECTED_HOLIDAY -> texts.add(first.cause() + "（预计）" + stretch(run));
                case SUSPENDED -> texts.add("中止（" + first.cause() + "）" + stretch(run));
                case SUPPLEMENT -> texts.add("补正（" + first.cause() + "）" + stretch(run));
                case RESCHEDULED -> texts.add("协商改期（" + first.cause() + "）" + stretch(run));
                case WORKING_DAY, MAKE_UP_DAY, CALENDAR_DAY, HOURS, ROLLED_OVER, MOVED_TO, NOTIFIED -> {}
            }
        }
        if (weekend > 0) {
            texts.add("周末" + weekend + "天");
        }
        return texts;
    }

    private static List<List<LedgerRow>> runs(Ledger ledger) {
        var runs = new ArrayList<List<LedgerRow>>();
        for (var row : ledger.rows()) {
            var last = runs.isEmpty() ? null : runs.getLast().getLast();
            boolean goesOn = last != null
                    && last.reason() == row.reason()
                    && last.cause().equals(row.cause())
                    && last.day().plusDays(1).equals(row.day());
            if (!goesOn) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(row);
        }
        return runs;
    }

    private static String stretch(List<LedgerRow> run) {
        var first = run.getFirst().day();
        var last = run.getLast().day();
        return first.equals(last) ? first.toString() : first + "至" + last + "共" + run.size() + "天";
    }

    private static String standsFor(@Nullable Pause pause) {
        return pause == null
                ? ""
                : "：自%s次日起%s（%s）"
                        .formatted(
                                WorkingCalendar.dayOf(pause.from()),
                                pause.kind().text(),
                                Stream.of(pause.decision(), pause.ground())
                                        .filter(text -> !text.isEmpty())
                                        .distinct()
                                        .collect(Collectors.joining("，")));
    }

    /// The moves of the end, in their order.
    private static void moved(Ledger ledger, List<String> sentences) {
        for (var run : runs(ledger)) {
            var last = run.getLast();
            if (last.reason() == DayReason.MOVED_TO) {
                sentences.add("期间的最后一日是法定休假日的，以休假日结束的次日为最后一日（%s），顺延至%s。".formatted(last.basis(), last.day()));
            } else if (last.reason() == DayReason.NOTIFIED) {
                sentences.add("此前已告知%s，重新计算不提前。".formatted(last.cause()));
            }
        }
    }
}
