package onething.domain.guide.paper;

import java.util.List;
import onething.domain.code.PaperCode;
import onething.domain.source.Source;

/// The template of a paper. Its title is the guide's title of the paper.
///
/// @param source the rule or the form that says what the paper must contain
public record PaperTemplate(PaperCode code, PaperRecipient to, List<PaperPart> parts, Source source) {

    public PaperTemplate {
        parts = List.copyOf(parts);
    }
}
