package onething.web.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.paper.Paper;

/// A list of papers, without what they say.
public record PapersView(List<PaperView> items) {

    public static PapersView of(List<Paper> papers) {
        return new PapersView(PaperMapper.INSTANCE.toViews(papers));
    }

    /// @param proof whether reading it needs a fresh proof of identity
    public record PaperView(
            UUID id,
            String code,
            String title,
            String number,
            String recipient,
            Optional<UUID> matter,
            String office,
            Instant issued,
            boolean proof) {}
}
