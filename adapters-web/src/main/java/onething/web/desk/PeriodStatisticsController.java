package onething.web.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onething.application.port.in.desk.ReadPeriodStatistics;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.party.Actor;
import onething.domain.procedure.StandingKind;
import onething.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 期间统计: what happened from one day to another to the matters that the caller may see.
@RestController
class PeriodStatisticsController {

    private final ReadPeriodStatistics readPeriodStatistics;

    PeriodStatisticsController(ReadPeriodStatistics readPeriodStatistics) {
        this.readPeriodStatistics = readPeriodStatistics;
    }

    @GetMapping("/api/v1/desk/statistics/period")
    Mono<PeriodStatisticsView> read(
            Actor who,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        var period = period(day("from", from), day("to", to));
        return readPeriodStatistics
                .read(who, period)
                .map(tallies -> new PeriodStatisticsView(
                        period.from(), period.to(), DeskMapper.INSTANCE.toPeriodTallies(tallies)));
    }

    private static ReportPeriod period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw MalformedRequest.parameter("to", "截止日期不应早于起始日期", "a day from `from` on");
        }
        if (ReportPeriod.days(from, to) > ReportPeriod.MOST_DAYS) {
            throw MalformedRequest.parameter(
                    "to",
                    "起止日期之间最多 %d 天".formatted(ReportPeriod.MOST_DAYS),
                    "at most %d days, both included".formatted(ReportPeriod.MOST_DAYS));
        }
        return new ReportPeriod(from, to);
    }

    private static LocalDate day(String name, @Nullable LocalDate sent) {
        if (sent == null || sent.isBefore(ReportPeriod.EARLIEST) || sent.isAfter(ReportPeriod.LATEST)) {
            throw MalformedRequest.parameter(
                    name,
                    "请选择 %d 年至 %d 年的日期".formatted(ReportPeriod.EARLIEST.getYear(), ReportPeriod.LATEST.getYear()),
                    "a day from %s to %s".formatted(ReportPeriod.EARLIEST, ReportPeriod.LATEST));
        }
        return sent;
    }

    record PeriodStatisticsView(LocalDate from, LocalDate to, List<PeriodTallyView> tallies) {}

    record PeriodTallyView(
            String matter,
            String title,
            String district,
            long received,
            long accepted,
            long returned,
            EndedView ended,
            long late) {}

    record EndedView(long closed, long refused, long withdrawn, long terminated) {

        static EndedView of(Map<StandingKind, Long> ended) {
            return new EndedView(
                    ended.getOrDefault(StandingKind.CLOSED, 0L),
                    ended.getOrDefault(StandingKind.REFUSED, 0L),
                    ended.getOrDefault(StandingKind.WITHDRAWN, 0L),
                    ended.getOrDefault(StandingKind.TERMINATED, 0L));
        }
    }
}
