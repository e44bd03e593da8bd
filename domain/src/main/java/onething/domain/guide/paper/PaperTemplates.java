package onething.domain.guide.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.form.Answers;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.source.Source;

/// The templates of a guide's papers, and the words that all of them share.
///
/// @param receipt     the paper that every submission issues; empty if the guide has no templates
/// @param application the paper with everything that was sent; empty if the guide has none
/// @param forms       the forms of the matters, filled in, that a submission issues
/// @param signature   the material as which the applicant's signature is handed in
/// @param words       the words that all papers share
/// @param labels      the labels of facts in tables
/// @param seals       the papers that the office seals, and the rule that says so
/// @param names       where the form says who applies: the first field whose condition holds and that is answered
public record PaperTemplates(
        Optional<PaperCode> receipt,
        Optional<PaperCode> application,
        List<MatterForm> forms,
        Optional<MaterialCode> signature,
        SharedWords words,
        Map<PaperFact, String> labels,
        List<NameField> names,
        Map<PaperCode, PaperTemplate> all,
        Map<PaperCode, Source> seals) {

    /// No templates: actions name papers, and no paper is issued.
    public static final PaperTemplates NONE = new PaperTemplates(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            new SharedWords("", "", "", "", "", "", new JoinedWords("", "", "", ""), new TrailWords("", "")),
            Map.of(),
            List.of(),
            Map.of(),
            Map.of());

    public PaperTemplates {
        forms = List.copyOf(forms);
        labels = Map.copyOf(labels);
        names = List.copyOf(names);
        all = Map.copyOf(all);
        seals = Map.copyOf(seals);
    }

    public Optional<PaperTemplate> of(PaperCode code) {
        return Optional.ofNullable(all.get(code));
    }

    /// Whether the office seals it. A paper of the applicant never gets a seal.
    public boolean isSealed(PaperCode code) {
        return seals.containsKey(code);
    }

    /// The label of a fact; its own name if the guide gives none.
    public String label(PaperFact fact) {
        return labels.getOrDefault(fact, fact.wireName());
    }

    /// The name of the applicant in the form.
    public Optional<String> applicant(Set<MatterCode> chosen, Answers answers) {
        return names.stream()
                .filter(name -> name.when().holds(chosen, answers))
                .flatMap(name -> answers.text(name.field()).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /// @param issuer who issues the papers of a whole bundle
    /// @param number the label of the paper's number
    /// @param code   the label of the code that proves that the paper is genuine
    /// @param check  how anyone can check it
    /// @param day    the pattern of a day, with the letters of [java.time.format.DateTimeFormatter]
    /// @param preview what a preview says instead of a number
    /// @param joined  the words of a file that several papers are put into
    /// @param trail   what is printed about the trail
    public record SharedWords(
            String issuer,
            String number,
            String code,
            String check,
            String day,
            String preview,
            JoinedWords joined,
            TrailWords trail) {}

    /// @param all   the title of a file with all papers
    /// @param sent  the title of a file with everything that was sent
    /// @param print what stands at the head of the pages of a sealed paper, whose signature holds only in its own
    ///   file
    /// @param unshown what stands at the pages of a file that are not shown
    public record JoinedWords(String all, String sent, String print, String unshown) {}

    /// @param event   the label of the hashes of events
    /// @param promise the label of the signed promise that the log will have them
    public record TrailWords(String event, String promise) {}

    public record NameField(FieldPath field, Condition when) {}

    /// A form that belongs to matters, such as 工伤认定申请表. A submission issues it once for each of these
    /// matters.
    ///
    /// @param when on what answers it is issued
    public record MatterForm(PaperCode paper, Set<MatterCode> matters, Condition when) {

        public MatterForm {
            matters = Set.copyOf(matters);
        }
    }
}
