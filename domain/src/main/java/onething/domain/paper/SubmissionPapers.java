package onething.domain.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import onething.domain.bundle.Bundle;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.PaperCode;
import onething.domain.form.Answers;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.material.Material;
import onething.domain.matter.MatterFile;

/// The papers that a submission issues: the receipt, the application with everything that was sent, and the form of
/// each matter.
public final class SubmissionPapers {

    private final Bundle.Submitted bundle;
    private final BundleGuide guide;
    private final List<MatterFile> matters;
    private final Form whole;
    private final List<Draft> drafts;
    private final List<String> files;
    private final List<String> filesWithHashes;
    private final String day;

    /// @param matters the matters that the bundle became
    public SubmissionPapers(Bundle.Submitted bundle, BundleGuide guide, List<MatterFile> matters) {
        this.bundle = bundle;
        this.guide = guide;
        this.matters = List.copyOf(matters);
        this.whole = Form.of(guide, bundle.chosen(), bundle.answers());
        this.drafts = drafts();
        this.files = bundle.materials().stream().map(this::titled).toList();
        this.filesWithHashes = bundle.materials().stream()
                .map(material -> titled(material) + "（SHA-256 " + material.sha256() + "）")
                .toList();
        this.day = days().day(WorkingCalendar.dayOf(bundle.received()));
    }

    /// The matter that each paper is of, in the order of their numbers; empty for a paper of the bundle.
    public List<Optional<MatterFile>> subjects() {
        return drafts.stream().map(Draft::of).toList();
    }

    /// The papers, in the order of their numbers.
    ///
    /// @param issuances one for each paper
    public List<Paper> issued(Supplier<Issuance> issuances) {
        var papers = new ArrayList<Paper>();
        for (var draft : drafts) {
            papers.add(issued(draft, papers.size() + 1, issuances.get()));
        }
        return papers;
    }

    private List<Draft> drafts() {
        var ofAll = Stream.of(templates().receipt(), templates().application())
                .flatMap(Optional::stream)
                .map(code -> new Draft(code, Optional.empty()));
        var ofMatters = matters.stream().flatMap(this::formsOf);
        return Stream.concat(ofAll, ofMatters)
                .filter(draft -> templates().of(draft.code()).isPresent())
                .toList();
    }

    private Stream<Draft> formsOf(MatterFile file) {
        return templates().forms().stream()
                .filter(form -> form.matters().contains(file.code()))
                .filter(form -> whole.holds(form.when()))
                .map(form -> new Draft(form.paper(), Optional.of(file)));
    }

    private Paper issued(Draft draft, int place, Issuance issuance) {
        var template = templates().of(draft.code()).orElseThrow();
        var number = PaperNumber.of(bundle.number(), place);
        var writer = new PaperWriter(templates(), facts(draft.of()));
        var content = writer.content(template, guide.papers().titles(), number, issuance);
        return new Paper(
                issuance.id(),
                number,
                issuance.proof(),
                template.code(),
                template.to(),
                bundle.id(),
                draft.of().map(MatterFile::id),
                bundle.applicant(),
                writer.showsNumbers(),
                bundle.received(),
                content);
    }

    /// @param of the matter whose form it is; empty for a paper of the bundle
    private PaperFacts facts(Optional<MatterFile> of) {
        var titles = of.map(List::of).orElse(matters).stream()
                .flatMap(file -> titleOf(file).stream())
                .toList();
        var values = new EnumMap<PaperFact, String>(PaperFact.class);
        templates()
                .applicant(bundle.chosen(), bundle.answers())
                .ifPresent(name -> values.put(PaperFact.APPLICANT, name));
        values.put(PaperFact.OFFICE, templates().words().issuer());
        values.put(PaperFact.MATTER, String.join("、", titles));
        of.ifPresent(file -> values.put(PaperFact.MATTER_NUMBER, file.number().toString()));
        values.put(PaperFact.BUNDLE_NUMBER, bundle.number().value());
        values.put(PaperFact.RECEIVED, day);
        values.put(PaperFact.DAY, day);
        values.put(PaperFact.FILES, String.valueOf(bundle.materials().size()));
        return new PaperFacts(
                guide,
                days(),
                values,
                of.map(file -> Form.of(guide, Set.of(file.code()), bundle.answers()))
                        .orElse(whole),
                List.of(),
                Answers.NONE,
                Map.of(
                        PaperListing.MATTERS,
                        matters.stream()
                                .map(file -> titleOf(file).orElse(file.code().value()) + "（" + file.number() + "）")
                                .toList(),
                        PaperListing.MATERIALS,
                        files,
                        PaperListing.MATERIAL_HASHES,
                        filesWithHashes),
                PaperFacts.Asked.NOTHING,
                signature());
    }

    private Optional<String> titleOf(MatterFile file) {
        return guide.matter(file.code()).map(MatterGuide::title);
    }

    private String titled(Material material) {
        return MaterialLine.of(material, guide);
    }

    /// The latest picture that was handed in as the signature.
    private String signature() {
        return templates().signature().stream()
                .flatMap(code -> bundle.materials().stream()
                        .filter(material -> material.meets().contains(code))
                        .filter(material -> material.mediaType().equals("image/png")
                                || material.mediaType().equals("image/jpeg")))
                .reduce((_, later) -> later)
                .map(Material::sha256)
                .orElse("");
    }

    private PaperTemplates templates() {
        return guide.papers().templates();
    }

    private PaperDays days() {
        return new PaperDays(templates().words().day());
    }

    /// @param of the matter whose form it is; empty for a paper of the bundle
    private record Draft(PaperCode code, Optional<MatterFile> of) {}
}
