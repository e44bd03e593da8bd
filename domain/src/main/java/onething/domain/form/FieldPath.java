package onething.domain.form;

import java.util.regex.Pattern;
import onething.domain.code.SectionCode;

/// The address of a field: its section and its name, written `worker.idNumber`.
///
/// @param name camelCase, as in the JSON of the answers
public record FieldPath(SectionCode section, String name) implements Comparable<FieldPath> {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

    public FieldPath {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a camelCase name: " + name);
        }
    }

    public static FieldPath of(String dotted) {
        int dot = dotted.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("not section.name: " + dotted);
        }
        return new FieldPath(new SectionCode(dotted.substring(0, dot)), dotted.substring(dot + 1));
    }

    /// The path of the field in a bundle, as a JSON pointer.
    public String pointer() {
        return "/answers/" + section + "/" + name;
    }

    @Override
    public int compareTo(FieldPath other) {
        int bySection = section.value().compareTo(other.section.value());
        return bySection == 0 ? name.compareTo(other.name) : bySection;
    }

    @Override
    public String toString() {
        return section + "." + name;
    }
}
