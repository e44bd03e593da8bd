package onething.web.guide;

import onething.domain.source.Source;

/// The source of a value of a guide.
public record SourceView(String provenance, String basis) {

    public static SourceView of(Source source) {
        return new SourceView(source.provenance().wireName(), source.basis());
    }
}
