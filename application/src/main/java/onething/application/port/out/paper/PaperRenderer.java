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
    /// @param files  files that were handed in, which follow the papers
    record Joining(String title, String print, List<Rendered> papers, List<ShownFile> files) {

        public Joining {
            papers = List.copyOf(papers);
            files = List.copyOf(files);
        }
    }

    /// A file as the pictures of its pages.
    ///
    /// @param title what it was handed in as, and its name
    /// @param note  what is said about pages that are not shown; blank if all are
    /// @param pages JPEGs; not to be changed
    record ShownFile(String title, String note, List<byte[]> pages) {

        public ShownFile {
            pages = List.copyOf(pages);
        }
    }

    record Rendered(Paper paper, PaperFile file) {}
}
