package onething.web.paper;

import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.domain.paper.PaperId;

/// The paper that an event issued.
///
/// @param id empty if the reader may not read it, or it was never written
public record PaperLinkView(String code, String title, Optional<UUID> id) {

    public static Optional<PaperLinkView> of(Entry entry) {
        return entry.event()
                .paper()
                .map(code -> new PaperLinkView(
                        code, entry.paper().orElse(code), entry.issued().map(PaperId::value)));
    }
}
