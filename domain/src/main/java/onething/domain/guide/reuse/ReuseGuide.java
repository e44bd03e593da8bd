package onething.domain.guide.reuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onething.domain.code.MaterialCode;
import onething.domain.code.PaperCode;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.party.PersonName;
import onething.domain.source.Source;
import onething.domain.text.Line;

/// What the service may offer instead of an upload.
///
/// @param subject the fields that say whom a bundle is about: the first one that is answered. Only what is about
///                 the same person is offered
/// @param name     the field with the name of that person
/// @param papers   which issued paper is which material
/// @param eachTime the materials that must be new in each bundle
public record ReuseGuide(
        List<FieldPath> subject, Optional<FieldPath> name, List<PaperAsMaterial> papers, List<EachTime> eachTime) {

    /// Nothing is offered.
    public static final ReuseGuide NONE = new ReuseGuide(List.of(), Optional.empty(), List.of(), List.of());

    public ReuseGuide {
        subject = List.copyOf(subject);
        papers = List.copyOf(papers);
        eachTime = List.copyOf(eachTime);
    }

    /// Whom these answers are about: the number of an identity document. Empty if they do not say.
    public Optional<Line> subjectOf(Answers answers) {
        return subject.stream()
                .flatMap(field -> answers.text(field).stream())
                .map(Line::new)
                .filter(number -> !number.isBlank())
                .findFirst();
    }

    /// Whether these answers are about a person of this name.
    public boolean names(Answers answers, PersonName person) {
        return name.flatMap(answers::text)
                .filter(text -> PersonName.normal(text).equals(person.value()))
                .isPresent();
    }

    /// The materials that the paper is.
    public Set<MaterialCode> materialsOf(PaperCode paper) {
        return papers.stream()
                .filter(each -> each.paper().equals(paper))
                .map(PaperAsMaterial::material)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isNewEachTime(MaterialCode material) {
        return eachTime.stream().anyMatch(each -> each.material().equals(material));
    }

    /// @param source the rule by which the paper is enough
    public record PaperAsMaterial(MaterialCode material, PaperCode paper, Source source) {}

    /// @param source why a file of an earlier bundle is not enough
    public record EachTime(MaterialCode material, Source source) {}
}
