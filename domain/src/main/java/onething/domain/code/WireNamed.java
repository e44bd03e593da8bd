package onething.domain.code;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A constant that others know by a fixed word: the API, the guides' files, tables, hashes. The word is given with the
/// constant and never changes, so the constant can be renamed in the code.
///
/// Words are written and read here and nowhere else.
public interface WireNamed {

    /// The word in the API and in the guides' files, such as `in-progress`.
    String wireName();

    /// The same word as tables and hashes spell it, such as `IN_PROGRESS`.
    default String storedName() {
        return wireName().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /// The constant with this word; empty if the type has none.
    static <E extends Enum<E> & WireNamed> Optional<E> find(Class<E> type, String wireName) {
        return all(type).filter(each -> each.wireName().equals(wireName)).findFirst();
    }

    /// The constant with this word.
    ///
    /// @throws IllegalArgumentException if the type has none
    static <E extends Enum<E> & WireNamed> E get(Class<E> type, String wireName) {
        return find(type, wireName).orElseThrow(() -> unknown(type, wireName));
    }

    /// The constant that a table keeps under this spelling.
    ///
    /// @throws IllegalArgumentException if the type has none
    static <E extends Enum<E> & WireNamed> E stored(Class<E> type, String storedName) {
        return all(type)
                .filter(each -> each.storedName().equals(storedName))
                .findFirst()
                .orElseThrow(() -> unknown(type, storedName));
    }

    /// Every word of the type, in the order of its constants.
    static <E extends Enum<E> & WireNamed> Stream<String> words(Class<E> type) {
        return all(type).map(WireNamed::wireName);
    }

    private static <E extends Enum<E> & WireNamed> Stream<E> all(Class<E> type) {
        return Stream.of(type.getEnumConstants());
    }

    private static IllegalArgumentException unknown(Class<?> type, String word) {
        return new IllegalArgumentException("“" + word + "” is no " + type.getSimpleName());
    }
}
