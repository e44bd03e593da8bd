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
    /// are. A sealed paper shows its seal there; the signature holds only in its own file.
    Mono<byte[]> joined(Joining joining);

    /// Renders what a paper would say, with a mark at the head of each page: it cannot be taken for the paper.
    Mono<byte[]> preview(PaperContent content, String mark);

    /// @param title  of the whole file
    /// @param print  what stands at the head of the pages of sealed papers
    /// @param papers at least one
    record Joining(String title, String print, List<Rendered> papers) {

        public Joining {
            papers = List.copyOf(papers);
        }
    }

    record Rendered(Paper paper, PaperFile file) {}
}
