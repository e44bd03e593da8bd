package onething.web.guide;

import java.util.List;
import onething.domain.guide.Exclusion;

/// Matters that cannot be ticked together.
public record ExclusionView(List<String> matters, String reason, SourceView source) {

    public static ExclusionView of(Exclusion exclusion) {
        return new ExclusionView(
                List.of(exclusion.one().value(), exclusion.other().value()),
                exclusion.reason(),
                SourceView.of(exclusion.source()));
    }
}
