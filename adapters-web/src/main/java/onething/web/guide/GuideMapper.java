package onething.web.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.code.PaperCode;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.Term;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormSection;
import onething.domain.guide.ApplicantRules;
import onething.domain.guide.Applicants;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Exclusion;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.HelpNote;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.Remedy;
import onething.domain.guide.Requirement;
import onething.domain.guide.VerdictReason;
import onething.domain.guide.office.Delegation;
import onething.domain.guide.office.Jurisdiction;
import onething.domain.guide.office.Jurisdiction.Place;
import onething.domain.guide.office.Office;
import onething.domain.party.DistrictCode;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Stage;
import onething.domain.source.Source;
import onething.web.guide.FieldKindView.OptionView;
import onething.web.guide.FormView.SectionView;
import onething.web.guide.GuideView.ApplicantsView;
import onething.web.guide.GuideView.ClockView;
import onething.web.guide.GuideView.DelegationView;
import onething.web.guide.GuideView.DistrictView;
import onething.web.guide.GuideView.GuideOfficeView;
import onething.web.guide.GuideView.HelpView;
import onething.web.guide.GuideView.JurisdictionView;
import onething.web.guide.GuideView.LimitView;
import onething.web.guide.GuideView.MaterialTypeView;
import onething.web.guide.GuideView.MatterGuideView;
import onething.web.guide.GuideView.PlaceView;
import onething.web.guide.GuideView.PrerequisiteView;
import onething.web.guide.GuideView.SummaryView;
import onething.web.guide.GuideView.VerdictReasonView;
import onething.web.wire.WireMapping;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// A guide and its parts.
@Mapper(config = WireMapping.class)
public interface GuideMapper {

    GuideMapper INSTANCE = Mappers.getMapper(GuideMapper.class);

    default GuideView toView(BundleGuide guide) {
        return toView(guide, guide);
    }

    @Mapping(target = "code", source = "guide.about.id.code")
    @Mapping(target = "version", source = "guide.about.id.version")
    @Mapping(target = "title", source = "guide.about.title")
    @Mapping(target = "summary", source = "guide.about.summary")
    @Mapping(target = "source", source = "guide.about.source")
    @Mapping(target = "districts", source = "guide.places.districts")
    @Mapping(target = "offices", source = "guide.places.offices")
    @Mapping(target = "materials", source = "guide.materials.types")
    @Mapping(target = "verdictReasons", source = "guide.materials.verdictReasons")
    @Mapping(target = "sections", source = "guide.form.sections")
    @Mapping(target = "commonForm", source = "guide.form.common")
    @Mapping(target = "papers", source = "guide.papers.titles")
    @Mapping(target = "capacity", source = "guide.people.applicant")
    @Mapping(target = "help", source = "guide.services.help")
    GuideView toView(BundleGuide guide, @Context BundleGuide whole);

    /// @param content the hash of the whole guide's JSON
    @Mapping(target = "code", source = "guide.about.id.code")
    @Mapping(target = "version", source = "guide.about.id.version")
    @Mapping(target = "title", source = "guide.about.title")
    @Mapping(target = "summary", source = "guide.about.summary")
    @Mapping(target = "content", source = "content")
    SummaryView toSummary(BundleGuide guide, String content);

    @Mapping(target = "title", source = "words.title")
    @Mapping(target = "summary", source = "words.summary")
    @Mapping(target = "timeLimit", source = "words.timeLimit")
    @Mapping(target = "legalBasis", source = "words.legalBasis")
    @Mapping(target = "applicants", source = "filing.applicants")
    @Mapping(target = "form", source = "filing.form")
    @Mapping(target = "requirement", source = "filing.requirement")
    @Mapping(target = "prerequisites", source = "filing.prerequisites")
    @Mapping(target = "limits", source = "filing.limits")
    @Mapping(target = "office", source = "handling.office")
    @Mapping(target = "jurisdiction", source = "handling.jurisdiction")
    @Mapping(target = "clocks", source = "handling.procedure.clocks")
    @Mapping(target = "stages", source = "handling.procedure.stages")
    @Mapping(target = "remedies", source = "handling.remedies")
    @Mapping(target = "common", source = "matter")
    MatterGuideView toView(MatterGuide matter, @Context BundleGuide whole);

    default List<RequirementView> common(MatterGuide matter, @Context BundleGuide whole) {
        return whole.commonRequirements(matter).stream()
                .map(requirement -> RequirementView.of(requirement, whole))
                .toList();
    }

    HelpView toView(HelpNote note);

    VerdictReasonView toView(VerdictReason reason);

    @Mapping(target = "title", source = "words.title")
    NamedView toNamed(MatterGuide matter);

    NamedView toNamed(Stage stage);

    MaterialTypeView toView(MaterialType material);

    default @Nullable String drawing(Optional<MaterialType.Example> example) {
        return example.map(MaterialType.Example::svg).orElse(null);
    }

    default boolean isGiven(Optional<Source> rule) {
        return rule.isPresent();
    }

    PrerequisiteView toView(Prerequisite prerequisite);

    LimitView toView(FilingLimit limit);

    @Mapping(target = "matters", source = "exclusion")
    ExclusionView toView(Exclusion exclusion);

    default List<String> matters(Exclusion exclusion) {
        return List.of(exclusion.one().value(), exclusion.other().value());
    }

    OptionView toView(FieldKind.Option option);

    List<OptionView> toOptions(List<FieldKind.Option> options);

    default Optional<ConditionView> offered(Condition offered) {
        return ConditionView.unlessAlways(offered);
    }

    default ClockView toView(ClockGuide clock) {
        ClockRule rule = clock.rule();
        return new ClockView(
                rule.code().value(),
                rule.title(),
                rule.turn().wireName(),
                spelt(rule.committed()),
                sourceOf(rule.committed(), clock.committed()),
                spelt(rule.statutory()),
                sourceOf(rule.statutory(), clock.statutory()),
                clock.onMiss());
    }

    default List<DistrictView> districts(Map<DistrictCode, String> districts) {
        return districts.entrySet().stream()
                .map(district -> new DistrictView(district.getKey().value(), district.getValue()))
                .sorted(Comparator.comparing(DistrictView::code))
                .toList();
    }

    default List<NamedView> papers(Map<PaperCode, String> papers) {
        return papers.entrySet().stream()
                .map(paper -> new NamedView(paper.getKey().value(), paper.getValue()))
                .sorted(Comparator.comparing(NamedView::code))
                .toList();
    }

    default List<SectionView> sections(List<FormSection> sections) {
        return FormView.sections(sections);
    }

    OfficeView toView(Office office);

    default RequirementView toView(Requirement requirement, @Context BundleGuide whole) {
        return RequirementView.of(requirement, whole);
    }

    default RemedyView toView(Remedy remedy) {
        return RemedyView.of(remedy);
    }

    SourceView toView(Source source);

    GuideOfficeView toGuideOffice(Office office);

    DelegationView toView(Delegation delegation);

    default Optional<JurisdictionView> jurisdiction(@Nullable Jurisdiction jurisdiction) {
        return Optional.ofNullable(jurisdiction).map(this::toView);
    }

    JurisdictionView toView(Jurisdiction jurisdiction);

    default PlaceView toView(Place place) {
        return new PlaceView(place.field().toString(), ConditionView.unlessAlways(place.when()));
    }

    default Optional<String> zone(Optional<FieldPath> zone) {
        return zone.map(FieldPath::toString);
    }

    default Optional<String> capacity(Optional<ApplicantRules> applicant) {
        return applicant.map(rules -> rules.capacity().toString());
    }

    default Optional<ApplicantsView> applicants(Optional<Applicants> applicants) {
        return applicants.map(
                who -> new ApplicantsView(who.capacities().stream().sorted().toList(), toView(who.source())));
    }

    default String term(Term term) {
        return term.text();
    }

    private static Optional<String> spelt(@Nullable Term term) {
        return Optional.ofNullable(term).map(Term::text);
    }

    private static Optional<SourceView> sourceOf(@Nullable Term term, Source source) {
        return term == null ? Optional.empty() : Optional.of(INSTANCE.toView(source));
    }
}
