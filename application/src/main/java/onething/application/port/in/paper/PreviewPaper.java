package onething.application.port.in.paper;

import onething.application.port.in.desk.ActOnMatter;
import reactor.core.publisher.Mono;

/// Shows the paper that an action would issue, before the action is taken. Nothing is stored except that the
/// officer read it.
@FunctionalInterface
public interface PreviewPaper {

    /// The preview as a PDF; empty if the action issues no paper. Fails with a `Refused` as the action itself does.
    Mono<Preview> preview(ActOnMatter.Command command);

    record Preview(String title, byte[] pdf) {}
}
