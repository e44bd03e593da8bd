package onething.domain.guide.reuse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import onething.domain.code.LicenceCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.code.WireNamed;
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
/// @param answers  which answer of the form a taken paper gives
/// @param licences which electronic licence of the province is which material of which matters
/// @param eachTime the materials that must be new in each bundle
public record ReuseGuide(
        List<FieldPath> subject,
        Optional<FieldPath> name,
        List<PaperAsMaterial> papers,
        List<AnswerOfPaper> answers,
        List<LicenceAsMaterial> licences,
        List<EachTime> eachTime) {

    /// Nothing is offered.
    public static final ReuseGuide NONE =
            new ReuseGuide(List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of());

    public ReuseGuide {
        subject = List.copyOf(subject);
        papers = List.copyOf(papers);
        answers = List.copyOf(answers);
        licences = List.copyOf(licences);
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

    /// An answer that a taken paper gives: the applicant does not type it.
    ///
    /// @param material which the paper is
    /// @param source   the rule by which the form asks for what the paper says
    public record AnswerOfPaper(FieldPath field, MaterialCode material, Part part, Source source) {}

    /// What a paper says about itself.
    public enum Part implements WireNamed {
        /// Its number.
        NUMBER("number"),
        /// The day on which it was issued.
        DAY("day"),
        /// What it decided: the field has an option with the code of each outcome.
        OUTCOME("outcome");

        private final String wireName;

        Part(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// A kind of electronic licence (电子证照) that is a material.
    ///
    /// @param title   as people know it, such as 居民身份证
    /// @param matters the matters for which it is enough
    /// @param source  the rule by which it is enough
    public record LicenceAsMaterial(
            LicenceCode licence, String title, MaterialCode material, Set<MatterCode> matters, Source source) {

        public LicenceAsMaterial {
            matters = Set.copyOf(matters);
        }

        /// By which an offer names the kind.
        public UUID reference() {
            return UUID.nameUUIDFromBytes(("licence kind " + licence).getBytes(UTF_8));
        }
    }

    /// @param source why a file of an earlier bundle is not enough
    public record EachTime(MaterialCode material, Source source) {}
}
