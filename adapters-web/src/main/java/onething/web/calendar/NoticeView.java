package onething.web.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.RecordedNotice.Mark;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.application.port.RecordedNotice;

record NoticeView(
        UUID id,
        long version,
        String number,
        LocalDate issued,
        int year,
        List<LocalDate> holidays,
        List<LocalDate> workdays,
        String source,
        Optional<String> supersedes,
        boolean counts,
        Optional<MarkView> proposed,
        Optional<MarkView> applied,
        Optional<RecalculationView> diff,
        Optional<RecalculationView> recount) {

    static NoticeView of(RecordedNotice recorded) {
        var notice = recorded.notice();
        return new NoticeView(
                recorded.id(),
                recorded.version(),
                notice.number(),
                notice.issued(),
                notice.year(),
                List.copyOf(notice.holidays()),
                List.copyOf(notice.workdays()),
                notice.source(),
                Optional.ofNullable(notice.supersedes()),
                recorded.counts(),
                recorded.proposed().map(MarkView::of),
                recorded.applied().map(MarkView::of),
                recorded.diff().map(RecalculationView::of),
                recorded.recalculation().map(RecalculationView::of));
    }

    record MarkView(UUID by, Instant at) {

        static MarkView of(Mark mark) {
            return new MarkView(mark.by().value(), mark.at());
        }
    }

    record RegisterView(List<NoticeView> items) {

        static RegisterView of(List<RecordedNotice> notices) {
            return new RegisterView(notices.stream().map(NoticeView::of).toList());
        }
    }

    record RecalculationView(
            Instant started,
            Optional<Instant> finished,
            long matters,
            long counted,
            long clocks,
            long faults,
            long failing,
            Optional<String> failure,
            List<EffectView> effects,
            List<TallyView> tallies) {

        static RecalculationView of(RecalculationProgress recounting) {
            return new RecalculationView(
                    recounting.started(),
                    recounting.finished(),
                    recounting.matters(),
                    recounting.counted(),
                    recounting.clocks(),
                    recounting.faults(),
                    recounting.failing(),
                    recounting.failure(),
                    EffectView.of(recounting.tallies()),
                    recounting.tallies().stream().map(TallyView::of).toList());
        }
    }
}
