package onething.domain.guide.paper;

import java.util.Map;
import onething.domain.code.PaperCode;

/// The documents that actions produce.
///
/// @param titles    every paper that an action or a template names
/// @param templates what the papers say
public record PaperGuide(Map<PaperCode, String> titles, PaperTemplates templates) {

    public PaperGuide {
        titles = Map.copyOf(titles);
    }
}
