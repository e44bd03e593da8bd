package onething.persistence.guides;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import onething.domain.code.GuideCode;
import onething.domain.code.LicenceCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldPath;
import onething.domain.form.FormRule;
import onething.domain.form.FormSection;
import onething.domain.guide.AccountAnswer;
import onething.domain.guide.ApplicantRules;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.BundleGuide.CommonRequirement;
import onething.domain.guide.Exclusion;
import onething.domain.guide.GuideId;
import onething.domain.guide.HelpNote;
import onething.domain.guide.MaterialType;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.ReporterSecrecy;
import onething.domain.guide.VerdictReason;
import onething.domain.guide.feed.FeedGuide;
import onething.domain.guide.inquiry.InquiryGuide;
import onething.domain.guide.notification.NotificationGuide;
import onething.domain.guide.office.Delegation;
import onething.domain.guide.office.Office;
import onething.domain.guide.office.Places;
import onething.domain.guide.office.ReportAssignment;
import onething.domain.guide.paper.PaperGuide;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.retention.RetentionGuide;
import onething.domain.guide.reuse.ReuseGuide;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads what the matters of a guide share.
final class BundleReader {

    private static final GuideCode NAMELESS = new GuideCode("nameless");
    private static final DistrictCode NOWHERE = new DistrictCode("100000");

    private BundleReader() {}

    /// Records what cannot be read as a fault, and goes on with a harmless value.
    ///
    /// @param matters   the matters, read from their own files
    /// @param templates the templates of papers, read from their own file
    /// @param notifications what is said about notifications, read from its own file
    /// @param inquiries what is said about inquiries, read from its own file
    /// @param feed the codes under which the province knows matters and cases, read from their own file
    /// @param retention how long files are kept, read from its own file
    static BundleGuide read(
            YamlObject element,
            List<MatterGuide> matters,
            PaperTemplates templates,
            NotificationGuide notifications,
            InquiryGuide inquiries,
            FeedGuide feed,
            RetentionGuide retention) {
        var code = element.parsed("code", GuideCode::new);
        int version = element.number("version", 1);
        var inForce = InForceReader.read(element, version);
        var title = element.words("title");
        var summary = element.words("summary");
        var numberPrefix = element.text("number-prefix");
        var city = element.parsed("city", DistrictCode::new);
        var districts = titles(element, "districts", DistrictCode::new);
        var offices = element.entries("offices", "code", BundleReader::office);
        var materials = element.each("materials", "code", BundleReader::material);
        var sections = element.each("sections", "code", BundleReader::section);
        var commonForm = element.all("common-form", SectionCode::new);
        var rules = element.each("rules", "", BundleReader::rule);
        var common = element.each("common", "", BundleReader::common);
        var exclusions = element.each("exclusions", "", BundleReader::exclusion);
        var papers = titles(element, "papers", PaperCode::new);
        var applicant = Optional.ofNullable(element.has("applicant") ? applicant(element.element("applicant")) : null);
        var offered = applicant.map(who -> who.offered(sections, matters)).orElse(sections);
        var help = element.optionalEntries("help", "code", BundleReader::help);
        var verdictReasons = element.entries("verdict-reasons", "code", BundleReader::verdictReason);
        var reporter = Optional.ofNullable(element.has("reporter") ? reporter(element.element("reporter")) : null);
        var reuse = reuse(element.has("reuse") ? element.element("reuse") : null);
        element.close();
        if (version < 1) {
            element.guideFaults().fault(element.node(), element.path() + "/version", "wrong-value", "版本号自1起");
        }
        return new BundleGuide(
                new BundleGuide.About(
                        new GuideId(code == null ? NAMELESS : code, Math.max(1, version)),
                        inForce,
                        title,
                        summary,
                        numberPrefix,
                        element.source()),
                new Places(
                        city == null ? districts.keySet().stream().findFirst().orElse(NOWHERE) : city,
                        districts,
                        offices),
                new BundleGuide.Form(offered, commonForm, rules),
                new BundleGuide.Materials(materials, common, verdictReasons),
                matters,
                exclusions,
                new BundleGuide.People(applicant, reporter),
                new PaperGuide(papers, templates),
                new BundleGuide.Services(help, reuse, notifications, inquiries, feed, retention));
    }

    private static @Nullable ApplicantRules applicant(@Nullable YamlObject element) {
        if (element == null) {
            return null;
        }
        var capacity = element.parsed("capacity", FieldPath::of);
        var persons = new LinkedHashSet<>(element.all("persons", option -> option));
        var organisations = new LinkedHashSet<>(element.all("organisations", option -> option));
        var registered = element.each("registered", "capacity", BundleReader::registered);
        var byAgent = element.has("by-agent") ? ConditionReader.read(element, "by-agent") : Condition.NEVER;
        var account = element.each("account", "field", BundleReader::accountAnswer);
        var names = element.all("names", FieldPath::of);
        var employer = Optional.ofNullable(element.has("employer") ? element.parsed("employer", FieldPath::of) : null);
        element.close();
        return capacity == null
                ? null
                : new ApplicantRules(capacity, persons, organisations, registered, byAgent, account, names, employer);
    }

    private static ApplicantRules.@Nullable Registered registered(YamlObject element) {
        var capacity = element.parsed("capacity", option -> option);
        var authority = element.parsed("authority", code -> code);
        element.close();
        return capacity == null || authority == null
                ? null
                : new ApplicantRules.Registered(capacity, authority, element.source());
    }

    private static @Nullable AccountAnswer accountAnswer(YamlObject element) {
        var field = element.parsed("field", FieldPath::of);
        var part = element.choice("is", AccountAnswer.Part.class);
        var when = ConditionReader.read(element, "when");
        element.close();
        return field == null ? null : new AccountAnswer(field, part, when);
    }

    private static @Nullable ReporterSecrecy reporter(@Nullable YamlObject element) {
        if (element == null) {
            return null;
        }
        var matters = new LinkedHashSet<>(element.all("matters", MatterCode::new));
        var when = ConditionReader.read(element, "when");
        var identity = new LinkedHashSet<>(element.all("identity", SectionCode::new));
        var open = new LinkedHashSet<>(element.all("open", FieldPath::of));
        element.close();
        return new ReporterSecrecy(matters, when, identity, open, element.source());
    }

    private static ReuseGuide reuse(@Nullable YamlObject element) {
        if (element == null) {
            return ReuseGuide.NONE;
        }
        var subject = element.all("subject", FieldPath::of);
        var name = Optional.ofNullable(element.has("name") ? element.parsed("name", FieldPath::of) : null);
        var papers = element.each("papers", "paper", BundleReader::paperAsMaterial);
        var answers = element.each("answers", "field", BundleReader::answerOfPaper);
        var licences = element.each("licences", "licence", BundleReader::licenceAsMaterial);
        var eachTime = element.each("each-time", "material", BundleReader::eachTime);
        element.close();
        return new ReuseGuide(subject, name, papers, answers, licences, eachTime);
    }

    private static ReuseGuide.@Nullable PaperAsMaterial paperAsMaterial(YamlObject element) {
        var material = element.parsed("material", MaterialCode::new);
        var paper = element.parsed("paper", PaperCode::new);
        element.close();
        return material == null || paper == null
                ? null
                : new ReuseGuide.PaperAsMaterial(material, paper, element.source());
    }

    private static ReuseGuide.@Nullable AnswerOfPaper answerOfPaper(YamlObject element) {
        var field = element.parsed("field", FieldPath::of);
        var material = element.parsed("material", MaterialCode::new);
        var part = element.choice("is", ReuseGuide.Part.class);
        element.close();
        return field == null || material == null
                ? null
                : new ReuseGuide.AnswerOfPaper(field, material, part, element.source());
    }

    private static ReuseGuide.@Nullable LicenceAsMaterial licenceAsMaterial(YamlObject element) {
        var licence = element.parsed("licence", LicenceCode::new);
        var title = element.text("title");
        var material = element.parsed("material", MaterialCode::new);
        var matters = new LinkedHashSet<>(element.all("matters", MatterCode::new));
        element.close();
        return licence == null || material == null
                ? null
                : new ReuseGuide.LicenceAsMaterial(licence, title, material, matters, element.source());
    }

    private static ReuseGuide.@Nullable EachTime eachTime(YamlObject element) {
        var material = element.parsed("material", MaterialCode::new);
        element.close();
        return material == null ? null : new ReuseGuide.EachTime(material, element.source());
    }

    private static HelpNote help(YamlObject element) {
        var code = element.text("code");
        var title = element.words("title");
        var text = element.words("text", "");
        var phone = element.words("phone", "");
        element.close();
        return new HelpNote(code, title, text, phone, element.source());
    }

    private static VerdictReason verdictReason(YamlObject element) {
        var code = element.text("code");
        var title = element.words("title");
        var hint = element.words("hint");
        element.close();
        return new VerdictReason(code, title, hint, element.source());
    }

    private static @Nullable Office office(YamlObject element) {
        var code = element.parsed("code", OfficeCode::new);
        var title = element.words("title");
        boolean districtWide = element.flag("district-wide", false);
        var phone = element.wordsOf("contact", "phone");
        var address = element.wordsOf("contact", "address");
        var contact = element.source("contact");
        var reports = element.choice("reports", ReportAssignment.class, ReportAssignment.HEAD);
        var delegations = element.optionalEntries("delegations", "zone", BundleReader::delegation);
        element.close();
        return code == null
                ? null
                : new Office(
                        code, title, districtWide, phone, address, contact, reports, delegations, element.source());
    }

    private static @Nullable Delegation delegation(YamlObject element) {
        var zone = element.text("zone");
        var district = element.parsed("district", DistrictCode::new);
        element.close();
        return district == null ? null : new Delegation(zone, district, element.source());
    }

    private static @Nullable MaterialType material(YamlObject element) {
        var code = element.parsed("code", MaterialCode::new);
        var title = element.words("title");
        var origin = element.choice("origin", MaterialType.Origin.class);
        var hint = element.words("hint", "");
        boolean medical = element.flag("medical", false);
        var mayFollow = Optional.ofNullable(element.has("may-follow") ? element.source("may-follow") : null);
        var example = Optional.ofNullable(element.element("example")).flatMap(BundleReader::example);
        element.close();
        return code == null
                ? null
                : new MaterialType(code, title, origin, hint, medical, mayFollow, example, element.source());
    }

    private static Optional<MaterialType.Example> example(YamlObject element) {
        var example = element.parsed("svg", svg -> new MaterialType.Example(svg, element.source()));
        element.close();
        return Optional.ofNullable(example);
    }

    private static @Nullable FormSection section(YamlObject element) {
        var code = element.parsed("code", SectionCode::new);
        var title = element.words("title");
        var asked = ConditionReader.read(element, "asked");
        var fieldsOf = code == null ? new SectionCode("unknown") : code;
        var fields = element.each("fields", "name", field -> FieldReader.read(field, fieldsOf, asked));
        element.close();
        return code == null ? null : new FormSection(code, title, fields);
    }

    private static CommonRequirement common(YamlObject element) {
        var matters = new LinkedHashSet<>(element.all("matters", MatterCode::new));
        var requirement = RequirementReader.read(element, "requirement");
        element.close();
        return new CommonRequirement(matters, requirement, element.source());
    }

    private static @Nullable Exclusion exclusion(YamlObject element) {
        var one = element.parsed("one", MatterCode::new);
        var other = element.parsed("other", MatterCode::new);
        var reason = element.words("reason");
        element.close();
        return one == null || other == null ? null : new Exclusion(one, other, reason, element.source());
    }

    private static @Nullable FormRule rule(YamlObject element) {
        var rule = ruleOf(element);
        element.close();
        return rule;
    }

    private static @Nullable FormRule ruleOf(YamlObject element) {
        if (element.has("birth-date-of")) {
            var idCard = element.parsed("birth-date-of", FieldPath::of);
            var is = element.parsed("is", FieldPath::of);
            return idCard == null || is == null ? null : new FormRule.BirthDateOf(idCard, is, element.source());
        }
        if (element.has("sex-of")) {
            var idCard = element.parsed("sex-of", FieldPath::of);
            var is = element.parsed("is", FieldPath::of);
            var male = element.text("male");
            var female = element.text("female");
            return idCard == null || is == null ? null : new FormRule.SexOf(idCard, is, male, female, element.source());
        }
        if (element.has("sum-of")) {
            var fields = element.all("sum-of", FieldPath::of);
            BigDecimal most = element.decimal("at-most");
            return fields.isEmpty()
                    ? null
                    : new FormRule.SumAtMost(
                            fields, most, element.flag("warns", false), element.words("message"), element.source());
        }
        element.guideFaults().fault(element.node(), element.path(), "required", "应为birth-date-of、sex-of、sum-of之一");
        return null;
    }

    /// A map from codes to titles, in the order of the file.
    private static <C> Map<C, String> titles(YamlObject parent, String key, Function<String, C> parse) {
        var element = parent.element(key);
        var titles = new LinkedHashMap<C, String>();
        if (element == null) {
            return titles;
        }
        for (var name : element.keys()) {
            element.words(name, title -> titles.put(parse.apply(name), title));
        }
        return titles;
    }
}
