package onething.application.port.out.paper;

import java.util.Map;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperFile;
import reactor.core.publisher.Mono;

/// Renders a paper as a PDF. The same paper always gives the same bytes.
@FunctionalInterface
public interface PaperRenderer {

    /// @param pictures the pictures that the paper shows, by their SHA-256
    Mono<PaperFile> render(Paper paper, Map<String, byte[]> pictures);
}
