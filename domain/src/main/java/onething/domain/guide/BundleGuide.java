package onething.domain.guide;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.form.FormDefinition;
import onething.domain.form.FormField;
import onething.domain.form.FormRule;
import onething.domain.form.FormSection;
import onething.domain.guide.feed.FeedGuide;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.office.Places;
import onething.domain.guide.paper.PaperGuide;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.reuse.ReuseGuide;
import onething.domain.guide.version.InForce;
import onething.domain.party.DistrictCode;
import onething.domain.source.Source;

/// 办事指南: the complete definition of a bundle.
///
/// @param about     what the guide is called, which version it is and from when
/// @param places    which divisions and offices it serves
/// @param form      the form, one for all matters
/// @param materials what is handed in
/// @param matters   the matters, in the order in which they are offered
/// @param people    who applies, and whose identity is secret
/// @param papers    the documents that actions produce
/// @param services  what the service does beside the matters
public record BundleGuide(
        About about,
        Places places,
        Form form,
        Materials materials,
        List<MatterGuide> matters,
        List<Exclusion> exclusions,
        People people,
        PaperGuide papers,
        Services services)
        implements FormDefinition {

    public BundleGuide {
        matters = List.copyOf(matters);
        exclusions = List.copyOf(exclusions);
    }

    public GuideId id() {
        return about.id();
    }

    public String title() {
        return about.title();
    }

    @Override
    public DistrictCode city() {
        return places.city();
    }

    @Override
    public Map<DistrictCode, String> districts() {
        return places.districts();
    }

    @Override
    public List<FormRule> rules() {
        return form.rules();
    }

    public Optional<MatterGuide> matter(MatterCode wanted) {
        return matters.stream().filter(matter -> matter.code().equals(wanted)).findFirst();
    }

    public Optional<FormSection> section(SectionCode wanted) {
        for (var section : form.sections()) {
            if (section.code().equals(wanted)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    @Override
    public Optional<FormField> field(FieldPath wanted) {
        return section(wanted.section()).flatMap(section -> section.field(wanted));
    }

    @Override
    public List<FormSection> form(Set<MatterCode> chosen) {
        var wanted = new HashSet<>(form.common());
        for (var matter : matters) {
            if (chosen.contains(matter.code())) {
                wanted.addAll(matter.filing().form());
            }
        }
        return form.sections().stream()
                .filter(section -> wanted.contains(section.code()))
                .toList();
    }

    /// The division whose office handles a matter: the one that its jurisdiction names, or the whole city if one
    /// office serves it. Empty while the form does not say.
    public Optional<DistrictCode> districtOf(MatterGuide matter, Set<MatterCode> chosen, Answers answers) {
        var jurisdiction = matter.handling().jurisdiction();
        return jurisdiction == null
                ? Optional.of(places.city())
                : places.office(matter.office())
                        .flatMap(office -> jurisdiction.districtOf(office, chosen, answers))
                        .filter(places.districts()::containsKey);
    }

    /// 共性材料: the requirements that a matter shares with others.
    public List<Requirement> commonRequirements(MatterGuide matter) {
        return materials.common().stream()
                .filter(shared -> shared.matters().contains(matter.code()))
                .map(CommonRequirement::requirement)
                .toList();
    }

    /// All requirements of a matter, including those common to several matters.
    public Requirement requirement(MatterGuide matter) {
        return new Requirement.AllOf(Stream.concat(
                        commonRequirements(matter).stream(),
                        Stream.of(matter.filing().requirement()))
                .toList());
    }

    /// What a guide is called.
    ///
    /// @param inForce      from when this version is in force, and for which cases
    /// @param numberPrefix the first letters of a bundle number
    public record About(
            GuideId id, InForce inForce, String title, String summary, String numberPrefix, Source source) {}

    /// The form, one for all matters.
    ///
    /// @param sections in the order in which they are filled in
    /// @param common   the sections that every selection has
    /// @param rules    the rules between several fields
    public record Form(List<FormSection> sections, List<SectionCode> common, List<FormRule> rules) {

        public Form {
            sections = List.copyOf(sections);
            common = List.copyOf(common);
            rules = List.copyOf(rules);
        }
    }

    /// What is handed in.
    ///
    /// @param types          every material that a requirement can name
    /// @param common         共性材料: the materials that several matters need and that are handed in once
    /// @param verdictReasons why a material must be handed in again or explained
    public record Materials(
            List<MaterialType> types, List<CommonRequirement> common, List<VerdictReason> verdictReasons) {

        public Materials {
            types = List.copyOf(types);
            common = List.copyOf(common);
            verdictReasons = List.copyOf(verdictReasons);
        }

        public Optional<MaterialType> type(MaterialCode wanted) {
            for (var type : types) {
                if (type.code().equals(wanted)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }

        public Optional<VerdictReason> verdictReason(String wanted) {
            return verdictReasons.stream()
                    .filter(reason -> reason.code().equals(wanted))
                    .findFirst();
        }

        /// The papers that no requirement names and that a supplement notice can ask for.
        public List<MaterialCode> onRequest() {
            return types.stream()
                    .filter(type -> type.origin() == MaterialType.Origin.ON_REQUEST)
                    .map(MaterialType::code)
                    .toList();
        }

        /// Whether a file for these materials contains health data.
        public boolean isMedical(Set<MaterialCode> meets) {
            return meets.stream().flatMap(code -> type(code).stream()).anyMatch(MaterialType::medical);
        }
    }

    /// Who applies, and whose identity is secret.
    ///
    /// @param applicant empty if the guide does not say who applies
    /// @param reporter  the reports whose reporter's identity is secret; empty if there are none
    public record People(Optional<ApplicantRules> applicant, Optional<ReporterSecrecy> reporter) {

        /// Anyone applies, and nothing is secret.
        public static final People ANYONE = new People(Optional.empty(), Optional.empty());
    }

    /// What the service does beside the matters.
    ///
    /// @param help          what the pages tell of help
    /// @param reuse         what the service may offer instead of an upload
    /// @param notifications what applicants are notified of outside the pages
    /// @param inquiries     what the applicant and the office may ask each other in a matter
    /// @param feed          under which codes the province knows the cases
    /// @param retention     how long the files of cases are kept
    public record Services(
            List<HelpNote> help,
            ReuseGuide reuse,
            NotificationGuide notifications,
            InquiryGuide inquiries,
            FeedGuide feed,
            RetentionGuide retention) {

        public static final Services NONE = new Services(
                List.of(),
                ReuseGuide.NONE,
                NotificationGuide.NONE,
                InquiryGuide.NONE,
                FeedGuide.NONE,
                RetentionGuide.NONE);

        public Services {
            help = List.copyOf(help);
        }
    }

    /// A requirement that several matters share.
    public record CommonRequirement(Set<MatterCode> matters, Requirement requirement, Source source) {

        public CommonRequirement {
            matters = Set.copyOf(matters);
        }
    }
}
