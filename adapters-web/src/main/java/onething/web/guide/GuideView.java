package onething.web.guide;

import java.util.List;
import java.util.Optional;
import onething.web.guide.FormView.SectionView;
import org.jspecify.annotations.Nullable;

/// A whole guide.
///
/// @param capacity the field that says in which capacity somebody applies
record GuideView(
        String code,
        int version,
        String title,
        String summary,
        List<DistrictView> districts,
        List<GuideOfficeView> offices,
        List<MaterialTypeView> materials,
        List<SectionView> sections,
        List<String> commonForm,
        List<MatterGuideView> matters,
        List<ExclusionView> exclusions,
        List<NamedView> papers,
        Optional<String> capacity,
        List<HelpView> help,
        List<VerdictReasonView> verdictReasons,
        SourceView source) {

    /// What the pages tell of help beside the matters.
    record HelpView(String code, String title, String text, String phone, SourceView source) {}

    /// Why a material must be handed in again or explained.
    record VerdictReasonView(String code, String title, String hint, SourceView source) {}

    /// An office, with the development zones that are delegated to its branches.
    record GuideOfficeView(
            String code,
            String title,
            boolean districtWide,
            String phone,
            String address,
            List<DelegationView> delegations) {}

    record DelegationView(String zone, String district, SourceView source) {}

    record DistrictView(String code, String name) {}

    record MaterialTypeView(
            String code,
            String title,
            String origin,
            String hint,
            boolean mayFollow,
            @Nullable String example,
            SourceView source) {}

    record MatterGuideView(
            String code,
            int ordinal,
            String title,
            String summary,
            String timeLimit,
            String office,
            Optional<JurisdictionView> jurisdiction,
            List<String> form,
            List<RequirementView> common,
            RequirementView requirement,
            List<PrerequisiteView> prerequisites,
            List<LimitView> limits,
            List<ClockView> clocks,
            List<NamedView> stages,
            List<String> legalBasis,
            List<RemedyView> remedies,
            Optional<ApplicantsView> applicants,
            SourceView source) {}

    /// Which division's office handles a matter.
    record JurisdictionView(List<PlaceView> places, Optional<String> zone) {}

    record PlaceView(String field, Optional<ConditionView> when) {}

    /// Who may apply.
    record ApplicantsView(List<String> capacities, SourceView source) {}

    record PrerequisiteView(String matter, String knownBy, String otherwise, SourceView source) {}

    record LimitView(
            String code,
            String kind,
            String term,
            String from,
            Optional<ConditionView> applies,
            String warning,
            String near,
            List<String> notCounted,
            List<String> asks,
            SourceView source) {}

    record ClockView(
            String code,
            String title,
            String turn,
            Optional<String> committed,
            Optional<SourceView> committedSource,
            Optional<String> statutory,
            Optional<SourceView> statutorySource,
            String onMiss) {}

    /// A guide in short.
    record SummaryView(
            String code, int version, String content, String title, String summary, List<NamedView> matters) {}
}
