package onething.web.guide;

import onething.domain.source.Source;

/// Where a value of a guide comes from.
public record SourceView(String provenance, String basis) {

    public static SourceView of(Source source) {
        return new SourceView(source.provenance().wireName(), source.basis());
    }
}
