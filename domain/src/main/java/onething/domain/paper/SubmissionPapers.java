package onething.domain.paper;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.bundle.Bundle;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.form.Answers;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.guide.paper.PaperTemplate;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.material.Material;
import onething.domain.guide.MaterialType;
import onething.domain.matter.MatterFile;

/// The papers that a submission issues: the receipt, and the application with everything that was sent.
///
/// @param matters the matters that the bundle became
public record SubmissionPapers(Bundle.Submitted bundle, BundleGuide guide, List<MatterFile> matters) {

    public SubmissionPapers {
        matters = List.copyOf(matters);
    }

    /// The papers, in the order of their numbers.
    ///
    /// @param issuances one for each paper
    public List<Paper> issued(Supplier<Issuance> issuances) {
        var papers = new ArrayList<Paper>();
        for (var template : templatesOf(guide)) {
            papers.add(issued(template, papers.size() + 1, issuances.get()));
        }
        return papers;
    }

    /// The templates of the papers that a submission by this guide issues.
    public static List<PaperTemplate> templatesOf(BundleGuide guide) {
        var templates = guide.templates();
        return Stream.of(templates.receipt(), templates.application())
                .flatMap(Optional::stream)
                .flatMap(code -> templates.of(code).stream())
                .toList();
    }

    private Paper issued(PaperTemplate template, int place, Issuance issuance) {
        var number = PaperNumber.of(bundle.number(), place);
        var writer = new PaperWriter(templates(), facts());
        var content = writer.content(template, guide.papers(), number, issuance);
        return new Paper(
                issuance.id(),
                number,
                issuance.proof(),
                template.code(),
                template.to(),
                bundle.id(),
                Optional.empty(),
                bundle.applicant(),
                writer.showsNumbers(),
                bundle.received(),
                content);
    }

    private PaperFacts facts() {
        var titles = matters.stream().flatMap(file -> titleOf(file).stream()).toList();
        var values = new EnumMap<PaperFact, String>(PaperFact.class);
        templates()
                .applicant(bundle.chosen(), bundle.answers())
                .ifPresent(name -> values.put(PaperFact.APPLICANT, name));
        values.put(PaperFact.OFFICE, templates().words().issuer());
        values.put(PaperFact.MATTER, String.join("、", titles));
        values.put(PaperFact.BUNDLE_NUMBER, bundle.number().value());
        values.put(PaperFact.RECEIVED, day());
        values.put(PaperFact.DAY, day());
        values.put(PaperFact.FILES, String.valueOf(bundle.materials().size()));
        return new PaperFacts(
                guide,
                days(),
                values,
                Form.of(guide, bundle.chosen(), bundle.answers()),
                List.of(),
                Answers.NONE,
                Map.of(
                        PaperListing.MATTERS,
                        matters.stream()
                                .map(file -> titleOf(file).orElse(file.code().value()) + "（" + file.number() + "）")
                                .toList(),
                        PaperListing.MATERIALS,
                        bundle.materials().stream().map(this::titled).toList()),
                signature());
    }

    private Optional<String> titleOf(MatterFile file) {
        return guide.matter(file.code()).map(MatterGuide::title);
    }

    private String titled(Material material) {
        return material.meets().stream()
                        .flatMap(code -> guide.material(code).stream())
                        .map(MaterialType::title)
                        .sorted()
                        .collect(Collectors.joining("、"))
                + "：" + material.fileName().value();
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
        return guide.templates();
    }

    private String day() {
        return days().day(WorkingCalendar.dayOf(bundle.received()));
    }

    private PaperDays days() {
        return new PaperDays(templates().words().day());
    }
}
