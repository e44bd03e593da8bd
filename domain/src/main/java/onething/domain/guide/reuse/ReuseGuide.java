package onething.domain.guide.reuse;

import java.util.List;
import onething.domain.code.MaterialCode;
import onething.domain.code.PaperCode;
import onething.domain.form.FieldPath;
import onething.domain.source.Source;

/// What the service may offer instead of an upload.
///
/// @param subject the fields that say whom a bundle is about: the first one that is answered. Only what is about
///                 the same person is offered
/// @param papers   which issued paper is which material
/// @param eachTime the materials that must be new in each bundle
public record ReuseGuide(List<FieldPath> subject, List<PaperAsMaterial> papers, List<EachTime> eachTime) {

    /// Nothing is offered.
    public static final ReuseGuide NONE = new ReuseGuide(List.of(), List.of(), List.of());

    public ReuseGuide {
        subject = List.copyOf(subject);
        papers = List.copyOf(papers);
        eachTime = List.copyOf(eachTime);
    }

    /// @param source the rule by which the paper is enough
    public record PaperAsMaterial(MaterialCode material, PaperCode paper, Source source) {}

    /// @param source why a file of an earlier bundle is not enough
    public record EachTime(MaterialCode material, Source source) {}
}
