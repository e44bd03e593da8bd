package onething.web.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    record MarkView(UUID by, Instant at) {}

    record RegisterView(List<NoticeView> items) {}

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
            List<TallyView> tallies) {}
}
