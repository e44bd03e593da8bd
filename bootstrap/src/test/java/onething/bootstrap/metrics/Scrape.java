package onething.bootstrap.metrics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a scrape of Prometheus reads.
///
/// @param samples every line that is no comment
record Scrape(List<Sample> samples) {

    private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)\\})? (\\S+)(?: \\S+)?");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    static Scrape of(String text) {
        return new Scrape(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Scrape::sample)
                .toList());
    }

    private static Sample sample(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw new AssertionError("not a sample: " + line);
        }
        var labels = new LinkedHashMap<String, String>();
        if (found.group(2) != null) {
            LABEL.matcher(found.group(2)).results().forEach(label -> labels.put(label.group(1), label.group(2)));
        }
        return new Sample(
                found.group(1), labels, Double.parseDouble(found.group(3).replace("Inf", "Infinity")));
    }

    List<Sample> named(String name) {
        return samples.stream().filter(sample -> sample.name().equals(name)).toList();
    }

    /// The sum of the samples with all these labels.
    double sum(String name, Map<String, String> labels) {
        return named(name).stream()
                .filter(sample -> sample.labels().entrySet().containsAll(labels.entrySet()))
                .mapToDouble(Sample::value)
                .sum();
    }

    record Sample(String name, Map<String, String> labels, double value) {}
}
