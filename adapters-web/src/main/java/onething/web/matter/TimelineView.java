package onething.web.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.web.guide.NamedView;
import onething.web.paper.PaperLinkView;

/// 办件轨迹. `by` names the capacity of the person who acted, never the person.
public record TimelineView(List<EventView> events) {

    public static TimelineView of(List<Entry> entries) {
        return new TimelineView(entries.stream().map(EventView::of).toList());
    }

    public record EventView(
            long sequence,
            Instant at,
            String by,
            NamedView action,
            boolean warning,
            Optional<String> before,
            String after,
            NamedView stage,
            List<String> effects,
            Optional<PaperLinkView> paper,
            String note,
            Optional<String> commitment,
            Optional<String> salt,
            String previous,
            String hash) {

        static EventView of(Entry entry) {
            var event = entry.event();
            return new EventView(
                    event.sequence(),
                    event.at(),
                    event.role().wireName(),
                    new NamedView(event.action(), entry.action()),
                    entry.isWarning(),
                    Optional.of(event.before()).filter(before -> !before.isBlank()),
                    event.after(),
                    new NamedView(event.stage(), entry.stage()),
                    event.effects(),
                    PaperLinkView.of(entry),
                    event.note(),
                    Optional.of(event.seal().commitment()).filter(each -> !each.isEmpty()),
                    event.seal().salt(),
                    event.previous(),
                    event.hash());
        }
    }
}
