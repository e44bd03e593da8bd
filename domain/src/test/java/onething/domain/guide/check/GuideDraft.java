package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.form.FormField;
import onething.domain.form.FormRule;
import onething.domain.form.FormSection;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Exclusion;
import onething.domain.guide.FilingLimit;
import onething.domain.guide.GuideId;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Prerequisite;
import onething.domain.guide.Requirement;
import onething.domain.guide.VerdictReason;
import onething.domain.guide.feed.FeedGuide;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.office.Jurisdiction;
import onething.domain.guide.office.Office;
import onething.domain.guide.office.Places;
import onething.domain.guide.paper.PaperGuide;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.reuse.ReuseGuide;
import onething.domain.guide.version.InForce;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import org.jspecify.annotations.Nullable;

/// A guide that a test breaks on purpose.
final class GuideDraft {

    private final BundleGuide whole;
    private GuideId id;
    private InForce inForce;
    private List<MaterialType> materials;
    private List<Office> offices;
    private List<FormSection> sections;
    private List<FormRule> rules;
    private List<VerdictReason> verdictReasons;
    private List<Exclusion> exclusions;
    private Map<DistrictCode, String> districts;
    private Map<PaperCode, String> papers;
    private PaperTemplates templates;
    private ReuseGuide reuse;
    private NotificationGuide notifications;
    private InquiryGuide inquiries;
    private FeedGuide feed;
    private RetentionGuide retention;
    private final List<MatterGuide> matters;

    GuideDraft(BundleGuide whole) {
        this.whole = whole;
        this.id = whole.id();
        this.inForce = whole.about().inForce();
        this.materials = whole.materials().types();
        this.offices = whole.places().offices();
        this.sections = whole.form().sections();
        this.rules = whole.rules();
        this.verdictReasons = whole.materials().verdictReasons();
        this.exclusions = whole.exclusions();
        this.districts = whole.districts();
        this.papers = whole.papers().titles();
        this.templates = whole.papers().templates();
        this.reuse = whole.services().reuse();
        this.notifications = whole.services().notifications();
        this.inquiries = whole.services().inquiries();
        this.feed = whole.services().feed();
        this.retention = whole.services().retention();
        this.matters = new ArrayList<>(whole.matters());
    }

    GuideDraft version(int number, InForce from) {
        id = new GuideId(whole.id().code(), number);
        inForce = from;
        return this;
    }

    GuideDraft materials(List<MaterialType> changed) {
        materials = changed;
        return this;
    }

    GuideDraft sections(List<FormSection> changed) {
        sections = changed;
        return this;
    }

    GuideDraft offices(List<Office> changed) {
        offices = changed;
        return this;
    }

    GuideDraft rules(List<FormRule> changed) {
        rules = changed;
        return this;
    }

    GuideDraft exclusions(List<Exclusion> changed) {
        exclusions = changed;
        return this;
    }

    GuideDraft verdictReasons(VerdictReason... changed) {
        verdictReasons = List.of(changed);
        return this;
    }

    GuideDraft districts(Map<DistrictCode, String> changed) {
        districts = changed;
        return this;
    }

    GuideDraft papers(Map<PaperCode, String> changed) {
        papers = changed;
        return this;
    }

    GuideDraft templates(PaperTemplates changed) {
        templates = changed;
        return this;
    }

    GuideDraft reuse(ReuseGuide changed) {
        reuse = changed;
        return this;
    }

    GuideDraft notifications(NotificationGuide changed) {
        notifications = changed;
        return this;
    }

    GuideDraft inquiries(InquiryGuide changed) {
        inquiries = changed;
        return this;
    }

    GuideDraft feed(FeedGuide changed) {
        feed = changed;
        return this;
    }

    GuideDraft retention(RetentionGuide changed) {
        retention = changed;
        return this;
    }

    /// Adds these fields.
    GuideDraft fields(FormField... more) {
        var bySection = new LinkedHashMap<SectionCode, List<FormField>>();
        sections.forEach(section -> bySection.put(section.code(), new ArrayList<>(section.fields())));
        for (var field : more) {
            bySection
                    .computeIfAbsent(field.path().section(), _ -> new ArrayList<>())
                    .add(field);
        }
        sections = bySection.entrySet().stream()
                .map(section -> new FormSection(section.getKey(), "", section.getValue()))
                .toList();
        return this;
    }

    GuideDraft matter(int index, UnaryOperator<OfMatter> change) {
        matters.set(index, change.apply(new OfMatter(matters.get(index))).guide());
        return this;
    }

    BundleGuide guide() {
        var about = whole.about();
        return new BundleGuide(
                new BundleGuide.About(
                        id, inForce, whole.title(), about.summary(), about.numberPrefix(), about.source()),
                new Places(whole.city(), districts, offices),
                new BundleGuide.Form(sections, whole.form().common(), rules),
                new BundleGuide.Materials(materials, whole.materials().common(), verdictReasons),
                matters,
                exclusions,
                whole.people(),
                new PaperGuide(papers, templates),
                new BundleGuide.Services(whole.services().help(), reuse, notifications, inquiries, feed, retention));
    }

    static final class OfMatter {

        private final MatterGuide whole;
        private OfficeCode office;
        private @Nullable Jurisdiction jurisdiction;
        private List<SectionCode> form;
        private Requirement requirement;
        private List<Prerequisite> prerequisites;
        private List<FilingLimit> limits;

        OfMatter(MatterGuide whole) {
            this.whole = whole;
            this.office = whole.office();
            this.jurisdiction = whole.handling().jurisdiction();
            this.form = whole.filing().form();
            this.requirement = whole.filing().requirement();
            this.prerequisites = whole.filing().prerequisites();
            this.limits = whole.filing().limits();
        }

        OfMatter office(String code) {
            office = new OfficeCode(code);
            return this;
        }

        OfMatter jurisdiction(Jurisdiction changed) {
            jurisdiction = changed;
            return this;
        }

        OfMatter form(List<SectionCode> changed) {
            form = changed;
            return this;
        }

        OfMatter requirement(Requirement changed) {
            requirement = changed;
            return this;
        }

        OfMatter prerequisites(List<Prerequisite> changed) {
            prerequisites = changed;
            return this;
        }

        OfMatter limits(List<FilingLimit> changed) {
            limits = changed;
            return this;
        }

        MatterGuide guide() {
            return new MatterGuide(
                    whole.code(),
                    whole.ordinal(),
                    whole.words(),
                    new MatterGuide.Filing(whole.filing().applicants(), form, requirement, prerequisites, limits),
                    new MatterGuide.Handling(
                            office,
                            jurisdiction,
                            whole.procedure(),
                            whole.handling().remedies()),
                    whole.source());
        }
    }
}
