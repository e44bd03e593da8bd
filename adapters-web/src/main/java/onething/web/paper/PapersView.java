package onething.web.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.paper.ListedPaper;
import onething.domain.paper.Paper;

/// A list of papers, without what they say.
public record PapersView(List<PaperView> items) {

    static PapersView of(List<ListedPaper> papers) {
        return new PapersView(PaperMapper.INSTANCE.toViews(papers));
    }

    /// Says nothing of seals: how far they had come is not on record.
    public static List<PaperView> past(List<Paper> papers) {
        return papers.stream()
                .map(paper -> new ListedPaper(paper, Optional.empty()))
                .map(PaperMapper.INSTANCE::toView)
                .toList();
    }

    /// @param proof whether reading it needs a fresh proof of identity
    /// @param seal  empty for a paper that gets no seal
    public record PaperView(
            UUID id,
            String code,
            String title,
            String number,
            String recipient,
            Optional<UUID> matter,
            String office,
            Instant issued,
            boolean proof,
            Optional<String> seal) {}
}
