package onething.application.port.in.matter;

import java.util.Optional;
import onething.domain.code.PaperCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.matter.MatterId;
import onething.domain.paper.PaperId;
import onething.domain.party.Actor;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.Stage;
import onething.domain.trail.Event;
import onething.domain.trail.ServiceEvent;
import reactor.core.publisher.Flux;

/// Reads what happened to a matter, in order (办件轨迹).
@FunctionalInterface
public interface ReadTimeline {

    /// Fails with a `Refused` for `MatterUnknown`. The applicant and the staff who handle the matter may
    /// read it.
    Flux<Entry> read(Query query);

    record Query(Actor who, MatterId matter) {}

    /// @param action the action's title in the guide
    /// @param stage  the title of the stage afterwards
    /// @param paper  the title of the paper that it produced
    /// @param issued the paper itself; empty if the reader may not read it, or it was never written
    record Entry(Event event, String action, String stage, Optional<String> paper, Optional<PaperId> issued) {

        /// An event of a matter with the titles of its guide.
        public static Entry of(Event event, BundleGuide bundle, MatterGuide guide) {
            return new Entry(
                    event,
                    action(event.action(), guide),
                    stage(event.stage(), guide),
                    event.paper().map(paper -> bundle.papers().titles().getOrDefault(new PaperCode(paper), paper)),
                    Optional.empty());
        }

        /// Whether it warns that a period is about to end. Such a warning is for the party that has to keep
        /// the period.
        public boolean isWarning() {
            return ServiceEvent.find(event.action())
                    .filter(ServiceEvent::isWarning)
                    .isPresent();
        }

        /// The same entry without its note, which may reveal the reporter. The hash is still the hash of
        /// the whole event.
        public Entry withoutNote() {
            return new Entry(event.withoutNote(), action, stage, paper, issued);
        }

        /// The same entry with the paper that it issued.
        public Entry issuing(Optional<PaperId> found) {
            return new Entry(event, action, stage, paper, found);
        }

        private static String action(String code, MatterGuide guide) {
            return ServiceEvent.find(code)
                    .map(ServiceEvent::title)
                    .or(() -> guide.procedure().stages().stream()
                            .flatMap(stage -> stage.actions().stream())
                            .filter(action -> action.code().value().equals(code))
                            .map(ActionGuide::title)
                            .findFirst())
                    .orElse(code);
        }

        private static String stage(String code, MatterGuide guide) {
            return guide.procedure().stages().stream()
                    .filter(stage -> stage.code().value().equals(code))
                    .map(Stage::title)
                    .findFirst()
                    .orElse(code);
        }
    }
}
