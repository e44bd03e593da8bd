package onething.persistence.guides;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onething.domain.form.FieldPath;
import onething.domain.form.InputRule;
import onething.persistence.guides.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/// Reads the rules between the inputs of an action.
final class InputRuleReader {

    private InputRuleReader() {}

    static @Nullable InputRule read(YamlObject element) {
        var rule = rule(element);
        element.close();
        return rule;
    }

    private static @Nullable InputRule rule(YamlObject element) {
        var detail = element.words("detail");
        if (element.has("must")) {
            return new InputRule.Must(ConditionReader.read(element, "must"), detail, element.source());
        }
        if (element.has("reaches-one-of")) {
            return new InputRule.ReachesOneOf(minima(element), detail, element.source());
        }
        if (element.has("distinct")) {
            return new InputRule.Distinct(element.all("distinct", FieldPath::of), detail, element.source());
        }
        if (element.has("adds-up")) {
            var total = element.parsed("total", FieldPath::of);
            return total == null
                    ? null
                    : new InputRule.AddsUp(element.all("adds-up", FieldPath::of), total, detail, element.source());
        }
        if (element.has("span")) {
            var span = element.all("span", FieldPath::of);
            var before = element.has("months-before") ? element.parsed("months-before", FieldPath::of) : null;
            int months = element.number("months", 1);
            if (span.size() == 2) {
                return new InputRule.SpanAtMost(
                        span.getFirst(), span.getLast(), before, months, detail, element.source());
            }
            element.guideFaults().fault(element.node(), element.path() + "/span", "wrong-value", "应为起止两项");
            return null;
        }
        element.guideFaults()
                .fault(element.node(), element.path(), "required", "应为must、reaches-one-of、distinct、adds-up、span之一");
        return null;
    }

    private static List<Map<FieldPath, BigDecimal>> minima(YamlObject element) {
        var minima = new ArrayList<Map<FieldPath, BigDecimal>>();
        var nodes = element.sequence("reaches-one-of");
        for (int i = 0; i < nodes.size(); i++) {
            var set = new YamlObject(
                    element.guideFaults(), nodes.get(i), element.path() + "/reaches-one-of/" + i, element.source());
            minima.add(minimaOf(set));
        }
        return minima;
    }

    private static Map<FieldPath, BigDecimal> minimaOf(YamlObject set) {
        var least = new HashMap<FieldPath, BigDecimal>();
        for (var name : set.keys()) {
            set.parsed(name, amount -> least.put(FieldPath.of(name), new BigDecimal(amount)));
        }
        return least;
    }
}
