package onething.web.guide;

import onething.domain.guide.Source;
import onething.web.wire.Values;

/// Where a value of a guide comes from.
public record SourceView(String provenance, String basis) {

    public static SourceView of(Source source) {
        return new SourceView(Values.kebab(source.provenance()), source.basis());
    }
}
