package onething.persistence.relational.matter.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import onething.domain.code.WireNamed;
import onething.domain.deadline.ClockHistory;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Extension;
import onething.domain.deadline.LawChange;
import onething.domain.deadline.NotifiedDate;
import onething.domain.deadline.Pause;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.text.Text;
import org.jspecify.annotations.Nullable;

/// A clock as it is stored: its rule, and the facts since its start. It holds no due date.
///
/// @param lawChanges left out where the law never changed
public record ClockDocument(
        ClockRuleDocument rule,
        Instant anchor,
        List<Instant> restarts,
        List<PauseDocument> pauses,
        List<ExtensionDocument> extensions,
        List<NotifiedDateDocument> told,
        @Nullable Instant stoppedAt,
        @Nullable List<LawChangeDocument> lawChanges) {

    public static ClockDocument of(Deadline clock) {
        var history = clock.history();
        return new ClockDocument(
                ClockRuleDocument.of(clock.rule()),
                history.anchor(),
                history.restarts(),
                history.pauses().stream().map(PauseDocument::of).toList(),
                history.extensions().stream().map(ExtensionDocument::of).toList(),
                history.notified().stream().map(NotifiedDateDocument::of).toList(),
                history.stoppedAt(),
                clock.lawChanges().isEmpty()
                        ? null
                        : clock.lawChanges().stream().map(LawChangeDocument::of).toList());
    }

    public Deadline toDeadline() {
        return new Deadline(
                rule.toRule(),
                new ClockHistory(
                        anchor,
                        restarts,
                        pauses.stream().map(PauseDocument::toPause).toList(),
                        extensions.stream().map(ExtensionDocument::toExtension).toList(),
                        told.stream().map(NotifiedDateDocument::toNotifiedDate).toList(),
                        stoppedAt),
                lawChanges == null
                        ? List.of()
                        : lawChanges.stream()
                                .map(LawChangeDocument::toLawChange)
                                .toList());
    }

    record LawChangeDocument(ClockRuleDocument before, List<NotifiedDateDocument> told, LocalDate from, String basis) {

        static LawChangeDocument of(LawChange change) {
            return new LawChangeDocument(
                    ClockRuleDocument.of(change.before()),
                    change.notified().stream().map(NotifiedDateDocument::of).toList(),
                    change.from(),
                    change.basis());
        }

        LawChange toLawChange() {
            return new LawChange(
                    before.toRule(),
                    told.stream().map(NotifiedDateDocument::toNotifiedDate).toList(),
                    from,
                    basis);
        }
    }

    record PauseDocument(
            String kind,
            String ground,
            String decision,
            Instant from,
            @Nullable Instant until) {

        static PauseDocument of(Pause pause) {
            return new PauseDocument(
                    pause.kind().storedName(), pause.ground(), pause.decision(), pause.from(), pause.until());
        }

        Pause toPause() {
            return new Pause(WireNamed.stored(Pause.Kind.class, kind), ground, decision, from, until);
        }
    }

    record ExtensionDocument(
            Instant approvedAt,
            String approver,
            String reason,
            @Nullable TermDocument granted,
            @Nullable String only) {

        static ExtensionDocument of(Extension extension) {
            var granted = extension.granted();
            var only = extension.only();
            return new ExtensionDocument(
                    extension.approvedAt(),
                    extension.approver(),
                    extension.reason().value(),
                    granted == null ? null : TermDocument.of(granted),
                    only == null ? null : only.storedName());
        }

        Extension toExtension() {
            return new Extension(
                    approvedAt,
                    approver,
                    new Text(reason),
                    granted == null ? null : granted.toTerm(),
                    only == null ? null : WireNamed.stored(LimitBasis.class, only));
        }
    }

    record NotifiedDateDocument(String side, LocalDate day, Instant at) {

        static NotifiedDateDocument of(NotifiedDate notified) {
            return new NotifiedDateDocument(notified.limitBasis().storedName(), notified.day(), notified.at());
        }

        NotifiedDate toNotifiedDate() {
            return new NotifiedDate(WireNamed.stored(LimitBasis.class, side), day, at);
        }
    }
}
