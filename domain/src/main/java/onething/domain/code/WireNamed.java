package onething.domain.code;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// An enum constant with a fixed word, which the API, the guides' files, tables and hashes use. The word
/// never changes, so the constant can be renamed in the code.
///
/// Only this interface converts between constants and words.
public interface WireNamed {

    /// The word in the API and in the guides' files, such as `in-progress`.
    String wireName();

    /// The same word in tables and hashes, such as `IN_PROGRESS`.
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

    /// The constant that tables store under this spelling.
    ///
    /// @throws IllegalArgumentException if the type has none
    static <E extends Enum<E> & WireNamed> E stored(Class<E> type, String storedName) {
        return all(type)
                .filter(each -> each.storedName().equals(storedName))
                .findFirst()
                .orElseThrow(() -> unknown(type, storedName));
    }

    /// All words of the type, in the order of its constants.
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
