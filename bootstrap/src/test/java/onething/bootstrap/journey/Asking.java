package onething.bootstrap.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A correct request, with every part that a test can make wrong.
///
/// @param path      with the names of its variables in braces
/// @param variables their values, encoded
/// @param query     by name, encoded
/// @param headers   by name
/// @param more      additional whole header lines
public record Asking(
        String method,
        String path,
        Map<String, String> variables,
        Map<String, String> query,
        Map<String, String> headers,
        List<String> more,
        byte[] body) {

    Asking withVariable(String name, String value) {
        return new Asking(method, path, with(variables, name, value), query, headers, more, body);
    }

    Asking withQuery(String name, @Nullable String value) {
        return new Asking(method, path, variables, with(query, name, value), headers, more, body);
    }

    Asking withHeader(String name, @Nullable String value) {
        return new Asking(method, path, variables, query, with(headers, name, value), more, body);
    }

    Asking withLine(String line) {
        var lines = new ArrayList<>(more);
        lines.add(line);
        return new Asking(method, path, variables, query, headers, lines, body);
    }

    Asking withBody(byte[] other) {
        return new Asking(method, path, variables, query, headers, more, other);
    }

    /// Removes the entry if the value is null.
    private static Map<String, String> with(Map<String, String> map, String name, @Nullable String value) {
        var changed = new LinkedHashMap<>(map);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    String address() {
        var address = path;
        for (var variable : variables.entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        var pairs = new ArrayList<String>();
        query.forEach((name, value) -> pairs.add(name + "=" + value));
        return pairs.isEmpty() ? address : address + "?" + String.join("&", pairs);
    }

    /// @param token the caller's token, or null for a stranger
    byte[] asSentBy(@Nullable String token) {
        var lines = new ArrayList<>(more);
        headers.forEach((name, value) -> lines.add(name + ": " + value));
        if (token != null) {
            lines.add("Authorization: Bearer " + token);
        }
        return Wire.request(method + " " + address() + " HTTP/1.1", lines, body);
    }

    /// A request that differs from the correct one in one point.
    ///
    /// @param name what is wrong
    record Wrong(String name, UnaryOperator<Asking> change) {}
}
