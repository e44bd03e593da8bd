package onething.domain.reuse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.RequestedMaterials;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MaterialCode;
import onething.domain.code.PaperCode;
import onething.domain.form.Answers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.reuse.ReuseGuide.LicenceAsMaterial;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.domain.matter.Matter;
import onething.domain.paper.Paper;
import onething.domain.party.IdCardNumber;
import onething.domain.text.FileName;
import onething.domain.text.Line;

/// The materials that a bundle requests, and which papers and earlier files may be offered for them: only those
/// about the same person, and nothing of a bundle that keeps its reporter secret.
///
/// @param guide   by which the bundle requests them
/// @param subject the number of the document of the person whom the bundle is about
public record WantedMaterials(Bundle bundle, BundleGuide guide, Set<MaterialCode> codes, Line subject) {

    public WantedMaterials {
        codes = Set.copyOf(codes);
    }

    /// Empty while the form does not say whom the bundle is about.
    public static Optional<WantedMaterials> of(Bundle bundle, BundleGuide guide, RequestedMaterials requested) {
        return guide.services()
                .reuse()
                .subjectOf(bundle.answers())
                .map(subject -> new WantedMaterials(bundle, guide, Set.copyOf(requested.codes()), subject));
    }

    /// The codes of the papers that may be offered.
    public Set<PaperCode> papers() {
        return guide.services().reuse().papers().stream()
                .filter(each -> codes.contains(each.material()))
                .map(each -> each.paper())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether another bundle is about the same person and may be named to the offices of this one.
    public boolean allows(Bundle.Submitted other, BundleGuide itsGuide) {
        return isAboutTheSamePerson(other.answers()) && !isReport(other, itsGuide);
    }

    /// The offer of a paper; empty unless it is in force and requested.
    ///
    /// @param ofMatter all papers of its matter
    public Optional<Offer> offer(Paper paper, Matter matter, MatterGuide itsGuide, Set<Paper> ofMatter) {
        var meets = guide.services().reuse().materialsOf(paper.code()).stream()
                .filter(codes::contains)
                .collect(Collectors.toUnmodifiableSet());
        var what = Reusable.ofThisService(
                MaterialSource.Kind.PAPER,
                paper.id().value(),
                paper.content().title(),
                new Line(paper.number().value()),
                WorkingCalendar.dayOf(paper.issued()));
        var offer = new Offer(
                what,
                new FileName(what.title() + ".pdf"),
                meets,
                matter.standing().decision());
        return Optional.of(offer)
                .filter(_ -> !meets.isEmpty() && paper.isForApplicant())
                .filter(_ -> PaperInForce.isInForce(paper, matter, itsGuide, ofMatter))
                .filter(this::isMissing);
    }

    /// The offer of a file of an earlier bundle; empty unless it is requested and may be used again. Where the
    /// office asked for another file, only that one is offered.
    public Optional<Offer> offer(Material file, Bundle.Submitted earlier) {
        var meets = file.meets().stream()
                .filter(codes::contains)
                .filter(this::mayComeFromAnEarlierBundle)
                .filter(code -> !isReplaced(code, file, earlier))
                .collect(Collectors.toUnmodifiableSet());
        var what = Reusable.ofThisService(
                MaterialSource.Kind.EARLIER,
                file.id().value(),
                titles(meets),
                new Line(earlier.number().value()),
                WorkingCalendar.dayOf(file.handedIn()));
        var offer = new Offer(what, file.fileName(), meets);
        return Optional.of(offer)
                .filter(_ -> !meets.isEmpty())
                .filter(this::isMissing)
                .filter(_ -> bundle.materials().stream()
                        .noneMatch(held -> held.isSameFile(file) && held.meets().containsAll(meets)));
    }

    /// The kinds of licences that may be looked for: only the person's whom the bundle is about.
    ///
    /// @param person whose account asks
    public List<LicenceAsMaterial> licences(IdCardNumber person) {
        return new Line(person.value()).equals(subject)
                ? guide.services().reuse().licences().stream()
                        .filter(kind -> codes.contains(kind.material()))
                        .filter(kind -> bundle.chosen().stream().anyMatch(kind.matters()::contains))
                        .filter(kind -> !isTaken(kind))
                        .toList()
                : List.of();
    }

    private boolean isTaken(LicenceAsMaterial kind) {
        return bundle.materials().stream()
                .filter(material -> material.meets().contains(kind.material()))
                .flatMap(material -> material.source().stream())
                .anyMatch(source -> source.kind() == MaterialSource.Kind.LICENCE
                        && source.title().equals(kind.title()));
    }

    private boolean isAboutTheSamePerson(Answers answers) {
        return guide.services()
                .reuse()
                .subjectOf(answers)
                .filter(subject::equals)
                .isPresent();
    }

    private static boolean isReport(Bundle.Submitted other, BundleGuide itsGuide) {
        return itsGuide.people()
                .reporter()
                .filter(secrecy -> secrecy.holds(other.chosen(), other.answers()))
                .isPresent();
    }

    private boolean isMissing(Offer offer) {
        return Offer.takenBefore(bundle, offer.what().kind(), offer.what().reference())
                .isEmpty();
    }

    private boolean mayComeFromAnEarlierBundle(MaterialCode code) {
        return !guide.services().reuse().isNewEachTime(code)
                && guide.materials()
                        .type(code)
                        .map(MaterialType::origin)
                        .filter(origin ->
                                origin == MaterialType.Origin.HANDED_IN || origin == MaterialType.Origin.STATED)
                        .isPresent();
    }

    private static boolean isReplaced(MaterialCode code, Material file, Bundle.Submitted earlier) {
        return !isSupplement(file, earlier)
                && earlier.materials().stream()
                        .anyMatch(other -> other.meets().contains(code) && isSupplement(other, earlier));
    }

    private static boolean isSupplement(Material file, Bundle.Submitted earlier) {
        return file.handedIn().isAfter(earlier.received());
    }

    private String titles(Set<MaterialCode> meets) {
        return meets.stream()
                .flatMap(code -> guide.materials().type(code).stream())
                .map(MaterialType::title)
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
