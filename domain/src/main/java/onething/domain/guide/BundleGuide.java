package onething.domain.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.form.FormDefinition;
import onething.domain.form.FormField;
import onething.domain.form.FormRule;
import onething.domain.form.FormSection;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.office.Office;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.reuse.ReuseGuide;
import onething.domain.guide.version.InForce;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.source.Source;

/// 办事指南: the complete definition of a bundle.
///
/// @param inForce      from when this version is in force, and for which cases
/// @param numberPrefix the first letters of a bundle number
/// @param city         the division that receives the matters of a city-wide office
/// @param districts    the divisions that the guide serves, with their names
/// @param sections     the sections of the form, in the order in which they are filled in
/// @param commonForm   the sections that every selection has
/// @param common       共性材料: the materials that several matters need and that are handed in once
/// @param rules        the rules between several fields
/// @param papers       the documents that actions produce, with their titles
/// @param applicant    who applies; empty if the guide does not say
/// @param help         what the pages tell of help beside the matters
/// @param verdictReasons why a material must be handed in again or explained
/// @param reporter     the reports whose reporter's identity is secret; empty if there are none
/// @param templates    the templates of the papers
/// @param reuse        what the service may offer instead of an upload
/// @param notifications what applicants are notified of outside the pages
/// @param inquiries    what the applicant and the office may ask each other in a matter
public record BundleGuide(
        GuideId id,
        InForce inForce,
        String title,
        String summary,
        String numberPrefix,
        DistrictCode city,
        Map<DistrictCode, String> districts,
        List<Office> offices,
        List<MaterialType> materials,
        List<FormSection> sections,
        List<SectionCode> commonForm,
        List<FormRule> rules,
        List<CommonRequirement> common,
        List<MatterGuide> matters,
        List<Exclusion> exclusions,
        Map<PaperCode, String> papers,
        Optional<ApplicantRules> applicant,
        List<HelpNote> help,
        List<VerdictReason> verdictReasons,
        Optional<ReporterSecrecy> reporter,
        PaperTemplates templates,
        ReuseGuide reuse,
        NotificationGuide notifications,
        InquiryGuide inquiries,
        Source source)
        implements FormDefinition {

    public BundleGuide {
        districts = Map.copyOf(districts);
        offices = List.copyOf(offices);
        materials = List.copyOf(materials);
        sections = List.copyOf(sections);
        commonForm = List.copyOf(commonForm);
        rules = List.copyOf(rules);
        common = List.copyOf(common);
        matters = List.copyOf(matters);
        exclusions = List.copyOf(exclusions);
        papers = Map.copyOf(papers);
        help = List.copyOf(help);
        verdictReasons = List.copyOf(verdictReasons);
    }

    /// A guide without templates, notifications and inquiries: its actions name papers, and no paper is issued. It
    /// is in force from the beginning.
    public BundleGuide(
            GuideId id,
            String title,
            String summary,
            String numberPrefix,
            DistrictCode city,
            Map<DistrictCode, String> districts,
            List<Office> offices,
            List<MaterialType> materials,
            List<FormSection> sections,
            List<SectionCode> commonForm,
            List<FormRule> rules,
            List<CommonRequirement> common,
            List<MatterGuide> matters,
            List<Exclusion> exclusions,
            Map<PaperCode, String> papers,
            Optional<ApplicantRules> applicant,
            List<HelpNote> help,
            List<VerdictReason> verdictReasons,
            Optional<ReporterSecrecy> reporter,
            Source source) {
        this(
                id,
                InForce.ALWAYS,
                title,
                summary,
                numberPrefix,
                city,
                districts,
                offices,
                materials,
                sections,
                commonForm,
                rules,
                common,
                matters,
                exclusions,
                papers,
                applicant,
                help,
                verdictReasons,
                reporter,
                PaperTemplates.NONE,
                ReuseGuide.NONE,
                NotificationGuide.NONE,
                InquiryGuide.NONE,
                source);
    }

    public Optional<MatterGuide> matter(MatterCode wanted) {
        return matters.stream().filter(matter -> matter.code().equals(wanted)).findFirst();
    }

    public Optional<FormSection> section(SectionCode wanted) {
        return sections.stream()
                .filter(section -> section.code().equals(wanted))
                .findFirst();
    }

    public Optional<Office> office(OfficeCode wanted) {
        return offices.stream().filter(office -> office.code().equals(wanted)).findFirst();
    }

    /// The office of a division, with the division's name where each division has its own: 榕城区劳动保障监察机构.
    ///
    /// @throws IllegalArgumentException if the guide has no such office
    public Office office(OfficeCode wanted, DistrictCode district) {
        var office = office(wanted).orElseThrow(() -> new IllegalArgumentException(id + " has no office " + wanted));
        return office.districtWide() ? office.titled(districts.getOrDefault(district, "") + office.title()) : office;
    }

    @Override
    public Optional<FormField> field(FieldPath wanted) {
        return section(wanted.section()).flatMap(section -> section.field(wanted));
    }

    public Optional<MaterialType> material(MaterialCode wanted) {
        return materials.stream().filter(type -> type.code().equals(wanted)).findFirst();
    }

    public Optional<VerdictReason> verdictReason(String wanted) {
        return verdictReasons.stream()
                .filter(reason -> reason.code().equals(wanted))
                .findFirst();
    }

    /// The papers that no requirement names and that a supplement notice can ask for.
    public List<MaterialCode> onRequest() {
        return materials.stream()
                .filter(type -> type.origin() == MaterialType.Origin.ON_REQUEST)
                .map(MaterialType::code)
                .toList();
    }

    /// Whether a file for these materials contains health data.
    public boolean isMedical(Set<MaterialCode> meets) {
        return meets.stream().flatMap(code -> material(code).stream()).anyMatch(MaterialType::medical);
    }

    @Override
    public List<FormSection> form(Set<MatterCode> chosen) {
        return sections.stream()
                .filter(section -> commonForm.contains(section.code())
                        || matters.stream()
                                .anyMatch(matter -> chosen.contains(matter.code())
                                        && matter.form().contains(section.code())))
                .toList();
    }

    /// The division whose office handles a matter: the one that its jurisdiction names, or the whole city if one
    /// office serves it. Empty while the form does not say.
    public Optional<DistrictCode> districtOf(MatterGuide matter, Set<MatterCode> chosen, Answers answers) {
        var jurisdiction = matter.jurisdiction();
        return jurisdiction == null
                ? Optional.of(city)
                : office(matter.office())
                        .flatMap(office -> jurisdiction.districtOf(office, chosen, answers))
                        .filter(districts::containsKey);
    }

    /// 共性材料: the requirements that a matter shares with others.
    public List<Requirement> commonRequirements(MatterGuide matter) {
        return common.stream()
                .filter(shared -> shared.matters().contains(matter.code()))
                .map(CommonRequirement::requirement)
                .toList();
    }

    /// All requirements of a matter, including those common to several matters.
    public Requirement requirement(MatterGuide matter) {
        return new Requirement.AllOf(Stream.concat(commonRequirements(matter).stream(), Stream.of(matter.requirement()))
                .toList());
    }

    /// A requirement that several matters share.
    public record CommonRequirement(Set<MatterCode> matters, Requirement requirement, Source source) {

        public CommonRequirement {
            matters = Set.copyOf(matters);
        }
    }
}
