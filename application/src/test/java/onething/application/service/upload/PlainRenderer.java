package onething.application.service.upload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import onething.application.port.out.paper.PaperRenderer;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent;
import onething.domain.paper.PaperFile;
import reactor.core.publisher.Mono;

/// Renders a paper as its number alone, and nothing else.
final class PlainRenderer implements PaperRenderer {

    @Override
    public Mono<PaperFile> render(Paper paper, Map<String, byte[]> pictures) {
        return Mono.just(PaperFile.of(("%PDF-1.7 " + paper.number()).getBytes(UTF_8)));
    }

    @Override
    public Mono<PaperFile> ofd(Paper paper, PaperFile pdf) {
        return Mono.error(new AssertionError("no OFD is asked for here"));
    }

    @Override
    public Mono<byte[]> joined(Joining joining) {
        return Mono.error(new AssertionError("no papers are joined here"));
    }

    @Override
    public Mono<byte[]> preview(PaperContent content, String mark) {
        return Mono.error(new AssertionError("no paper is previewed here"));
    }
}
