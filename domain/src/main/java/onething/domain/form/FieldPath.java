package onething.domain.form;

import onething.domain.code.SectionCode;

/// The address of a field: its section and its name, written `worker.idNumber`.
///
/// @param name camelCase, as in the JSON of the answers
public record FieldPath(SectionCode section, String name) implements Comparable<FieldPath> {

    private static final int LONGEST_NAME = 64;

    public FieldPath {
        if (!isCamelCase(name)) {
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

    /// `[a-z][A-Za-z0-9]{0,63}`. Every stored answer is read by its path, so this is a loop and not a regular
    /// expression.
    private static boolean isCamelCase(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || !isSmall(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char next = name.charAt(i);
            if (!(isSmall(next) || next >= 'A' && next <= 'Z' || next >= '0' && next <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(char letter) {
        return letter >= 'a' && letter <= 'z';
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
