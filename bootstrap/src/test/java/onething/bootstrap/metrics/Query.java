package onething.bootstrap.metrics;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.domain.refusal.Refusal;
import onething.web.problem.ProblemKind;

/// One metric that an expression of PromQL reads, with the labels that it matches and groups by.
///
/// @param metric  its name
/// @param values  the words that a label has to match
/// @param grouped the labels that the aggregation around it keeps
record Query(String metric, Map<String, List<String>> values, List<String> grouped) {

    private static final Pattern METRIC =
            Pattern.compile("\\b(up|(?:onething|http|r2dbc|jvm)_[a-z0-9_]+)(?:\\{([^}]*)\\})?");
    private static final Pattern MATCHER = Pattern.compile("([a-z_]+)(=~|!~|!=|=)\"([^\"]*)\"");

    /// What Prometheus itself adds.
    private static final Set<String> OF_PROMETHEUS = Set.of("job", "instance");

    static List<Query> in(String expression) {
        var found = new ArrayList<Query>();
        METRIC.matcher(expression).results().forEach(match -> found.add(query(expression, match)));
        if (found.isEmpty()) {
            throw new AssertionError("no metric in " + expression);
        }
        return found;
    }

    private static Query query(String expression, MatchResult match) {
        var values = new LinkedHashMap<String, List<String>>();
        if (match.group(2) != null) {
            MATCHER.matcher(match.group(2))
                    .results()
                    .forEach(each ->
                            values.put(each.group(1), List.of(each.group(3).split("\\|"))));
        }
        var before = expression.substring(0, match.start());
        int by = before.lastIndexOf("by (");
        var grouped = by < 0
                ? List.<String>of()
                : Arrays.stream(before.substring(by + 4, before.indexOf(')', by))
                                .split(","))
                        .map(String::strip)
                        .toList();
        return new Query(match.group(1), values, grouped);
    }

    /// What of it the service does not show.
    List<String> faults(Scrape scrape) {
        if (metric.equals("up")) {
            return List.of();
        }
        var shown = scrape.named(metric);
        if (shown.isEmpty()) {
            return List.of("no metric " + metric);
        }
        var labels = shown.stream()
                .flatMap(sample -> sample.labels().keySet().stream())
                .collect(toSet());
        var unknown = Stream.concat(values.keySet().stream(), grouped.stream())
                .filter(label -> !labels.contains(label) && !OF_PROMETHEUS.contains(label))
                .map(label -> metric + " has no label " + label);
        var words = words();
        var never = values.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(value -> !words.contains(value))
                        .filter(value -> shown.stream()
                                .noneMatch(
                                        sample -> value.equals(sample.labels().get(each.getKey()))))
                        .map(value -> metric + " has no " + each.getKey() + " " + value));
        return Stream.concat(unknown, never).toList();
    }

    /// Words of problems and refusals, which a service shows after the first one only.
    private static Set<String> words() {
        return Stream.concat(
                        Arrays.stream(ProblemKind.values()).map(ProblemKind::word),
                        refusals(Refusal.class).map(Class::getSimpleName).map(CountedUseCases::kebab))
                .collect(toSet());
    }

    private static Stream<Class<?>> refusals(Class<?> type) {
        var below = type.getPermittedSubclasses();
        return below == null ? Stream.of(type) : Arrays.stream(below).flatMap(Query::refusals);
    }
}
