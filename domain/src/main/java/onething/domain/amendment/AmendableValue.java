package onething.domain.amendment;

import java.util.List;
import onething.domain.code.WireNamed;
import onething.domain.source.Source;

/// A value of a guide that an administrator can change at the desk. Codes, conditions and procedures are not among
/// them: a developer changes those with a test.
///
/// @param path     where it is, such as `/offices/labour-inspection/phone`
/// @param also     where the guide uses the same value besides
/// @param value    as the guide's file has it: a text, a period such as `5 working-days`, or the lines of a list;
///                 empty where the guide does not have it yet
/// @param optional whether the guide can be without it
/// @param source   where it comes from
public record AmendableValue(String path, List<String> also, Kind kind, String value, boolean optional, Source source) {

    public AmendableValue {
        also = List.copyOf(also);
    }

    /// The same with another value.
    public AmendableValue with(String other) {
        return new AmendableValue(path, also, kind, other, optional, source);
    }

    /// Whether a part of its path or of its text is what somebody looks for.
    public boolean contains(String wanted) {
        return path.contains(wanted) || value.contains(wanted) || also.stream().anyMatch(each -> each.contains(wanted));
    }

    /// What people can write there.
    public enum Kind implements WireNamed {
        /// A text that people read: a title, a hint, a telephone, an address.
        WORDS("words"),
        /// A period, such as `30 days`.
        LIMIT("limit"),
        /// A list of texts, one a line.
        LINES("lines"),
        /// A list of parts of the guide, such as its offices. See [EntryList].
        ENTRIES("entries");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
