package onething.application.port.out.paper;

import java.util.List;
import java.util.Map;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import reactor.core.publisher.Mono;

/// Renders papers as PDF, and the pages of that PDF as OFD.
public interface PaperRenderer {

    /// The same paper always gives the same bytes.
    ///
    /// @param pictures the pictures that the paper shows, by their SHA-256
    Mono<PaperFile> render(Paper paper, Map<String, byte[]> pictures);

    /// The OFD of a paper. It shows the pages of the PDF, and the same PDF always gives the same bytes.
    ///
    /// @param pdf as [#render] gave it
    Mono<PaperFile> ofd(Paper paper, PaperFile pdf);

    /// Puts the papers into one file, in this order, with a bookmark for each. The papers themselves stay as they
    /// are.
    Mono<byte[]> joined(String title, List<Rendered> papers);

    /// Renders what a paper would say, with a mark at the head of each page: it cannot be taken for the paper.
    Mono<byte[]> preview(PaperContent content, String mark);

    record Rendered(Paper paper, PaperFile file) {}
}
