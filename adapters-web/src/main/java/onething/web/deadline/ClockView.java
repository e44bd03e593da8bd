package onething.web.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.deadline.Deadline;
import onething.web.deadline.CountdownView.DueView;

/// A clock with its ledger: what it has counted, and why.
public record ClockView(
        String clock,
        String title,
        String turn,
        String state,
        Instant startedAt,
        Optional<Instant> stoppedAt,
        List<PauseView> pauses,
        List<ExtensionView> extensions,
        Optional<LedgerView> committed,
        Optional<LedgerView> statutory) {

    static String state(Deadline clock) {
        if (!clock.isRunning()) {
            return "stopped";
        }
        return clock.isPaused() ? "paused" : "running";
    }

    record PauseView(String kind, String ground, String decision, Instant from, Optional<Instant> until) {}

    record ExtensionView(Instant approvedAt, String reason, Optional<String> granted) {}

    record LedgerView(
            String term,
            int extended,
            String basis,
            Instant from,
            int budget,
            int counted,
            String unit,
            Optional<DueView> due,
            List<String> sentences,
            List<RowView> rows) {}

    record RowView(LocalDate day, boolean counted, String reason, String cause, String basis, int running) {}
}
