package onething.persistence.guides;

import java.math.BigDecimal;
import java.util.List;
import onething.domain.code.Code;
import onething.domain.code.SectionCode;
import onething.domain.code.WireNamed;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/// Reads the fields of a form. The inputs of an action have the same shape.
final class FieldReader {

    private static final int MAX_LENGTH = 10_000;
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1000000000000");

    private FieldReader() {}

    /// @param asked the condition of the field's section, which must hold besides the field's own
    static @Nullable FormField read(YamlObject element, SectionCode section, Condition asked) {
        var path = element.parsed("name", name -> new FieldPath(section, name));
        var label = element.words("label");
        var kind = kind(element);
        boolean required = element.flag("required", true);
        var own = ConditionReader.read(element, "asked");
        var hint = element.words("hint", "");
        boolean correctedAlone = element.flag("corrected-alone", false);
        boolean mayBeUnknown = element.flag("may-be-unknown", false);
        element.close();
        return path == null
                ? null
                : new FormField(
                        path,
                        label,
                        kind,
                        required,
                        Condition.both(asked, own),
                        hint,
                        correctedAlone,
                        mayBeUnknown,
                        element.source());
    }

    private static FieldKind kind(YamlObject element) {
        var kind = element.text("kind");
        return switch (kind) {
            case "text" -> new FieldKind.Text(longest(element), isManyLines(element));
            case "person-name" -> new FieldKind.PersonName();
            case "choice" -> new FieldKind.Choice(options(element), false);
            case "choices" -> new FieldKind.Choice(options(element), true);
            case "roster" ->
                new FieldKind.Roster(
                        element.all("columns", FieldReader::column),
                        element.number("min", 1),
                        element.number("max", 100));
            case "yes-no" -> new FieldKind.YesNo();
            case "day" ->
                new FieldKind.Day(
                        element.flag("future", false), bound(element, "not-before"), bound(element, "not-after"));
            case "moment" -> new FieldKind.Moment(element.flag("future", false));
            case "whole-number" ->
                new FieldKind.WholeNumber(element.number("min", 0), element.number("max", Integer.MAX_VALUE));
            case "money" ->
                new FieldKind.Money(
                        element.parsed("min", BigDecimal::new, BigDecimal.ZERO),
                        element.parsed("max", BigDecimal::new, LARGEST_AMOUNT));
            case "id-card" -> new FieldKind.IdCard();
            case "id-document" -> new FieldKind.IdDocument();
            case "credit-code" -> new FieldKind.UnifiedCreditCode();
            case "mobile" -> new FieldKind.Mobile();
            case "phone" -> new FieldKind.Phone();
            case "postal-code" -> new FieldKind.PostalCode();
            case "bank-account" -> new FieldKind.BankAccount();
            case "district" -> new FieldKind.District();
            case "pledge" -> new FieldKind.Pledge(element.words("text"), element.flag("following", false));
            default -> {
                element.guideFaults()
                        .fault(element.node(), element.path() + "/kind", "wrong-value", "“" + kind + "”不是填写项的种类");
                yield new FieldKind.Text(MAX_LENGTH, true);
            }
        };
    }

    private static FieldKind.Roster.Column column(String wireName) {
        return WireNamed.find(FieldKind.Roster.Column.class, wireName)
                .orElseThrow(() -> new IllegalArgumentException("“" + wireName + "”不是名单的栏目"));
    }

    private static int longest(YamlObject element) {
        var max = element.parsed("max", Integer::valueOf);
        if (max != null && (max < 1 || max > MAX_LENGTH)) {
            element.guideFaults().fault(element.node(), element.path() + "/max", "wrong-value", "应为1至" + MAX_LENGTH);
        }
        return max == null ? MAX_LENGTH : max;
    }

    private static boolean isManyLines(YamlObject element) {
        return element.parsed("lines", FieldReader::parseLines, false);
    }

    private static boolean parseLines(String text) {
        return switch (text) {
            case "many" -> true;
            case "one" -> false;
            default -> throw new IllegalArgumentException("应为one或者many，而不是“" + text + "”");
        };
    }

    private static @Nullable FieldPath bound(YamlObject element, String key) {
        return element.has(key) ? element.parsed(key, FieldPath::of) : null;
    }

    /// Reads either a map from code to title, or a list of maps.
    private static List<FieldKind.Option> options(YamlObject element) {
        var node = element.at("options");
        if (node instanceof MappingNode) {
            return byTitle(element, node);
        }
        if (node == null) {
            element.guideFaults().fault(element.node(), element.path() + "/options", "required", "缺少选项");
        }
        return element.each("options", "code", FieldReader::option);
    }

    private static List<FieldKind.Option> byTitle(YamlObject element, Node node) {
        var titles = new YamlObject(element.guideFaults(), node, element.path() + "/options", element.source());
        return titles.keys().stream()
                .map(code -> new FieldKind.Option(requireOption(titles, code), titles.words(code)))
                .toList();
    }

    private static String requireOption(YamlObject titles, String code) {
        if (!isOption(code)) {
            titles.guideFaults().fault(titles.node(), titles.path() + "/" + code, "wrong-value", "“" + code + "”不是代码");
        }
        return code;
    }

    private static FieldKind.@Nullable Option option(YamlObject element) {
        var code = element.parsed("code", FieldReader::parseOption);
        var title = element.words("title");
        var offered = ConditionReader.read(element, "offered");
        element.close();
        return code == null ? null : new FieldKind.Option(code, title, offered);
    }

    private static String parseOption(String code) {
        if (!isOption(code)) {
            throw new IllegalArgumentException("“" + code + "”不是代码");
        }
        return code;
    }

    /// Whether the text may be an option's code. Grades and the like are numbers.
    private static boolean isOption(String code) {
        return Code.isKebab(code) || code.matches("[0-9]{1,6}");
    }
}
