package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import onething.domain.code.Code;
import onething.domain.code.MatterCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Exclusion;
import onething.domain.guide.ReporterSecrecy;
import onething.domain.guide.VerdictReason;
import onething.domain.guide.office.Delegation;
import onething.domain.guide.office.Office;
import onething.domain.guide.retention.RetentionPeriod.Years;
import onething.domain.refusal.Fault;
import onething.domain.text.Text;

/// Checks that a guide is consistent: every reference has a target, everything can be reached, and no
/// matter waits for itself.
///
/// The path of a fault names an element by its code, and an element without a code by its index, with the
/// keys of the guide's file: `/matters/injury-determination/prerequisites/…`,
/// `/sections/worker/fields/idNumber`.
///
/// | rule                          | what is wrong                                                    |
/// |-------------------------------|------------------------------------------------------------------|
/// | `duplicate`                   | two elements have one code                                       |
/// | `unknown-…`                   | a reference to something that does not exist                     |
/// | `not-in-form`                 | a required field is not in the matter's form                     |
/// | `wrong-kind`                  | a field has another kind than required                           |
/// | `asked-too-late`              | a condition refers to a later field                              |
/// | `never-asked`, `never-needed` | a field, section, material or requirement that can never be used |
/// | `pointless-choice`            | a choice with an option that is always satisfied                 |
/// | `cycle`                       | matters that wait for one another                                |
/// | `excluded`                    | a matter depends on one that it excludes                         |
/// | `tells-too-much`              | a notification that tells what a matter is about                 |
/// | `jurisdiction`                | a district's office without a field that names the district      |
public final class GuideCheck {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,4}");
    private static final int MAX_MATTERS = 20;
    private static final int SHORTEST_RETENTION = 10;

    private final BundleGuide guide;
    private final Faults faults = new Faults();

    private GuideCheck(BundleGuide guide) {
        this.guide = guide;
    }

    /// All faults; empty for a consistent guide.
    ///
    /// @param proven the procedures that need no second proof; those of this guide without fault join them
    public static List<Fault> check(BundleGuide guide, ProvenProcedures proven) {
        var check = new GuideCheck(guide);
        check.whole();
        new FormGuideCheck(guide, check.faults).check();
        new MaterialsCheck(guide, check.faults).check();
        new MatterGuidesCheck(guide, check.faults, proven).check();
        new ReferencesCheck(guide, check.faults).check();
        new PaperTemplatesCheck(guide, check.faults).check();
        new ReuseCheck(guide, check.faults).check();
        new NotificationCheck(guide, check.faults).check();
        new InquiryCheck(guide, check.faults).check();
        return check.faults.found();
    }

    private void whole() {
        if (!PREFIX.matcher(guide.about().numberPrefix()).matches()) {
            faults.add("/number-prefix", "wrong-value", "编号以二至四个大写字母开头");
        }
        if (guide.matters().isEmpty() || guide.matters().size() > MAX_MATTERS) {
            faults.add("/matters", "wrong-value", "一份办事指南有1至" + MAX_MATTERS + "个事项");
        }
        districts();
        feed();
        retention();
        faults.unique(
                "/offices/",
                guide.places().offices().stream()
                        .map(office -> office.code().value())
                        .toList());
        guide.places().offices().forEach(this::delegations);
        faults.unique(
                "/materials/",
                guide.materials().types().stream()
                        .map(type -> type.code().value())
                        .toList());
        faults.unique(
                "/sections/",
                guide.form().sections().stream()
                        .map(section -> section.code().value())
                        .toList());
        faults.unique(
                "/matters/",
                guide.matters().stream().map(matter -> matter.code().value()).toList());
        for (int i = 0; i < guide.exclusions().size(); i++) {
            exclusion(guide.exclusions().get(i), "/exclusions/" + i);
        }
        verdictReasons();
        guide.people().reporter().ifPresent(this::reporter);
    }

    /// An officer must be able to say why a material is not enough.
    private void verdictReasons() {
        var path = "/verdict-reasons";
        if (guide.materials().verdictReasons().isEmpty()) {
            faults.add(path, "required", "没有写明材料需要补正的原因");
        }
        faults.unique(
                path + "/",
                guide.materials().verdictReasons().stream()
                        .map(VerdictReason::code)
                        .toList());
        for (var reason : guide.materials().verdictReasons()) {
            var at = path + "/" + reason.code();
            if (!Code.isKebab(reason.code())) {
                faults.add(at + "/code", "wrong-value", "代码由小写单词和连字符组成：" + reason.code());
            }
            if (reason.hint().isBlank()) {
                faults.add(at + "/hint", "required", "没有写明给申请人的说明");
            } else if (!new Text(reason.hint()).fits(VerdictReason.LONGEST_HINT)) {
                faults.add(at + "/hint", "too-long", "给申请人的说明不超过" + VerdictReason.LONGEST_HINT + "个字");
            }
        }
    }

    private void reporter(ReporterSecrecy secrecy) {
        secrecy.matters().forEach(code -> requireMatter(code, "/reporter/matters"));
        new ConditionCheck(guide, faults).check(secrecy.when(), "/reporter/when", _ -> true);
        secrecy.identity().stream()
                .filter(section -> guide.section(section).isEmpty())
                .forEach(section -> faults.add("/reporter/identity", "unknown-section", "没有这一部分：" + section));
        secrecy.open().stream()
                .filter(field -> guide.field(field).isEmpty())
                .forEach(field -> faults.add("/reporter/open", "unknown-field", "没有这一项：" + field));
        secrecy.open().stream()
                .filter(field -> secrecy.identity().contains(field.section()))
                .forEach(field -> faults.add("/reporter/open", "wrong-value", field + "会泄露举报人"));
    }

    private void delegations(Office office) {
        var path = "/offices/" + office.code() + "/delegations/";
        faults.unique(path, office.delegations().stream().map(Delegation::zone).toList());
        office.delegations().stream()
                .filter(delegation -> !guide.districts().containsKey(delegation.district()))
                .forEach(delegation -> faults.add(path + delegation.zone(), "unknown-district", "不在区划之中"));
    }

    /// A matter without a code would be missing in the feed, and two with one code could not be told apart.
    private void feed() {
        var items = guide.services().feed().items();
        faults.unique(
                "/feed/items/",
                items.stream().map(item -> item.matter().value()).toList());
        faults.unique(
                "/feed/items/", items.stream().map(item -> item.code().value()).toList());
        items.stream()
                .filter(item -> guide.matter(item.matter()).isEmpty())
                .forEach(item -> faults.add("/feed/items/" + item.matter(), "unknown-matter", "没有这个事项"));
        guide.matters().stream()
                .filter(matter -> !items.isEmpty()
                        && guide.services().feed().item(matter.code()).isEmpty())
                .forEach(matter -> faults.add("/feed/items", "required", "没有写事项编码：" + matter.code()));
    }

    /// Every matter has a retention period, and none a shorter one than 机关文件材料归档范围和文书档案保管期限规定
    /// (art. 6) knows.
    private void retention() {
        var items = guide.services().retention().items();
        faults.unique(
                "/retention/periods/",
                items.stream().map(item -> item.matter().value()).toList());
        for (var item : items) {
            var path = "/retention/periods/" + item.matter();
            requireMatter(item.matter(), path);
            if (item.keep() instanceof Years(var count) && count < SHORTEST_RETENTION) {
                faults.add(path, "wrong-value", "档案至少保管" + SHORTEST_RETENTION + "年");
            }
        }
        guide.matters().stream()
                .filter(matter -> !items.isEmpty()
                        && guide.services().retention().item(matter.code()).isEmpty())
                .forEach(matter -> faults.add("/retention/periods", "required", "没有写保管期限：" + matter.code()));
    }

    private void districts() {
        if (!guide.districts().containsKey(guide.city())) {
            faults.add("/city", "unknown-district", guide.city().value() + "不在区划之中");
        }
        guide.districts().keySet().stream()
                .filter(district -> !guide.city().covers(district))
                .forEach(district -> faults.add("/districts/" + district.value(), "unknown-district", "不在本市"));
    }

    private void exclusion(Exclusion exclusion, String path) {
        requireMatter(exclusion.one(), path + "/one");
        requireMatter(exclusion.other(), path + "/other");
        if (exclusion.one().equals(exclusion.other())) {
            faults.add(path, "wrong-value", "事项不能与自己互斥");
        }
    }

    private void requireMatter(MatterCode code, String path) {
        if (guide.matter(code).isEmpty()) {
            faults.add(path, "unknown-matter", "没有这个事项：" + code);
        }
    }

    /// The faults found so far.
    static final class Faults {

        private final List<Fault> found = new ArrayList<>();

        void add(String path, String rule, String detail) {
            found.add(new Fault(path, rule, detail));
        }

        void addAll(List<Fault> faults) {
            found.addAll(faults);
        }

        void unique(String parent, List<String> codes) {
            Set<String> seen = new HashSet<>();
            codes.stream()
                    .filter(code -> !seen.add(code))
                    .distinct()
                    .forEach(code -> add(parent + code, "duplicate", code + "重复"));
        }

        List<Fault> found() {
            return List.copyOf(found);
        }
    }
}
