package onething.bootstrap.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A line of the security log: a name, and fields whose values are words of fixed sets, ids or hashes. It holds no
/// name, number or telephone of a person, and nothing that a caller typed.
///
/// @param fields in the order in which they are written
public record SecurityEvent(String name, Map<String, String> fields) {

    public SecurityEvent {
        fields = new LinkedHashMap<>(fields);
    }

    static SecurityEvent named(String name) {
        return new SecurityEvent(name, Map.of());
    }

    SecurityEvent with(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new SecurityEvent(name, more);
    }

    /// As one line of text.
    String text() {
        return fields.entrySet().stream()
                .map(field -> " " + field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("", name, ""));
    }
}
