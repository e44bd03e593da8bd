package onething.domain.trail;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An event as one line of text: the fields of its canonical form and its hash, separated by tabs. Anyone can make
/// the hash again from it. It has no note, only the note's commitment.
///
/// Within a field, a tab is written `\t`, a line feed `\n`, a carriage return `\r`, a comma of an effect `\c`, and
/// a backslash `\\`. The effects are separated by commas.
public final class EventLine {

    private EventLine() {}

    public static String of(Event event) {
        var effects = event.effects().stream()
                .map(effect -> escaped(effect).replace(",", "\\c"))
                .collect(Collectors.joining(","));
        return Stream.of(
                        EventHash.beforeEffects(event).stream().map(EventLine::escaped),
                        Stream.of(effects),
                        EventHash.afterEffects(event).stream().map(EventLine::escaped),
                        Stream.of(event.hash()))
                .flatMap(each -> each)
                .collect(Collectors.joining("\t"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
