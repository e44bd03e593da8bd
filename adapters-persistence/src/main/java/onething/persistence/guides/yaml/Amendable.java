package onething.persistence.guides.yaml;

import java.util.List;
import java.util.Optional;
import onething.domain.amendment.AmendableValue;

/// A value that an administrator can amend, and where it is written.
///
/// @param file    the file that has it
/// @param span    what is replaced; of no length where the guide does not have the value yet
/// @param frame   what is written there: a format of the value and its source
/// @param source  where its own source is written; empty if it has that of an element around it
/// @param entries of a list of parts, in their order
public record Amendable(
        AmendableValue value, String file, Span span, String frame, Optional<Span> source, List<Entry> entries) {

    public Amendable {
        entries = List.copyOf(entries);
    }

    public Amendable in(String otherFile) {
        return new Amendable(value, otherFile, span, frame, source, entries);
    }

    /// An entry of a list.
    ///
    /// @param span   the whole entry
    /// @param code   where its name is written
    /// @param source where its own source is written, if it has one
    public record Entry(String name, Span span, Span code, Optional<Span> source) {}
}
